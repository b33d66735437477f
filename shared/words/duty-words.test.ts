import { describe, expect, it } from 'vitest';
import { auditRuleWords } from './audit-rule-words.ts';
import * as accounts from './account-words.ts';
import * as check from './check-words.ts';
import { fillWords } from './fill-words.ts';
import * as register from './register-words.ts';
import * as setUp from './set-up-words.ts';
import * as modes from './sign-in-mode-words.ts';
import { glossary } from './glossary.ts';

const bothOff = { localAccounts: false, applicationRestrictedPds: false } as const;

/** In examples, not in sentences. */
const examples: ReadonlySet<string> = new Set(['T9']);

/** Every fixed text of the screens for administrators and privacy officers, with where it stands. */
const texts: readonly (readonly [place: string, text: string])[] = [
  ...leaves('set-up', setUp),
  ...leaves('modes', modes),
  ...leaves('accounts', accounts),
  ...leaves('check', check),
  ...leaves('register', register),
  ...leaves('rules', auditRuleWords),
  [
    'modes',
    modes.modesAcknowledgement(bothOff, { localAccounts: true, applicationRestrictedPds: true }) ?? '',
  ],
];

function leaves(place: string, value: unknown): (readonly [string, string])[] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${place} ${key}`, inner));
}

const banned =
  /error occurred|\b(invalid|fatal|abort(ed)?|null|OperationOutcome|FHIR|ASID|endpoint|payload|HTTP)\b/i;

describe('words for administrators and privacy officers', () => {
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

  it('UI-90 uses no banned word and shouts at nobody', () => {
    expect(texts.filter(([, text]) => banned.test(text) || text.includes('!'))).toStrictEqual([]);
  });

  it('UI-27 explains every abbreviation on the page or in the glossary', () => {
    const explained = [...glossary.map(({ term }) => term), ...setUp.setUpTerms.map(({ term }) => term)].join(
      ' ',
    );
    const abbreviations = texts.flatMap(([, text]) => text.match(/\b[A-Z]{2,}\d?\b/gu) ?? []);
    const unknown = [...new Set(abbreviations)].filter(
      (word) => !new RegExp(`\\b${word}\\b`, 'u').test(explained) && !examples.has(word),
    );
    expect(unknown).toStrictEqual([]);
  });

  it('INT-1.3 says one sentence for each mode that is switched on, within the contract’s length', () => {
    const both = modes.modesAcknowledgement(bothOff, { localAccounts: true, applicationRestrictedPds: true });
    const one = modes.modesAcknowledgement(bothOff, { localAccounts: true, applicationRestrictedPds: false });
    expect(both?.length).toBeLessThanOrEqual(500);
    expect(both?.startsWith(one ?? 'missing')).toBe(true);
    expect(both).not.toBe(one);
    expect(modes.modesAcknowledgement({ ...bothOff, localAccounts: true }, bothOff)).toBeUndefined();
  });
});
