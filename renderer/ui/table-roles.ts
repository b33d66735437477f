/**
 * Roles that table elements have anyway, said aloud: where rows become blocks, the browser drops the roles of the
 * elements, and only these keep the table a table for a screen reader (A11Y-04).
 */
export const tableRoles = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
