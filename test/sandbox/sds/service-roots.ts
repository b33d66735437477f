import type { Capability } from '../interactions.ts';
import type { ServedPractice } from '../sandbox-person.ts';

/**
 * Service roots of a practice for one capability. Each has another host and path, and mixed case: an endpoint is
 * never good for a second capability, and never to be normalised (integration.md 0.7, 9.3).
 */
export function serviceRoots(practice: ServedPractice, capability: Capability): readonly string[] {
  return rootsOf[capability](practice);
}

const rootsOf: Readonly<Record<Capability, (practice: ServedPractice) => readonly string[]>> = {
  structured: ({ addresses }) => addresses,
  foundations: ({ odsCode }) => [
    `https://foundations-${odsCode.toLowerCase()}.sandbox.test/${odsCode}/STU3/1/gpconnect`,
  ],
  html: ({ odsCode }) => [
    `https://html-${odsCode.toLowerCase()}.sandbox.test/Html-View/${odsCode}/DSTU2/0/gpconnect`,
  ],
};
