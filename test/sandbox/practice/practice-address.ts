import type { Interaction } from '../interactions.ts';
import { interactions } from '../interactions.ts';
import type { ServedPractice } from '../sandbox-person.ts';
import { serviceRoots } from '../sds/service-roots.ts';
import type { ServiceRequest } from '../service/service-types.ts';

/** Which practice a request reached, and at which of its service roots. */
export interface Addressed {
  readonly practice: ServedPractice;
  readonly capability: Interaction['capability'];
  /** As the directory gives it: the audience of a 1.x token. */
  readonly root: string;
  /** What follows the service root, without the query. */
  readonly path: string;
}

const capabilities = [...new Set(interactions.map(({ capability }) => capability))];

export function addressOf(
  request: ServiceRequest,
  practices: readonly ServedPractice[],
): Addressed | undefined {
  const url = `https://${request.headers.host ?? ''}${request.path}`;
  for (const practice of practices) {
    for (const capability of capabilities) {
      for (const address of serviceRoots(practice, capability)) {
        const root = address.replace(/\/$/, '');
        if (url.startsWith(`${root}/`)) {
          return { practice, capability, root: address, path: url.slice(root.length) };
        }
      }
    }
  }
  return undefined;
}

/** The interaction of a path at a capability; undefined: nothing of that name is there. */
export function interactionAt({ capability, path }: Addressed): Interaction | undefined {
  return interactions.find((known) => known.capability === capability && known.path === path);
}
