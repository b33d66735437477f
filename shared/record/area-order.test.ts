import { expect, it } from 'vitest';
import { clinicalAreaIds } from '../contract/areas.ts';
import { areaOrder } from './area-order.ts';

it('names the areas of the contract, in their order', () => {
  expect(areaOrder).toEqual(clinicalAreaIds);
});
