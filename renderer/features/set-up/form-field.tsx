import type { JSX } from 'react';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FormValues, SetUpForm } from './use-set-up-form.ts';

interface FormFieldProps<V extends FormValues> {
  readonly form: SetUpForm<V>;
  readonly path: keyof V & string;
  readonly label: string;
  readonly hint: string;
  readonly widthClass?: string;
  /** A password or key: shown only when asked, never completed. */
  readonly secret?: boolean;
}

/** A box of a form, bound to its value and its error. */
export function FormField<V extends FormValues>(props: FormFieldProps<V>): JSX.Element {
  const { form, path, label, hint, widthClass = '', secret = false } = props;
  const bound = {
    id: `${form.name}-${path}`,
    label,
    hint,
    value: form.values[path] ?? '',
    onChange: (value: string) => form.set(path, value),
    error: form.errorOf(path),
  };
  return secret ? (
    <PasswordField {...bound} autoComplete="new-password" />
  ) : (
    <TextField {...bound} inputMode="text" widthClass={widthClass} />
  );
}
