import { z } from 'zod';
import { clinicalAreaId, htmlSection } from '../../shared/contract/areas.ts';
import type { ClinicalAreaId, HtmlSection } from '../../shared/contract/areas.ts';
import { wholeDate } from '../../shared/contract/person.ts';
import { accessTier, duty } from '../../shared/contract/session.ts';
import type { PermittedView } from '../../shared/contract/session.ts';
import { describeProblems } from '../gpconnect/file-problems.ts';

const text = z.string().min(1).max(140);
const opened = z.strictObject({
  areas: z.array(clinicalAreaId).readonly(),
  htmlSections: z.array(htmlSection).readonly(),
});

const policyRole = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: text,
  tier: accessTier,
  registration: z.enum(['required', 'not-required']),
  duties: z.array(duty).readonly(),
  /** National role codes such as `S8000:G8000:R8001`; only the last component counts. */
  cis2RoleCodes: z.array(z.string().min(1).max(64)).readonly(),
  /** National activity codes such as `B0380`. */
  activityCodes: z.array(z.string().min(1).max(64)).readonly(),
});

const policyFile = z.strictObject({
  version: z.literal(1),
  policyVersion: z.string().min(1).max(64),
  approvedBy: z.strictObject({ name: text, role: text }),
  approvedOn: wholeDate,
  tiers: z.strictObject({ full: opened, restricted: opened }),
  roles: z.array(policyRole).min(1).readonly(),
});

/** What each role of the organisation opens: a versioned file with an approver (integration.md 6.2.3). */
export type RolePolicy = Readonly<z.infer<typeof policyFile>>;
export type PolicyRole = Readonly<z.infer<typeof policyRole>>;

type RolePolicyReading =
  | { readonly ok: true; readonly policy: RolePolicy }
  /** `path.of.field: what is wrong`, never a value from the file. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** The widest that the restricted tier may be (DESIGN.md 2.17, IG-07): an organisation may narrow it only. */
const restrictedAtMost: {
  readonly areas: readonly ClinicalAreaId[];
  readonly htmlSections: readonly HtmlSection[];
} = {
  areas: ['allergies', 'medicines', 'immunisations'],
  htmlSections: ['SUM', 'ALL', 'MED', 'IMM'],
};

/** Reads the text of a policy file; nothing of a file with a problem is used. */
export function parseRolePolicy(json: string): RolePolicyReading {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return { ok: false, problems: ['policy: is not JSON'] };
  }
  const read = policyFile.safeParse(content);
  if (!read.success) return { ok: false, problems: describeProblems(read.error, 'policy') };
  const problems = [...restrictedProblems(read.data), ...roleProblems(read.data.roles)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, policy: read.data };
}

function restrictedProblems({ tiers: { restricted } }: RolePolicy): readonly string[] {
  return [
    ...tooWide('areas', restricted.areas, restrictedAtMost.areas),
    ...tooWide('htmlSections', restricted.htmlSections, restrictedAtMost.htmlSections),
  ];
}

function tooWide(key: string, names: readonly string[], most: readonly string[]): readonly string[] {
  return names.flatMap((name, place) => {
    if (most.includes(name)) return [];
    const rule = `${name} may not be in the restricted view, which may hold ${most.join(', ')}`;
    return [`tiers.restricted.${key}.${place}: ${rule}`];
  });
}

function roleProblems(roles: readonly PolicyRole[]): readonly string[] {
  const ids = new Map<string, string>();
  const codes = new Map<string, string>();
  const activities = new Map<string, string>();
  const problems: string[] = [];
  const claim = (taken: Map<string, string>, key: string, path: string): void => {
    const first = taken.get(key);
    if (first === undefined) taken.set(key, path);
    else problems.push(`${path}: ${key} is at ${first} already`);
  };
  roles.forEach((role, place) => {
    const path = `roles.${place}`;
    claim(ids, role.id, `${path}.id`);
    role.cis2RoleCodes.forEach((code, at) => {
      claim(codes, lastComponent(code), `${path}.cis2RoleCodes.${at}`);
    });
    role.activityCodes.forEach((code, at) => {
      claim(activities, code, `${path}.activityCodes.${at}`);
    });
    if (role.tier === 'full' && role.registration !== 'required') {
      problems.push(
        `${path}.registration: must be required, because the full view needs a recorded registration`,
      );
    }
  });
  return problems;
}

/** The role with this id, if the policy has it. */
export function roleById(policy: RolePolicy, id: string | undefined): PolicyRole | undefined {
  return policy.roles.find((role) => role.id === id);
}

interface NationalRole {
  readonly roleCode: string;
  readonly activityCodes: readonly string[];
}

/**
 * The policy's role for a role of CIS2: by the last component of the role code, else by the first role of the file
 * that names one of its activity codes, none of which two roles may share.
 */
export function roleFor(cis2Role: NationalRole, policy: RolePolicy): PolicyRole | undefined {
  const code = lastComponent(cis2Role.roleCode);
  return (
    policy.roles.find((role) => role.cis2RoleCodes.some((known) => lastComponent(known) === code)) ??
    policy.roles.find((role) => role.activityCodes.some((known) => cis2Role.activityCodes.includes(known)))
  );
}

/** `S8000:G8000:R8001` is `R8001`. */
export function lastComponent(roleCode: string): string {
  return roleCode.slice(roleCode.lastIndexOf(':') + 1);
}

/** What a role opens; nothing for a role of tier `none`. */
export function permittedView(role: Pick<PolicyRole, 'tier'>, policy: RolePolicy): PermittedView {
  const { policyVersion, tiers } = policy;
  const { areas, htmlSections } = role.tier === 'none' ? { areas: [], htmlSections: [] } : tiers[role.tier];
  return { areas, htmlSections, policyVersion };
}
