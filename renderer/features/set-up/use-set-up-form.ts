import { useState } from 'react';
import { useSetUpChange } from '../../bridge/use-set-up.ts';
import type { Failure, Outcome } from '../../../shared/contract/errors.ts';
import type { ImportResult } from '../../../shared/contract/setup.ts';
import { setUpWords } from '../../../shared/words/set-up-words.ts';
import type { FieldProblem } from '../../ui/error-summary.tsx';
import { useAnnounce } from '../../ui/status-region.tsx';

/** What stands in the boxes of a form, by the name of the field in the contract. */
export type FormValues = Readonly<Record<string, string>>;

/** A field to put right, in words. */
export type Problem<V extends FormValues> = readonly [path: keyof V & string, words: string];

interface FormOptions<V extends FormValues, Input> {
  /** Starts the ids of its fields: `<name>-<field>`. */
  readonly name: string;
  readonly initial: V;
  /** Which box names the file that a problem of main's begins with. */
  readonly fileFields?: Readonly<Record<string, keyof V & string>>;
  /** Which box takes what main says of a field that this form names otherwise. */
  readonly fields?: Readonly<Record<string, keyof V & string>>;
  /** Fields that are emptied whatever main answers: passwords and passphrases are not kept on a page. */
  readonly secrets?: readonly (keyof V & string)[];
  /** Emptied once main has taken them: keys, and what makes room for the next entry. */
  readonly emptiedWhenSaved?: readonly (keyof V & string)[];
  readonly check: (values: V) => readonly Problem<V>[];
  readonly toInput: (values: V) => Input;
  readonly send: (input: Input) => Promise<Outcome<ImportResult>>;
  readonly onAccepted?: (() => void) | undefined;
  /** False for the first administrator: see `useSetUpChange`. */
  readonly refresh?: boolean;
}

export interface SetUpForm<V extends FormValues> {
  readonly name: string;
  readonly values: V;
  readonly set: (path: keyof V & string, value: string) => void;
  readonly problems: readonly FieldProblem[];
  readonly errorOf: (path: keyof V & string) => string | undefined;
  /** Counts submissions, so that each summary is a new one and takes the focus. */
  readonly attempt: number;
  readonly failure: Failure | undefined;
  readonly saved: boolean;
  readonly pending: boolean;
  readonly submit: () => void;
}

/** One form of the set-up: checks, sends, and keeps what was typed when main does not take it. */
export function useSetUpForm<V extends FormValues, Input>(options: FormOptions<V, Input>): SetUpForm<V> {
  const { name, initial, secrets = [], emptiedWhenSaved = [], check, toInput, send } = options;
  const { onAccepted, refresh = true, fileFields = {}, fields = {} } = options;
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [failure, setFailure] = useState<Failure>();
  const [saved, setSaved] = useState(false);
  const announce = useAnnounce();
  const change = useSetUpChange(send, refresh);

  const show = (found: readonly FieldProblem[], failed?: Failure): void => {
    setProblems(found);
    setFailure(failed);
    setSaved(found.length === 0 && failed === undefined);
    setAttempt((before) => before + 1);
  };
  const settle = (outcome: Outcome<ImportResult>): void => {
    const taken = outcome.ok && outcome.value.accepted;
    const emptied = taken ? [...secrets, ...emptiedWhenSaved] : secrets;
    setValues((before) => ({ ...before, ...Object.fromEntries(emptied.map((path) => [path, ''])) }));
    if (!outcome.ok) {
      show([], outcome.error);
    } else if (outcome.value.accepted) {
      show([]);
      announce(setUpWords.saved);
      onAccepted?.();
    } else {
      show(
        outcome.value.problems.map((sentence) =>
          fieldProblem({ name, paths: Object.keys(initial), fileFields, fields }, sentence),
        ),
      );
    }
  };
  const submit = (): void => {
    if (change.isPending) return;
    const found = check(values);
    if (found.length > 0) {
      show(found.map(([path, words]) => ({ fieldId: `${name}-${path}`, words })));
      return;
    }
    change.mutate(toInput(values), { onSuccess: settle });
  };

  return {
    name,
    values,
    set: (path, value) => setValues((before) => ({ ...before, [path]: value })),
    problems,
    errorOf: (path) => problems.find(({ fieldId }) => fieldId === `${name}-${path}`)?.words,
    attempt,
    failure,
    saved,
    pending: change.isPending,
    submit,
  };
}

interface FieldPlaces {
  readonly name: string;
  readonly paths: readonly string[];
  readonly fileFields: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * A problem as main worded it, `field: sentence`. A field of this form gets the sentence; what is wrong with a file
 * stands whole at the box that names it; anything else, such as a path inside that file, at the first field.
 */
function fieldProblem({ name, paths, fileFields, fields }: FieldPlaces, sentence: string): FieldProblem {
  const [, path = '', rest = ''] = /^([\w.[\] -]+): (.+)$/su.exec(sentence) ?? [];
  // A day has three boxes, of which the first stands for all.
  const field = fields[path] ?? [path, `${path}-day`].find((candidate) => paths.includes(candidate));
  // Said of a file, but put right in another box.
  if (paths.includes('passphrase') && /passphrase/u.test(rest)) {
    return { fieldId: `${name}-passphrase`, words: sentence };
  }
  return field === undefined
    ? { fieldId: `${name}-${fileFields[path] ?? paths[0] ?? ''}`, words: sentence }
    : { fieldId: `${name}-${field}`, words: rest };
}
