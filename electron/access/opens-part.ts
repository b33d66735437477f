import { clinicalAreaIds } from '../../shared/contract/areas.ts';
import type { ShownPart } from '../../shared/contract/record-ask.ts';
import type { PermittedView } from '../../shared/contract/session.ts';
import { areaRegistry } from '../../shared/record/areas/registry.ts';

/**
 * Whether a role opens a part of the record (DESIGN.md 2.17). What may hold anything of the record needs the whole of
 * it; to look through what the role opens is open to every role that opens something.
 */
export function opensPart({ areas }: Pick<PermittedView, 'areas'>, part: ShownPart): boolean {
  // Every role may know what came and what did not, even one that opens none of it (IG-07).
  if (part === 'about') return true;
  if (part === 'find' || part === 'source') return areas.length > 0;
  const roleArea = areaRegistry.find(({ id }) => id === part)?.roleArea ?? 'full-only';
  return roleArea === 'full-only'
    ? clinicalAreaIds.every((area) => areas.includes(area))
    : areas.includes(roleArea);
}
