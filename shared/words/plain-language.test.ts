import { describe, expect, it } from 'vitest';
import * as accessReasons from './access-reason-words.ts';
import { allergyTitleWords } from './allergy-title-words.ts';
import { areaFailureWords } from './area-failure-words.ts';
import { areaStateWords, loadingWords } from './area-state-words.ts';
import type { WordedArea } from './area-state-words.ts';
import { catalogue } from './catalogue.ts';
import { nameFieldWords, replacedNumberWords, typedDateWords } from './field-words.ts';
import { changeCounts, fetchWords, refreshWords } from './fetch-words.ts';
import { fillWords } from './fill-words.ts';
import * as find from './find-words.ts';
import { glossary } from './glossary.ts';
import { hopWords, stillWaitingWords } from './hop-words.ts';
import * as labels from './labels.ts';
import * as ledger from './ledger-words.ts';
import { markWords } from './marks.ts';
import * as period from './period-words.ts';
import { privacyNotice } from './privacy-notice.ts';
import * as signIn from './sign-in-words.ts';
import { statements } from './statements.ts';
import { whoCanHelp } from './who-can-help.ts';
import { errorCodes, hops } from '../contract/errors.ts';
import { areaRegistry } from '../record/areas/registry.ts';
import type { SupplyState } from '../record/record-view.ts';

const areas: readonly WordedArea[] = [...areaRegistry.map(({ id }) => id), 'ended-allergies'];
const states: readonly SupplyState[] = [
  'not-requested',
  'loading',
  'failed',
  'not-returned',
  'not-supplied',
  'switched-off',
  'withheld',
  'role-hidden',
  'empty-in-period',
  'empty-recorded',
  'partial',
  'complete',
];

/** Every text that the room holds, with where it stands. */
const texts: readonly (readonly [place: string, text: string])[] = [
  ...leaves('catalogue', catalogue),
  ...leaves('statements', statements),
  ...leaves('privacy', privacyNotice('kept')),
  ...leaves('privacy this sitting', privacyNotice('this-sitting-only')),
  ...leaves('glossary', glossary),
  ...leaves('labels', labels),
  ...leaves('marks', markWords),
  ...leaves('titles', allergyTitleWords),
  ...leaves('reasons', accessReasons),
  ...leaves('sign-in', signIn),
  ...leaves('names', nameFieldWords),
  ...leaves('replaced', replacedNumberWords),
  ...leaves('fetch', fetchWords),
  ...leaves('refresh', refreshWords),
  ['changes', changeCounts(1, 2, 3)] as const,
  ...leaves('find', find),
  ...leaves('found', [find.foundWords(0), find.foundWords(1), find.shownOfWords(20, 340)]),
  ...leaves('ledger', ledger),
  ...leaves('period', period),
  ...errorCodes.flatMap((code) =>
    leaves(
      `area ${code}`,
      areaFailureWords('investigations', { code, reference: '', at: '', retryable: false }),
    ),
  ),
  ...errorCodes.map((code) => [`help ${code}`, whoCanHelp(code)] as const),
  ...hops.map((hop) => [`still ${hop}`, stillWaitingWords(hop)] as const),
  ...areas.flatMap((area) =>
    states.flatMap((state) => leaves(`${area} ${state}`, areaStateWords(area, state))),
  ),
  ...areas.flatMap((area) =>
    [0, 5, 15].flatMap((wait) => leaves(`${area} ${wait} s`, loadingWords(area, wait))),
  ),
  ...hops.flatMap((hop) =>
    (['waiting', 'done', 'failed'] as const).map(
      (state) => [`${hop} ${state}`, hopWords(hop, state)] as const,
    ),
  ),
  ...(['missing', 'incomplete', 'year-length', 'not-real', 'future'] as const).flatMap((reason) =>
    leaves(reason, typedDateWords(reason)),
  ),
];

function leaves(place: string, value: unknown): (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => key !== 'actions' && key !== 'colour' && key !== 'role' && key !== 'kind')
    .flatMap(([key, inner]) => leaves(`${place} ${key}`, inner));
}

const banned =
  /error occurred|\b(invalid|fatal|abort(ed)?|null|OperationOutcome|FHIR|ASID|endpoint|payload|HTTP)\b/i;

/** Each has an entry in the glossary, but for the units of a spoken name. */
const spelledAsTheyAre = new Set(['NHS', 'GP', 'IT', 'UK', 'GDPR']);
const capitalLabels = new Set(['DOSE']);

describe('plain language', () => {
  it('finds the texts that it judges', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  it('UI-90 keeps every sentence to 20 words', () => {
    const long = texts.flatMap(([place, text]) =>
      fillWords(text)
        .split(/(?<=[.!?])["”’]?\s+/u)
        .filter((sentence) => sentence.split(/\s+/u).length > 20)
        .map((sentence) => `${place}: ${sentence}`),
    );
    expect(long).toStrictEqual([]);
  });

  it('UI-90 uses no banned word', () => {
    expect(texts.filter(([, text]) => banned.test(text))).toStrictEqual([]);
  });

  it('UI-27 spells out abbreviations but for those in the glossary', () => {
    const found = texts.flatMap(([, text]) => text.match(/\b[A-Z]{2,}\b/gu) ?? []);
    const unknown = [...new Set(found)].filter(
      (word) => !spelledAsTheyAre.has(word) && !capitalLabels.has(word),
    );
    expect(unknown).toStrictEqual([]);
    for (const word of spelledAsTheyAre) {
      expect(glossary.some(({ term }) => term.split(' ').includes(word))).toBe(true);
    }
  });

  it('UI-90 blames nobody and shouts at nobody', () => {
    expect(
      texts.filter(([, text]) => /!|\byou (failed|must not have)\b|\byour (fault|mistake)\b/i.test(text)),
    ).toStrictEqual([]);
  });

  it('H-05 says that there is none in the empty-recorded state only', () => {
    const saysNone =
      /\bno (ended )?(allergies|medicines|allergy)\b(?! can)|\bnone (recorded|known)\b|\bnothing recorded\b(?! between)/i;
    const allowed =
      /empty-recorded|^titles (No known|Allergies not)|(active|ended)Allergies|^glossary|no-known|nothing-recorded|explicit-negative/;
    const wrong = texts.filter(
      ([place, text]) => saysNone.test(text) && !allowed.test(place) && !/does not mean/.test(text),
    );
    expect(wrong).toStrictEqual([]);
  });

  it('UI-91 explains every term of the glossary once', () => {
    const terms = glossary.map(({ term }) => term);
    expect(new Set(terms).size).toBe(terms.length);
  });

  it.each([
    'Medicines',
    'Repeat',
    'Repeat dispensing',
    'Acute',
    'Last issued',
    'Stopped',
    'Ended',
    'Retrieved',
    'Not recorded',
  ])('UI-91 explains %s', (term) => {
    expect(glossary.map((entry) => entry.term)).toContain(term);
  });
});
