import type { JSX } from 'react';
import { setUpChanges } from '../../bridge/use-set-up.ts';
import type { NewPlatformKeys, SetupState } from '../../../shared/contract/setup.ts';
import { certificateWords, keysWords as words, setUpWords } from '../../../shared/words/set-up-words.ts';
import { Facts } from './facts.tsx';
import { FormField } from './form-field.tsx';
import { SetUpFormFrame } from './set-up-form.tsx';
import { DamagedNotice } from './damaged-notice.tsx';
import { PartWarning } from './part-warning.tsx';
import { SetUpSection } from './set-up-section.tsx';
import { useSetUpForm, type Problem } from './use-set-up-form.ts';

/** The keys of the API platform. What is in place is said, never shown. */
export function KeysSection({ state }: { readonly state: SetupState }): JSX.Element {
  const { signingKey, apiKeys } = state.credentials;
  return (
    <SetUpSection
      part="keys"
      notice={
        <>
          <DamagedNotice damaged={state.credentials.damaged} />
          {state.cis2 === 'secret-missing' && (
            <PartWarning headline={words.secretMissing} text={words.secretMissingText} />
          )}
          {state.credentials.sharedKey === true && (
            <PartWarning headline={words.sharedKey} text={words.sharedKeyText} />
          )}
        </>
      }
      facts={
        signingKey || apiKeys ? (
          <Facts
            facts={[
              [words.signingKey, inPlace(signingKey)],
              [words.apiKeys, inPlace(apiKeys)],
            ]}
          />
        ) : undefined
      }
      form={state.readOnly ? undefined : <KeysForm />}
    />
  );
}

function inPlace(present: boolean): string {
  return present ? words.present : setUpWords.notSet;
}

type KeysValues = {
  readonly signingKeyPath: string;
  readonly passphrase: string;
  readonly signingKeyId: string;
  readonly apiKey: string;
  readonly sdsApiKey: string;
  readonly cis2ClientSecret: string;
};

const needed = [
  ['signingKeyPath', setUpWords.missingPath],
  ['signingKeyId', words.missingId],
  ['apiKey', words.missingApiKey],
  ['sdsApiKey', words.missingSdsKey],
] as const satisfies readonly Problem<KeysValues>[];

function toInput(values: KeysValues): NewPlatformKeys {
  return {
    signingKeyPath: values.signingKeyPath.trim(),
    signingKeyId: values.signingKeyId.trim(),
    apiKey: values.apiKey.trim(),
    sdsApiKey: values.sdsApiKey.trim(),
    ...(values.passphrase !== '' && { passphrase: values.passphrase }),
    ...(values.cis2ClientSecret.trim() !== '' && { cis2ClientSecret: values.cis2ClientSecret.trim() }),
  };
}

function KeysForm(): JSX.Element {
  const form = useSetUpForm<KeysValues, NewPlatformKeys>({
    name: 'keys',
    initial: {
      signingKeyPath: '',
      passphrase: '',
      signingKeyId: '',
      apiKey: '',
      sdsApiKey: '',
      cis2ClientSecret: '',
    },
    fields: {
      'Id of the signing key': 'signingKeyId',
      'API key': 'apiKey',
      'API key of the directory': 'sdsApiKey',
      'CIS2 client secret': 'cis2ClientSecret',
    },
    secrets: ['passphrase'],
    emptiedWhenSaved: ['apiKey', 'sdsApiKey', 'cis2ClientSecret'],
    check: (values) => needed.filter(([path]) => values[path].trim() === ''),
    toInput,
    send: setUpChanges.importPlatformKeys,
  });
  return (
    <SetUpFormFrame form={form} button={words.button}>
      <p>{words.publishFirst}</p>
      <FormField form={form} path="signingKeyPath" label={words.signingKeyPath} hint={setUpWords.fileHint} />
      <FormField
        form={form}
        path="passphrase"
        label={words.passphrase}
        hint={certificateWords.passphraseHint}
        secret
      />
      <FormField form={form} path="signingKeyId" label={words.signingKeyId} hint={words.signingKeyIdHint} />
      <FormField form={form} path="apiKey" label={words.apiKey} hint={words.keyHint} secret />
      <FormField form={form} path="sdsApiKey" label={words.sdsApiKey} hint={words.keyHint} secret />
      <FormField form={form} path="cis2ClientSecret" label={words.secret} hint={words.secretHint} secret />
      <p className="bedside-label">{setUpWords.fileOnce}</p>
    </SetUpFormFrame>
  );
}
