import { useState, type JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { NewCredentials } from '../../../shared/contract/setup.ts';
import { dateInLondon } from '../../../shared/format/instants.ts';
import { certificateWords as words, setUpWords } from '../../../shared/words/set-up-words.ts';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { readDayToCome } from './day-to-come.ts';
import { FormField } from './form-field.tsx';
import { SetUpFormFrame } from './set-up-form.tsx';
import { useSetUpForm, type Problem } from './use-set-up-form.ts';

type KeyForm = 'pem' | 'pkcs12';

type CertificateValues = {
  readonly certificatePath: string;
  readonly keyPath: string;
  readonly passphrase: string;
  readonly rootsPath: string;
  readonly 'activeFrom-day': string;
  readonly 'activeFrom-month': string;
  readonly 'activeFrom-year': string;
};

const initial: CertificateValues = {
  certificatePath: '',
  keyPath: '',
  passphrase: '',
  rootsPath: '',
  'activeFrom-day': '',
  'activeFrom-month': '',
  'activeFrom-year': '',
};

/** Brings in a certificate with its key: two PEM files or one PKCS#12 file, now or from a day to come. */
export function CertificateForm({ now }: { readonly now: string }): JSX.Element {
  const [kind, setKind] = useState<KeyForm>('pkcs12');
  const today = dateInLondon(now);
  const form = useSetUpForm<CertificateValues, NewCredentials>({
    name: 'certificate',
    initial,
    secrets: ['passphrase'],
    fileFields: {
      'Key file': 'keyPath',
      'Root certificates file': 'rootsPath',
      'Day of first use': 'activeFrom-day',
    },
    check: (values) => check(values, kind, today),
    toInput: (values) => toInput(values, kind, today),
    send: setUpChanges.importCredentials,
  });
  const { values } = form;
  const isPem = kind === 'pem';
  return (
    <SetUpFormFrame form={form} button={words.button}>
      <SelectField
        id="certificate-form-kind"
        label={words.form}
        value={kind}
        options={[
          { value: 'pkcs12', words: words.formPkcs12 },
          { value: 'pem', words: words.formPem },
        ]}
        onChange={setKind}
      />
      <FormField
        form={form}
        path="certificatePath"
        label={isPem ? words.certificatePem : words.certificatePkcs12}
        hint={isPem ? words.certificateHint : setUpWords.fileHint}
      />
      {isPem && <FormField form={form} path="keyPath" label={words.key} hint={setUpWords.fileHint} />}
      <FormField form={form} path="passphrase" label={words.passphrase} hint={words.passphraseHint} secret />
      <FormField form={form} path="rootsPath" label={words.roots} hint={words.rootsHint} />
      <DateField
        id="certificate-activeFrom"
        legend={words.activeFrom}
        hint={words.activeFromHint}
        value={{
          day: values['activeFrom-day'],
          month: values['activeFrom-month'],
          year: values['activeFrom-year'],
        }}
        onChange={({ day, month, year }) => {
          form.set('activeFrom-day', day);
          form.set('activeFrom-month', month);
          form.set('activeFrom-year', year);
        }}
        error={form.errorOf('activeFrom-day')}
      />
      <p className="bedside-label">{setUpWords.fileOnce}</p>
    </SetUpFormFrame>
  );
}

function typedDay(values: CertificateValues): Parameters<typeof readDayToCome>[0] {
  return {
    day: values['activeFrom-day'],
    month: values['activeFrom-month'],
    year: values['activeFrom-year'],
  };
}

function check(
  values: CertificateValues,
  kind: KeyForm,
  today: string,
): readonly Problem<CertificateValues>[] {
  const paths =
    kind === 'pem'
      ? (['certificatePath', 'keyPath', 'rootsPath'] as const)
      : (['certificatePath', 'rootsPath'] as const);
  const day = readDayToCome(typedDay(values), today);
  return [
    ...paths
      .filter((path) => values[path].trim() === '')
      .map((path) => [path, setUpWords.missingPath] as const),
    ...(day.ok ? [] : [['activeFrom-day', day.words] as const]),
  ];
}

function toInput(values: CertificateValues, kind: KeyForm, today: string): NewCredentials {
  const day = readDayToCome(typedDay(values), today);
  return {
    certificatePath: values.certificatePath.trim(),
    rootsPath: values.rootsPath.trim(),
    ...(kind === 'pem' && { keyPath: values.keyPath.trim() }),
    ...(values.passphrase !== '' && { passphrase: values.passphrase }),
    ...(day.ok && day.date !== undefined && { activeFrom: day.date }),
  };
}
