import { codedText, conceptText } from '../../coded-text.ts';
import { shownDate } from '../../date-order.ts';
import { asArray, textOf } from '../../json-value.ts';
import { noteTexts } from '../../list-warnings.ts';
import { agentOf, whoText } from '../../person-names.ts';
import type { IndexedResource } from '../../record-index.ts';
import type { Block, DetailField } from '../../record-view.ts';
import type { RecordContext } from '../area-reader.ts';
import { labNarrative } from './lab-text.ts';

/**
 * What the laboratory was asked, by whom and why. Its status `active` and its intent `order` are placeholders: the
 * report is the answer, and nothing here is still to be done (T79).
 */
export function requestBlock({ index }: RecordContext, request: IndexedResource): Block {
  const { body } = request;
  const who = (value: unknown) => (value === undefined ? [] : [whoText(index, value, request)]);
  const authored = textOf(body['authoredOn']);
  const fields: readonly DetailField[] = [
    { label: 'Asked for', values: body['code'] === undefined ? [] : [codedText(body['code']).text] },
    {
      label: 'Asked by',
      values: who(body['requester'] === undefined ? undefined : agentOf(body['requester'])),
    },
    { label: 'Asked of', values: who(body['performer']) },
    { label: 'Date', values: authored === undefined ? [] : [shownDate(authored).visible] },
    {
      label: 'Reason',
      values: asArray(body['reasonCode']).flatMap((reason) => conceptText(reason) ?? textOf(reason) ?? []),
    },
  ];
  return {
    kind: 'section',
    title: 'Request that this report answers',
    level: 2,
    tags: [],
    links: [],
    blocks: [
      { kind: 'fields', fields: fields.filter(({ values }) => values.length > 0) },
      ...noteTexts(body['note']).flatMap((note) => labNarrative('Note on the request', note)),
    ],
  };
}
