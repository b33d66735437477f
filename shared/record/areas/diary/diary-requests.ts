import { asArray, wordOf } from '../../json-value.ts';
import type { IndexedResource, RecordIndex } from '../../record-index.ts';
import { referred } from '../../references.ts';
import type { AreaLists } from '../area-lists.ts';

/**
 * The diary entries of a record: requests that plan something, and whatever the lists of planned actions name. A
 * request of a test is an order and belongs to its report; one without intent is a plan unless a report rests on it.
 */
export function diaryRequests(index: RecordIndex, lists: AreaLists): readonly IndexedResource[] {
  const tests = new Set(
    index
      .ofType('DiagnosticReport')
      .flatMap((report) =>
        asArray(report.body['basedOn']).map((reference) => referred(index, reference, report)),
      ),
  );
  return index.ofType('ProcedureRequest').filter((request) => {
    const intent = wordOf(request.body['intent']);
    const isPlan = intent === 'plan' || intent === 'proposal';
    const isNamed = lists.namedBy(request) !== 'none';
    return isNamed || isPlan || (intent === undefined && !tests.has(request));
  });
}
