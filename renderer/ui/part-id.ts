/** DOM id of a part that belongs to a row; received ids may hold spaces and slashes, which an id reference cannot. */
export function partId(kind: string, rowId: string): string {
  return `${kind}-${encodeURIComponent(rowId)}`;
}
