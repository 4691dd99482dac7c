import { expect, it } from '@jest/globals';
import type { Discrepancy } from '../../../lib/custody/types.ts';
import { resolutionsOf, weightDifference } from './resolutions-of.ts';

const difference = (more: Partial<Discrepancy>): Discrepancy => ({
  ...{ discrepancyId: 'd', shipmentId: 's', fromSiteId: 'f', toSiteId: 't', kind: 'weight', state: 'open', item: null },
  ...{ sentGrams: 50_000, receivedGrams: 52_000, note: '', proposal: null, agreedBySender: false, resolution: null },
  ...more,
});

it('tells how much was found more or less than declared', () => {
  expect(weightDifference(difference({}))).toEqual({ grams: 2_000, ratio: 0.04 });
  expect(weightDifference(difference({ kind: 'missing', receivedGrams: null }))).toEqual({ grams: -50_000, ratio: -1 });
  expect(weightDifference(difference({ kind: 'unexpected', sentGrams: null }))).toEqual({ grams: 52_000, ratio: null });
  expect(weightDifference(difference({ kind: 'rejected', receivedGrams: null }))).toBeNull();
});

it('offers for a weight one of the two scales', () => {
  expect(resolutionsOf(difference({}))).toEqual(['receiver-weight', 'sender-weight']);
});
