import type { Hazard, HazardControl, Requirement } from './hazard-log.ts';
import { rating } from './rating.ts';
import { testsCarrying } from './test-titles.ts';
import type { DeclaredTest } from './test-titles.ts';

export interface SafetyFile {
  readonly hazards: readonly Hazard[];
  readonly requirements: readonly Requirement[];
  readonly tests: readonly DeclaredTest[];
}

/** Tests that show a built control, by the ids it names. */
export function evidenceOf(control: HazardControl, tests: readonly DeclaredTest[]): readonly DeclaredTest[] {
  return control.evidence.flatMap((id) => testsCarrying(id, tests));
}

/** What keeps the safety file from holding together (SAFE-02 to SAFE-05); empty when nothing does. */
export function safetyFaults({ hazards, requirements, tests }: SafetyFile): readonly string[] {
  const known = new Set(requirements.map(({ id }) => id));
  const named = new Set(hazards.flatMap(({ controls }) => controls.flatMap((each) => each.requirements)));
  return [
    ...repeated(
      'hazard',
      hazards.map(({ id }) => id),
    ),
    ...repeated(
      'control',
      hazards.flatMap(({ controls }) => controls.map(({ id }) => id)),
    ),
    ...repeated(
      'requirement',
      requirements.map(({ id }) => id),
    ),
    ...hazards.flatMap((hazard) => hazardFaults(hazard)),
    ...hazards.flatMap(({ controls }) => controls.flatMap((control) => controlFaults(control, known, tests))),
    ...requirements
      .filter(({ id, safety }) => safety && !named.has(id))
      .map(({ id }) => `${id} is a safety requirement that no hazard names`),
  ];
}

function hazardFaults(hazard: Hazard): readonly string[] {
  const residual = rating(hazard.residual);
  const faults: string[] = [];
  if (residual >= 4) faults.push(`${hazard.id} keeps a rating of ${residual}: it may not be released`);
  if (residual === 3 && hazard.justification === undefined)
    faults.push(`${hazard.id} keeps a rating of 3 without a written reason`);
  const isMade = hazard.controls.some(({ owner, state }) => owner === 'maker' && state === 'built');
  if (hazard.status === 'controlled' && !isMade) faults.push(`${hazard.id} has no control of the maker`);
  return faults;
}

function controlFaults(
  control: HazardControl,
  known: ReadonlySet<string>,
  tests: readonly DeclaredTest[],
): readonly string[] {
  const unknown = control.requirements.filter((id) => !known.has(id));
  const faults = unknown.map((id) => `${control.id} names ${id}, which is no requirement of ours`);
  if (control.owner !== 'maker') return faults;
  if (control.requirements.length === 0) faults.push(`${control.id} names no requirement`);
  if (control.state !== 'built') return faults;
  for (const id of control.evidence) {
    if (testsCarrying(id, tests).length === 0) faults.push(`${control.id}: no test carries ${id}`);
  }
  if (control.evidence.length === 0) faults.push(`${control.id} names no evidence`);
  return faults;
}

function repeated(what: string, ids: readonly string[]): readonly string[] {
  return [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))].map(
    (id) => `the ${what} ${id} stands twice`,
  );
}
