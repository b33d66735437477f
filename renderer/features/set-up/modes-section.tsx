import { useState, type JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { SaveModes, SetupState } from '../../../shared/contract/setup.ts';
import { modesAcknowledgement, modesWords as words } from '../../../shared/words/sign-in-mode-words.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Facts } from './facts.tsx';
import { SetUpFormFrame } from './set-up-form.tsx';
import { SetUpSection } from './set-up-section.tsx';
import { useSetUpForm } from './use-set-up-form.ts';

type Modes = SetupState['modes'];

/** The two exceptions to CIS2, each agreed to before it is switched on, and how a person proves again who they are. */
export function ModesSection({ state }: { readonly state: SetupState }): JSX.Element {
  const { modes } = state;
  return (
    <SetUpSection
      part="modes"
      facts={
        <Facts
          facts={[
            [words.local, onOff(modes.localAccounts)],
            [words.pds, onOff(modes.applicationRestrictedPds)],
            ...(state.cis2 === undefined
              ? []
              : [[words.proving, words.ways[modes.reauthentication]] as const]),
          ]}
        />
      }
      form={state.readOnly ? undefined : <ModesForm modes={modes} hasCis2={state.cis2 !== undefined} />}
    />
  );
}

function onOff(on: boolean): string {
  return on ? words.on : words.off;
}

type ModesValues = {
  readonly localAccounts: string;
  readonly applicationRestrictedPds: string;
  readonly reauthentication: string;
};

function wanted(values: ModesValues): Modes {
  return {
    localAccounts: values.localAccounts === 'yes',
    applicationRestrictedPds: values.applicationRestrictedPds === 'yes',
    reauthentication: values.reauthentication === 'back-channel' ? 'back-channel' : 'prompt',
  };
}

interface ModesFormProps {
  readonly modes: Modes;
  /** Without CIS2 nobody proves anything in a browser. */
  readonly hasCis2: boolean;
}

function ModesForm({ modes, hasCis2 }: ModesFormProps): JSX.Element {
  /** The very sentences that were agreed to: others need agreeing anew. */
  const [agreed, setAgreed] = useState<string>();
  const form = useSetUpForm<ModesValues & { readonly acknowledgement: string }, SaveModes>({
    name: 'modes',
    initial: {
      localAccounts: modes.localAccounts ? 'yes' : '',
      applicationRestrictedPds: modes.applicationRestrictedPds ? 'yes' : '',
      reauthentication: modes.reauthentication,
      acknowledgement: '',
    },
    check: (values) => {
      const sentences = modesAcknowledgement(modes, wanted(values));
      return sentences !== agreed && sentences !== undefined
        ? [['acknowledgement', words.missingAgreement]]
        : [];
    },
    toInput: (values) => {
      const acknowledgement = modesAcknowledgement(modes, wanted(values));
      return { ...wanted(values), ...(acknowledgement !== undefined && { acknowledgement }) };
    },
    send: setUpChanges.saveModes,
  });
  const { values, set } = form;
  const sentences = modesAcknowledgement(modes, wanted(values));
  const { reauthentication } = wanted(values);
  return (
    <SetUpFormFrame form={form} button={words.button}>
      <CheckboxField
        id="modes-localAccounts"
        label={words.local}
        hint={words.localHint}
        checked={values.localAccounts === 'yes'}
        onChange={(checked) => set('localAccounts', checked ? 'yes' : '')}
        error={form.errorOf('localAccounts')}
      />
      <CheckboxField
        id="modes-applicationRestrictedPds"
        label={words.pds}
        hint={words.pdsHint}
        checked={values.applicationRestrictedPds === 'yes'}
        onChange={(checked) => set('applicationRestrictedPds', checked ? 'yes' : '')}
        error={form.errorOf('applicationRestrictedPds')}
      />
      {sentences !== undefined && (
        <div className="bedside-set-up__agree">
          <h3 className="nhsuk-heading-s">{words.agreeTitle}</h3>
          <p id="modes-sentences">{sentences}</p>
          <CheckboxField
            id="modes-acknowledgement"
            label={words.agree}
            hint={words.agreeRecorded}
            describedBy="modes-sentences"
            checked={agreed === sentences}
            onChange={(checked) => setAgreed(checked ? sentences : undefined)}
            error={form.errorOf('acknowledgement')}
          />
        </div>
      )}
      {hasCis2 && (
        <SelectField
          id="modes-reauthentication"
          label={words.proving}
          value={reauthentication}
          options={(['prompt', 'back-channel'] as const).map((way) => ({
            value: way,
            words: words.ways[way],
          }))}
          onChange={(way) => set('reauthentication', way)}
        />
      )}
    </SetUpFormFrame>
  );
}
