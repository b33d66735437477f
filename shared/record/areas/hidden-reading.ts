import type { AreaReading } from './area-reader.ts';

/** Reading of an area outside the role: nothing of it is told (DESIGN 2.17). */
export const hiddenReading: AreaReading = {
  state: 'role-hidden',
  warnings: [],
  textOnly: [],
  entries: [],
  used: new Set(),
  count: 0,
  notices: [],
};
