import { useState, type JSX } from 'react';
import { useAuditExport } from '../../bridge/use-audit.ts';
import type { AuditFilter } from '../../../shared/contract/audit.ts';
import { chainWords, exportWords as words } from '../../../shared/words/register-words.ts';
import { ErrorSummary, type FieldProblem } from '../../ui/error-summary.tsx';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { Notice } from '../../ui/notice.tsx';
import { TextAreaField } from '../../ui/text-area-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ExportDone } from './export-done.tsx';

interface ExportFormProps {
  readonly filter: AuditFilter;
  /** Offered unless another folder is named. */
  readonly folder: string;
  readonly onProblems: (hasProblems: boolean) => void;
}

/** Limits of the reason, in characters; the contract holds the same. */
const reasonLimits = { shortest: 10, longest: 300 } as const;

/** Writes what the filter matches as a file, after the warning and with a reason (IG-13). */
export function ExportForm({ filter, folder: usual, onProblems }: ExportFormProps): JSX.Element {
  const [reason, setReason] = useState('');
  const [folder, setFolder] = useState(usual);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [attempt, setAttempt] = useState(0);
  const { mutate, data, isPending } = useAuditExport();
  const submit = (): void => {
    if (isPending) return;
    const found = exportProblems(reason.trim(), folder.trim());
    setProblems(found);
    setAttempt(attempt + 1);
    onProblems(found.length > 0);
    if (found.length === 0) mutate({ filter, reason: reason.trim(), folder: folder.trim() });
  };
  return (
    <form
      noValidate
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {problems.length > 0 && <ErrorSummary problems={problems} key={attempt} />}
      {data?.ok === false && <ProblemAlert failure={data.error} />}
      <Notice kind="warning">
        <p>
          <strong>{words.warning}.</strong> {words.warningText} {words.recorded}
        </p>
      </Notice>
      <TextAreaField
        id="export-reason"
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onChange={setReason}
        error={errorOf(problems, 'export-reason')}
      />
      <TextField
        id="export-folder"
        label={words.folder}
        hint={words.folderHint}
        value={folder}
        onChange={setFolder}
        inputMode="text"
        widthClass=""
        error={errorOf(problems, 'export-folder')}
      />
      <button type="submit" className="nhsuk-button bedside-button" aria-disabled={isPending}>
        {isPending ? words.exporting : words.button}
      </button>
      {data?.ok === true && (
        <ExportDone
          key={data.value.file}
          file={data.value.file}
          said={words.done(chainWords.entries(data.value.entries))}
        />
      )}
    </form>
  );
}

function errorOf(problems: readonly FieldProblem[], id: string): string | undefined {
  return problems.find(({ fieldId }) => fieldId === id)?.words;
}

function exportProblems(reason: string, folder: string): readonly FieldProblem[] {
  return [
    ...(reason.length < reasonLimits.shortest
      ? [{ fieldId: 'export-reason', words: words.shortReason }]
      : []),
    ...(reason.length > reasonLimits.longest ? [{ fieldId: 'export-reason', words: words.longReason }] : []),
    ...(folder === '' ? [{ fieldId: 'export-folder', words: words.missingFolder }] : []),
  ];
}
