import type { JSX, ReactNode } from 'react';
import type { Outcome } from '../../../shared/contract/errors.ts';
import type { ImportResult } from '../../../shared/contract/setup.ts';
import { setUpWords, type SetUpPart } from '../../../shared/words/set-up-words.ts';
import { FormField } from './form-field.tsx';
import { SetUpFormFrame } from './set-up-form.tsx';
import { SetUpSection } from './set-up-section.tsx';
import { useSetUpForm } from './use-set-up-form.ts';

interface FileFormProps {
  readonly part: SetUpPart;
  readonly label: string;
  readonly button: string;
  readonly send: (path: string) => Promise<Outcome<ImportResult>>;
}

function FileForm({ part, label, button, send }: FileFormProps): JSX.Element {
  const form = useSetUpForm({
    name: part,
    initial: { path: '' },
    check: ({ path }) => (path.trim() === '' ? [['path', setUpWords.missingPath]] : []),
    toInput: ({ path }) => path.trim(),
    send,
  });
  return (
    <SetUpFormFrame form={form} button={button}>
      <FormField form={form} path="path" label={label} hint={setUpWords.fileHint} />
      <p className="bedside-label">{setUpWords.fileOnce}</p>
    </SetUpFormFrame>
  );
}

interface FileSectionProps extends FileFormProps {
  readonly facts?: ReactNode;
  readonly readOnly: boolean;
}

/** A part that is brought in as one file, named by its path. */
export function FileSection({ facts, readOnly, ...form }: FileSectionProps): JSX.Element {
  return <SetUpSection part={form.part} facts={facts} form={readOnly ? undefined : <FileForm {...form} />} />;
}
