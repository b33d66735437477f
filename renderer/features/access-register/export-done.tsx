import { useEffect, useRef, type JSX } from 'react';
import { exportWords as words } from '../../../shared/words/register-words.ts';

interface ExportDoneProps {
  readonly file: string;
  readonly said: string;
}

/** Where the file is; it takes the focus, so that the path is read out. */
export function ExportDone({ file, said }: ExportDoneProps): JSX.Element {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), []);
  return (
    <div tabIndex={-1} ref={line} className="bedside-notice bedside-notice--quiet">
      <p>{said}</p>
      <p>
        {words.file}: <strong className="bedside-breakable">{file}</strong>
      </p>
    </div>
  );
}
