import type { JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { SetupState } from '../../../shared/contract/setup.ts';
import { showDate } from '../../../shared/format/dates.ts';
import { policyWords } from '../../../shared/words/set-up-words.ts';
import { ClinicalTable } from '../../ui/clinical-table.tsx';
import { ShownDateText } from '../../ui/shown-date-text.tsx';
import { Facts } from './facts.tsx';
import { FileSection } from './file-section.tsx';

type Policy = NonNullable<SetupState['policy']>;
type Role = Policy['roles'][number];

/** Who may see what, as the organisation approved it (integration.md 6.2.3). */
export function PolicySection({ state }: { readonly state: SetupState }): JSX.Element {
  return (
    <FileSection
      part="policy"
      label={policyWords.path}
      button={policyWords.button}
      send={setUpChanges.importPolicy}
      readOnly={state.readOnly}
      facts={state.policy && <PolicyFacts policy={state.policy} />}
    />
  );
}

function PolicyFacts({ policy }: { readonly policy: Policy }): JSX.Element {
  return (
    <>
      <Facts
        facts={[
          [policyWords.version, policy.version],
          [policyWords.approved, policy.approvedBy],
          [policyWords.approvedOn, <ShownDateText key="on" date={showDate(policy.approvedOn)} />],
        ]}
      />
      <ClinicalTable<Role>
        caption={policyWords.rolesCaption}
        captionSize="s"
        rows={policy.roles}
        columns={[
          { key: 'role', header: policyWords.role, cell: (role) => role.name },
          { key: 'tier', header: policyWords.tier, cell: (role) => policyWords.tiers[role.tier] },
        ]}
      />
    </>
  );
}
