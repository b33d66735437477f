import type { ColumnFacts, OrderFacts, TableFacts } from '../area-facts.ts';

const dose: ColumnFacts = { key: 'dose', header: 'Dose instructions', width: 'wide' };
const quantity: ColumnFacts = { key: 'quantity', header: 'Quantity', width: 'narrow' };
const type: ColumnFacts = { key: 'type', header: 'Type', width: 'narrow' };
const start: ColumnFacts = { key: 'start', header: 'Start date' };
const end: ColumnFacts = { key: 'end', header: 'Scheduled end' };
const days: ColumnFacts = { key: 'days', header: 'Days', width: 'narrow' };
const lastIssued: ColumnFacts = { key: 'lastIssued', header: 'Last issued' };
const issuesCount: ColumnFacts = { key: 'issuesCount', header: 'Issued / allowed', width: 'narrow' };
const reviewDate: ColumnFacts = { key: 'reviewDate', header: 'Review date' };
const stoppedOn: ColumnFacts = { key: 'stoppedOn', header: 'Stopped on' };
const reason: ColumnFacts = { key: 'reason', header: 'Reason' };
const notes: ColumnFacts = { key: 'notes', header: 'Notes', width: 'notes' };

const byStart: OrderFacts = {
  id: 'newest',
  label: 'Start date, newest first',
  by: 'date',
  direction: 'newest',
};
const byLastIssue: OrderFacts = {
  id: 'last-issued',
  label: 'Last issued, newest first',
  by: { date: 'lastIssued' },
  direction: 'newest',
};
const byName: OrderFacts = { id: 'name', label: 'Medicine A to Z', by: 'name', direction: 'a-z' };

const startOrders: TableFacts['orders'] = [byStart, byName, byLastIssue];
/** clinical-ui.md 9.4: what was issued last was taken last. */
const stoppedOrders: TableFacts['orders'] = [byLastIssue, byName, byStart];

const repeatColumns = [dose, quantity, type, start, lastIssued, issuesCount, reviewDate, notes];
/** Of any status: whether a course has ended or was stopped must stand in the row (H-10). */
const elsewhereColumns = [dose, quantity, type, start, end, stoppedOn, reason, lastIssued, notes];

const nameHeader = 'Medicine';

/** One table a group, in display order; columns of UI-56, notes last everywhere, so that none is lost. */
export const medicineTables: readonly [TableFacts, ...TableFacts[]] = [
  { id: 'repeat', caption: 'Repeat medicines', nameHeader, columns: repeatColumns, orders: startOrders },
  {
    id: 'repeat-dispensing',
    caption: 'Repeat dispensing medicines',
    nameHeader,
    columns: repeatColumns,
    orders: startOrders,
  },
  {
    id: 'acute',
    caption: 'Acute medicines',
    nameHeader,
    columns: [dose, quantity, type, start, end, days, notes],
    orders: startOrders,
  },
  {
    id: 'type-not-recorded',
    caption: 'Type not recorded',
    nameHeader,
    columns: [dose, quantity, type, start, end, lastIssued, issuesCount, reviewDate, notes],
    orders: startOrders,
  },
  {
    id: 'elsewhere',
    caption: 'Prescribed or obtained elsewhere',
    nameHeader,
    columns: elsewhereColumns,
    orders: startOrders,
  },
  {
    id: 'stopped',
    caption: 'Stopped medicines',
    nameHeader,
    columns: [dose, quantity, stoppedOn, reason, lastIssued, notes],
    orders: stoppedOrders,
    tone: 'ended',
  },
  {
    id: 'past',
    caption: 'Ended medicines',
    // structured.md 3.2.2 rule 6.
    note: 'Ended means the prescription ran its course. It does not mean the person stopped. Check with the person and their medicines.',
    nameHeader,
    columns: [dose, quantity, type, start, end, lastIssued, notes],
    orders: startOrders,
    tone: 'ended',
  },
  {
    id: 'mentioned-elsewhere',
    caption: 'Also mentioned in consultations or problems',
    // T53, ARS-C-011, ARS-C-012: the gap between what came along and what did not must be told.
    note: 'These came only with a problem or a consultation. They are not in the list of medicines that was asked for. Other medicines from the same time may be missing, even ones that matter together with these. Do not read this as a full list.',
    nameHeader,
    columns: elsewhereColumns,
    orders: startOrders,
  },
];
