import { codedText, conceptText, snomedCodes } from '../../coded-text.ts';
import type { CodedText } from '../../record-view.ts';
import { asArray } from '../../json-value.ts';
import { isCommentNote } from '../../observations/roles.ts';
import type { ReportOutline } from './report-outline.ts';

/** "Diagnostic studies report", the fixed code of every report: it names none of them (T77). */
const fixedReportCode = '721981007';

/** Names of the test groups and of the results under none; else what the report says it is (T77). Never shortened. */
export function reportTitle({ report, groups, standalone }: ReportOutline): CodedText {
  const named = [...groups.map(({ header }) => header), ...standalone].filter(
    ({ body }) => !isCommentNote(body),
  );
  const names = named.map(({ body }) => codedText(body['code']));
  const [only] = names;
  if (only !== undefined && names.length === 1) return only;
  const texts = [...new Set(names.map(({ text }) => text))];
  const text = texts.length > 0 ? texts.join(', ') : reportsOwnName(report.body);
  return { text, degraded: names.some(({ degraded }) => degraded), codeOnly: false };
}

function reportsOwnName(body: ReportOutline['report']['body']): string {
  const own = snomedCodes(body['code']).includes(fixedReportCode) ? undefined : conceptText(body['code']);
  const categories = asArray(body['category']).flatMap((category) => conceptText(category) ?? []);
  return own ?? (categories.length > 0 ? categories.join(', ') : 'Test report');
}
