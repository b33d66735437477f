import { stories } from '../sandbox/stories/index.ts';
import { arrives, forbids, refuses, works } from './expected.ts';
import type { Expected, MatrixRow, Question, Station } from './matrix-row.ts';

/** A story asked for with the details on its card, or with others. */
function askFor(id: string, change: Partial<Question> = {}): Question {
  const story = stories.find((each) => each.id === id);
  if (story === undefined) throw new Error(`no story is called ${id}`);
  return { nhsNumber: story.nhsNumber, dateOfBirth: story.birthDate, ...change };
}

function row(
  what: string,
  question: Question,
  expected: Expected,
  station: Station = 'demographics',
): MatrixRow {
  return { station, what, cause: { kind: 'person', question }, expected };
}

const gone = forbids('E-PT-10', 'CORE07', 200);
const otherDetails = forbids('E-PT-08', 'CORE02', 200);
/** One sentence for all who must not be told apart; the entry of the call alone tells which rule it was (SAFE-25). */
const cannotBeShown = (rule: string): Expected => forbids('E-PT-11', rule, 200, 'CORE04');
const nothingListed: Expected = {
  ...refuses('E-GP-01', 200),
  requests: 2,
  call: { outcome: 'blocked', rule: 'SDS-NONE' },
};

/** The gate before Spine (integration.md §1.4), one row for each outcome and person. */
export const gateRows: readonly MatrixRow[] = [
  row('The NHS number fails its check digit', askFor('care-home-resident', { nhsNumber: '9990000027' }), {
    ...forbids('E-PT-04', 'CORE06'),
    hop: 'none',
  }),
  row(
    'Nobody has this NHS number',
    askFor('care-home-resident', { nhsNumber: '9999999476' }),
    forbids('E-PT-07', 'CORE08', 404),
  ),
  row('The number was replaced by another', askFor('superseded-number'), forbids('E-PT-09', 'CORE05', 200)),
  row('The person is restricted', askFor('restricted'), cannotBeShown('CORE04')),
  row('The person is very restricted', askFor('very-restricted'), cannotBeShown('CORE04')),
  row('The number was never verified', askFor('unverified'), cannotBeShown('CORE02')),
  ...(['restricted', 'unverified', 'deceased', 'no-practice', 'superseded-number'] as const).map((id) =>
    // Who does not know the person is told nothing of them.
    row(
      `Another date of birth was typed, and the person is a special case: ${id}`,
      askFor(id, { dateOfBirth: '1911-11-11' }),
      otherDetails,
    ),
  ),
  row('The person has died', askFor('deceased'), gone),
  row('The person died ten days ago', askFor('deceased-recently'), gone),
  row('A death was notified informally', askFor('deceased-informal'), gone),
  row('A notified death was taken back', askFor('death-removed'), works()),
  row('The number is no longer in use', askFor('invalidated'), forbids('E-PT-13', 'CORE06', 404)),
  row('No practice is listed', askFor('no-practice'), forbids('E-PT-12', 'CORE03', 200)),
  row(
    'Another date of birth was typed',
    askFor('care-home-resident', { dateOfBirth: '1911-11-11' }),
    otherDetails,
  ),
  row('The national index holds another date of birth', askFor('birth-date-differs'), otherDetails),
  row(
    'The national index holds another day of birth; no name was typed',
    askFor('birth-date-one-part-differs'),
    otherDetails,
  ),
  row(
    'The national index holds another day of birth; the name was typed and fits',
    askFor('birth-date-one-part-differs', { names: { family: 'Oneoff', given: 'Kenneth' } }),
    works(),
  ),
  row(
    'The national index holds another day of birth; another name was typed',
    askFor('birth-date-one-part-differs', { names: { family: 'Twooff', given: 'Kenneth' } }),
    otherDetails,
  ),
  row(
    'The national index holds month and year of birth only; no name was typed',
    askFor('birth-date-partial'),
    otherDetails,
  ),
  row(
    'The national index holds month and year of birth only; the name was typed and fits',
    askFor('birth-date-partial', { names: { family: 'Halfdate', given: 'Amara' } }),
    works(),
  ),
  row(
    'The practice is not in the directory',
    askFor('practice-not-in-directory'),
    nothingListed,
    'directory',
  ),
  row(
    'The practice has no record service',
    askFor('practice-without-gp-connect'),
    nothingListed,
    'directory',
  ),
  row(
    'The practice holds another given name and names another practice',
    askFor('practice-differs'),
    arrives({ kind: 'differs', fields: ['given name', 'GP practice'] }),
    'reading',
  ),
];
