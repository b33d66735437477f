import { asObjects, decimalText, fieldOf, textOf, textsOf } from '../../json-value.ts';
import { asArray } from '../../json-value.ts';
import { whoText } from '../../person-names.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import { recordWords } from '../../record-words.ts';
import { referred } from '../../references.ts';

/** One file of a document reference, as it was described. */
export interface DocumentFile {
  /** `pdf`, `rtf`; as received where it is not of the known form. */
  readonly type: string;
  /** `213 KB`; empty where no size came. */
  readonly size: string;
  /** Whether the practice system says where the file can be had. */
  readonly canBeHad: boolean;
  /** The title: of a placeholder it is the reason why the file cannot be had. */
  readonly title: string;
}

/** Files in the order received (structured.md 3.10). */
export function documentFiles({ body }: IndexedResource): readonly DocumentFile[] {
  return asObjects(body['content']).map((content) => {
    const attachment = fieldOf(content, 'attachment');
    return {
      type: textOf(fieldOf(attachment, 'contentType')) ?? '',
      size: sizeWords(fieldOf(attachment, 'size')),
      canBeHad: textOf(fieldOf(attachment, 'url')) !== undefined,
      title: textOf(fieldOf(attachment, 'title')) ?? '',
    };
  });
}

/** Names of authors; a sentence where only one came. */
export function authorsOf(index: RecordIndex, document: IndexedResource): readonly string[] {
  const names = asArray(document.body['author']).map((author) => whoText(index, author, document));
  return [...new Set(names)].filter((name) => name !== recordWords.notRecorded);
}

/** The organisation that keeps it. */
export function custodianOf(index: RecordIndex, document: IndexedResource): string | undefined {
  const name = whoText(index, document.body['custodian'], document);
  return name === recordWords.notRecorded ? undefined : name;
}

/** Whether it was made by the practice: its author organisation is the one that keeps it; unknown where either is (UI-73). */
export function madeBy(index: RecordIndex, document: IndexedResource): string | undefined {
  const custodian = referred(index, document.body['custodian'], document);
  const organisations = asArray(document.body['author'])
    .map((author) => referred(index, author, document))
    .filter((author) => author?.type === 'Organization');
  if (custodian === undefined || organisations.length === 0) return undefined;
  return organisations.includes(custodian) ? 'Made by practice' : 'Received from outside';
}

/** All texts that came with it. */
export function documentDescriptions({ body }: IndexedResource): readonly string[] {
  return textsOf(body['description']);
}

/** Bytes in the units that people know; a size that is no number is shown as received. */
function sizeWords(size: unknown): string {
  const received = decimalText(size);
  if (received === undefined) return '';
  const bytes = Number(received);
  if (!/^\d+$/.test(received)) return received;
  if (bytes < 1000) return `${received} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
