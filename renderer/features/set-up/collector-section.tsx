import { useState, type JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { CollectorSettings, SetupState } from '../../../shared/contract/setup.ts';
import { collectorWords as words } from '../../../shared/words/set-up-words.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ActionTrouble } from './action-trouble.tsx';
import { Facts } from './facts.tsx';
import { FormField } from './form-field.tsx';
import { SetUpFormFrame } from './set-up-form.tsx';
import { SetUpSection } from './set-up-section.tsx';
import { useSetUpAction } from './use-set-up-action.ts';
import { useSetUpForm } from './use-set-up-form.ts';

type Kind = CollectorSettings['kind'];

/** The organisation's server that takes a copy of every entry of the access log. */
export function CollectorSection({ state }: { readonly state: SetupState }): JSX.Element {
  const { collector } = state;
  return (
    <SetUpSection
      part="collector"
      facts={
        collector === undefined ? (
          <p>
            {words.none} {words.noneAdvice}
          </p>
        ) : (
          <Facts
            facts={[
              [words.kind, words.kinds[collector.kind]],
              [words.server, `${collector.host}:${collector.port}`],
            ]}
          />
        )
      }
      form={state.readOnly ? undefined : <CollectorForm hasCollector={collector !== undefined} />}
    />
  );
}

function CollectorForm({ hasCollector }: { readonly hasCollector: boolean }): JSX.Element {
  const [kind, setKind] = useState<Kind>('https');
  const remove = useSetUpAction(setUpChanges.saveCollector);
  const form = useSetUpForm<
    { readonly address: string; readonly rootsPath: string },
    CollectorSettings | undefined
  >({
    name: 'collector',
    initial: { address: '', rootsPath: '' },
    check: ({ address }) => (address.trim() === '' ? [['address', words.missingAddress]] : []),
    toInput: ({ address, rootsPath }) => ({
      kind,
      address: address.trim(),
      ...(rootsPath.trim() !== '' && { rootsPath: rootsPath.trim() }),
    }),
    send: setUpChanges.saveCollector,
  });
  return (
    <SetUpFormFrame
      form={form}
      button={words.button}
      beside={
        hasCollector && (
          <button
            type="button"
            className="nhsuk-button nhsuk-button--secondary bedside-button"
            onClick={() => remove.run(undefined)}
          >
            {words.remove}
          </button>
        )
      }
    >
      <ActionTrouble part="collector" trouble={remove.trouble} />
      <SelectField
        id="collector-kind"
        label={words.kind}
        value={kind}
        options={(['https', 'syslog-tls'] as const).map((each) => ({
          value: each,
          words: words.kinds[each],
        }))}
        onChange={setKind}
      />
      <FormField form={form} path="address" label={words.address} hint={words.addressHints[kind]} />
      <FormField form={form} path="rootsPath" label={words.roots} hint={words.rootsHint} />
    </SetUpFormFrame>
  );
}
