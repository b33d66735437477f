import type { ClinicalAreaId } from '../../../shared/contract/areas.ts';
import { areaOrder } from '../../../shared/record/area-order.ts';

interface RailGroups {
  /** In the role, but this version has no screen for them. */
  readonly notBuilt: readonly ClinicalAreaId[];
  /** Outside the role; entries may exist (IG-07). */
  readonly notInRole: readonly ClinicalAreaId[];
}

/** The areas of a record that have no button in the rail, and why; with the offered ones they are all nine. */
export function railGroups(
  openAreas: readonly ClinicalAreaId[],
  offered: readonly ClinicalAreaId[],
): RailGroups {
  const others = areaOrder.filter((area) => !offered.includes(area));
  return {
    notBuilt: others.filter((area) => openAreas.includes(area)),
    notInRole: others.filter((area) => !openAreas.includes(area)),
  };
}
