import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../folders.ts';
import { likelihoods, severities } from './rating.ts';

export const safetyFolder = join(projectFolder, 'docs', 'safety');

const risk = z.strictObject({ severity: z.enum(severities), likelihood: z.enum(likelihoods) });

const control = z.strictObject({
  id: z.string().regex(/^H-\d\d-C\d+$/),
  kind: z.enum(['design', 'test', 'training', 'business-process']),
  owner: z.enum(['maker', 'deployer']),
  /** `planned`: for a part that this version does not have. */
  state: z.enum(['built', 'planned', 'handed-over']),
  text: z.string().min(1),
  requirements: z.array(z.string()).readonly(),
  /** Ids that the titles of the tests carry. */
  evidence: z.array(z.string()).readonly(),
});

const hazard = z.strictObject({
  id: z.string().regex(/^H-\d\d$/),
  title: z.string().min(1),
  harm: z.string().min(1),
  views: z.array(z.string()).min(1).readonly(),
  causes: z.array(z.string()).min(1).readonly(),
  initial: risk,
  residual: risk,
  /** Why a residual rating of 3 is taken. */
  justification: z.string().optional(),
  controls: z.array(control).readonly(),
  status: z.enum(['controlled', 'not-in-this-version']),
  reviewedBy: z.string().min(1),
  date: z.union([z.string(), z.date()]),
});

const hazardLog = z.strictObject({ hazards: z.array(hazard).min(1).readonly() });
const requirementList = z.strictObject({
  requirements: z
    .array(z.strictObject({ id: z.string().min(1), safety: z.boolean(), text: z.string().min(1) }))
    .readonly(),
});

export type Hazard = Readonly<z.infer<typeof hazard>>;
export type HazardControl = Readonly<z.infer<typeof control>>;
export type Requirement = z.infer<typeof requirementList>['requirements'][number];

/** Reads the hazard log; a file of another shape is an error that names the place (SAFE-02). */
export function parseHazards(yamlText: string): readonly Hazard[] {
  return hazardLog.parse(parse(yamlText)).hazards;
}

/** Reads the requirements that controls may name. */
export function parseRequirements(yamlText: string): readonly Requirement[] {
  return requirementList.parse(parse(yamlText)).requirements;
}

/** Hazards and requirements of this project. */
export async function readSafetyFiles(): Promise<{
  readonly hazards: readonly Hazard[];
  readonly requirements: readonly Requirement[];
}> {
  return {
    hazards: parseHazards(await readFile(join(safetyFolder, 'hazard-log.yaml'), 'utf8')),
    requirements: parseRequirements(await readFile(join(safetyFolder, 'requirements.yaml'), 'utf8')),
  };
}
