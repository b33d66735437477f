import { describe, expect, it } from 'vitest';
import { list, snomed } from '../record-fixtures.ts';
import {
  coded,
  commentNote,
  contextOf,
  observation,
  observationLists,
  quantity,
  related,
} from './observation-fixtures.ts';
import type { Json } from './observation-fixtures.ts';
import { observationRoles } from './roles.ts';

const laboratory = {
  category: [{ coding: [{ system: 'http://hl7.org/fhir/observation-category', code: 'laboratory' }] }],
};
const report: Json = {
  resourceType: 'DiagnosticReport',
  id: 'r',
  result: [{ reference: 'Observation/group' }, { reference: 'Observation/filed' }],
};

function rolesOf(...resources: readonly Json[]): Readonly<Record<string, string>> {
  const context = contextOf(...resources);
  const { roleOf } = observationRoles(context);
  const known = context.index
    .ofType('Observation')
    .map((item) => [item.source.split('/')[1] ?? '', roleOf(item)]);
  return Object.fromEntries(known) as Readonly<Record<string, string>>;
}

describe('roles of observations', () => {
  it('T75 T76 tells parts of a report apart by where they stand, not by their profile', () => {
    expect(
      rolesOf(
        report,
        observation('group', related('has-member', 'potassium')),
        observation('potassium', quantity(4, 'mmol/L')),
        observation('sodium', { ...quantity(140, 'mmol/L'), ...related('derived-from', 'group') }),
        observation('filed', { code: commentNote, status: 'unknown' }),
        observation('filedGroup', { code: commentNote, ...related('derived-from', 'group') }),
        observation('other'),
      ),
    ).toEqual({
      group: 'group',
      potassium: 'result',
      sodium: 'result',
      filed: 'filing-comment',
      filedGroup: 'filing-comment',
      other: 'entry',
    });
  });

  it('finds results under a header whose links have no type', () => {
    const roles = rolesOf(
      report,
      observation('a', quantity(1, 'g')),
      observation('group', related(undefined, 'a')),
    );
    expect(roles).toEqual({ a: 'result', group: 'group' });
  });

  it('keeps a header that is coded as a comment note a header', () => {
    const header = observation('group', { code: commentNote, ...related('has-member', 'a') });
    expect(rolesOf(report, header, observation('a', quantity(1, 'g')))).toEqual({
      group: 'group',
      a: 'result',
    });
  });

  it.each([
    ['category laboratory', laboratory],
    ['category Pathology', { category: [coded('394595002')] }],
  ])('reads a result without a report by its %s', (_case, more) => {
    expect(rolesOf(observation('a', more))).toEqual({ a: 'result' });
  });

  it('goes by the list of the practice before the category', () => {
    const listed = list(observationLists.uncategorised, ['Observation/a']);
    expect(rolesOf(listed, observation('a', laboratory))).toEqual({ a: 'entry' });
  });

  it('T71 reads what the list of immunisations names as consent', () => {
    const listed = list(observationLists.immunisations, ['Observation/a']);
    expect(rolesOf(listed, observation('a'))).toEqual({ a: 'consent' });
  });

  it('T66 reads a comment note as narrative, unless something hangs on it', () => {
    const roles = rolesOf(
      observation('note', { code: commentNote, comment: 'Well' }),
      observation('header', { code: commentNote, ...related('has-member', 'child') }),
      observation('child'),
    );
    expect(roles).toEqual({ note: 'narrative', header: 'entry', child: 'entry' });
  });

  it('UI-60 knows a blood pressure', () => {
    const component = [{ code: coded('72313002'), ...quantity(138, 'mmHg') }];
    expect(rolesOf(observation('bp', { component }))).toEqual({ bp: 'blood-pressure' });
  });

  it('is not upset by rings, links to itself and links to nothing', () => {
    const roles = rolesOf(
      observation('a', related('has-member', 'b', 'a', 'gone')),
      observation('b', related('has-member', 'a')),
      { resourceType: 'Observation', id: 'c', related: 'odd', code: { coding: [{ system: snomed }] } },
    );
    expect(roles).toEqual({ a: 'entry', b: 'entry', c: 'entry' });
  });
});
