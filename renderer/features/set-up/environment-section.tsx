import type { JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { environmentWords, setUpWords } from '../../../shared/words/set-up-words.ts';
import { Facts } from './facts.tsx';
import { FileSection } from './file-section.tsx';

/** Which NHS service Bedside talks to, and the hosts that a firewall must let through. */
export function EnvironmentSection({ state }: { readonly state: SetupState }): JSX.Element {
  const { environment, hosts } = state;
  return (
    <FileSection
      part="environment"
      label={environmentWords.path}
      button={environmentWords.button}
      send={setUpChanges.importProfile}
      readOnly={state.readOnly}
      facts={
        environment && (
          <Facts
            facts={[
              [environmentWords.name, environment.name],
              [environmentWords.kind, environmentWords.kinds[environment.kind]],
              [setUpWords.hosts, <HostList key="hosts" hosts={hosts} />],
            ]}
          />
        )
      }
    />
  );
}

function HostList({ hosts }: { readonly hosts: readonly string[] }): JSX.Element {
  if (hosts.length === 0) return <>{setUpWords.noHosts}</>;
  return (
    <ul className="bedside-lines">
      {hosts.map((host) => (
        <li key={host} className="bedside-breakable">
          {host}
        </li>
      ))}
    </ul>
  );
}
