const jsonKind = /^(?:application|text)\/(?:[\w.-]+\+json|json(?:\+[\w.-]+)?)$/;

/**
 * Any JSON kind passes, also the old `application/json+fhir` (structured.md §1.2);
 * a character set other than UTF-8 does not, for it would garble names and doses.
 */
export function isJsonMediaType(contentType: string | undefined): boolean {
  const [kind = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  if (!jsonKind.test(kind.trim())) return false;
  const charset = parameters.map((parameter) => parameter.trim()).find((text) => text.startsWith('charset='));
  return charset === undefined || /^charset="?(?:utf-?8|us-ascii)"?$/.test(charset);
}
