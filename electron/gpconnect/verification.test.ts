import { describe, expect, it } from 'vitest';
import { isSamePerson } from './verification.ts';

const held = { birthDate: '1945-07-14', name: { family: 'Sample', given: ['Dorothy', 'May'], prefix: [] } };
const names = { family: 'Sample', given: 'Dorothy' };

describe('GPC-CORE02 SAFE-11 the verification rule', () => {
  it.each([
    ['the whole date', '1945-07-14', undefined, true],
    ['another day', '1945-07-15', undefined, false],
    ['another day, with names', '1945-07-15', names, true],
    ['another month, with names', '1945-08-14', names, true],
    ['another year, with names', '1954-07-14', names, true],
    ['day and month exchanged, with names', '1945-14-07', names, false],
    ['two parts wrong, with names', '1946-07-15', names, false],
    ['three letters of the family name', '1945-07-15', { family: 'Sam', given: 'D' }, true],
    ['the same three letters, another name', '1945-07-15', { family: 'Samuels', given: 'Doris' }, true],
    ['two letters of the family name', '1945-07-15', { family: 'Sa', given: 'Dorothy' }, false],
    ['another family name', '1945-07-15', { family: 'Simple', given: 'Dorothy' }, false],
    ['another first letter', '1945-07-15', { family: 'Sample', given: 'May' }, false],
    ['no given name', '1945-07-15', { family: 'Sample', given: ' ' }, false],
    ['capitals and blanks', '1945-07-15', { family: '  sAMPLE', given: ' dorothy' }, true],
    ['the whole date, whatever the names', '1945-07-14', { family: 'Other', given: 'X' }, true],
  ])('%s', (_what, dateOfBirth, typedNames, same) => {
    const typed = { dateOfBirth, ...(typedNames === undefined ? {} : { names: typedNames }) };
    expect(isSamePerson(typed, held)).toBe(same);
  });

  it.each([
    ['O’Brien', 'OBrien', true],
    ["O'Brien", 'O Brien', true],
    ['Åberg', 'aberg', true],
    ['Łukasz', 'Lukasz', true],
    ['Østergaard', 'ostergaard', true],
    ['Groß', 'Gross', true],
    ['Ng', 'ng', true],
    ['Ng', 'Nguyen', false],
    ['李', '李', true],
    ['', 'Sample', false],
  ])('PDS family name "%s" and typed "%s"', (family, typed, same) => {
    const person = { ...held, name: { ...held.name, family } };
    const question = { dateOfBirth: '1945-07-15', names: { family: typed, given: 'Dorothy' } };
    expect(isSamePerson(question, person)).toBe(same);
  });

  it.each([
    ['1945-07', undefined, false],
    ['1945-07', names, true],
    ['1945-08', names, false],
    ['1945', names, false],
    ['', names, false],
    ['1945-07-14T00:00:00Z', undefined, false],
  ])('a date of birth that PDS holds as "%s"', (birthDate, typedNames, same) => {
    const typed = { dateOfBirth: '1945-07-14', ...(typedNames === undefined ? {} : { names: typedNames }) };
    expect(isSamePerson(typed, { ...held, birthDate })).toBe(same);
  });

  it('two equal partial dates are no whole date', () => {
    expect(isSamePerson({ dateOfBirth: '1945-07' }, { ...held, birthDate: '1945-07' })).toBe(false);
  });

  it('nobody is verified by a person without a given name', () => {
    const nameless = { ...held, name: { ...held.name, given: [] } };
    expect(isSamePerson({ dateOfBirth: '1945-07-15', names }, nameless)).toBe(false);
  });
});
