import type { DetailDeclaration } from '../../details/detail-declaration.ts';

/** Fields of a document reference; the address of its file is not for reading. */
export const documentDetails: readonly DetailDeclaration[] = [
  { label: 'Description', expression: 'description', kind: 'text' },
  { label: 'Type', expression: 'type', kind: 'coded' },
  { label: 'Type codes', expression: 'type.coding', kind: 'codes' },
  { label: 'Class', expression: 'class', kind: 'coded' },
  { label: 'Created', expression: 'created', kind: 'date' },
  { label: 'Added to the record', expression: 'indexed', kind: 'date' },
  { label: 'Author', expression: 'author', kind: 'who' },
  { label: 'Kept by', expression: 'custodian', kind: 'who' },
  { label: 'Setting', expression: 'context.practiceSetting', kind: 'coded' },
  { label: 'File type', expression: 'content.attachment.contentType', kind: 'text' },
  { label: 'Size in bytes', expression: 'content.attachment.size.toString()', kind: 'text' },
  { label: 'File', expression: 'content.attachment.title', kind: 'text' },
  { label: 'File created', expression: 'content.attachment.creation', kind: 'date' },
  { label: 'Record entry number', expression: 'masterIdentifier | identifier', kind: 'identifier' },
];
