import { createHash, randomUUID } from 'node:crypto';
import { testId } from '@huihuan/testing-platform';
import type { Desk } from './desk.support.spec.ts';

/** Evidence of a kind, each with a digest of its own. */
export const photo = (kind: string) => ({ kind, sha256: createHash('sha256').update(randomUUID()).digest('hex') });

const assembly = (name: string, destination: string) => ({
  step: `assembly-${name}`,
  details: { model: `示例-${name}`, number: `NO-${name}`, count: 1, destination },
});

/** Before a car may go on the line. */
export const stepsBeforeJob = [{ step: 'photos-before', evidence: [photo('vehicle-exterior'), photo('vehicle-vin')] }];

/** Before its job may be closed: what comes out first, the five assemblies, and what is left. */
export const stepsOfJob = [
  { step: 'drain-fluids', details: { fuelLitres: 12.5, engineOilLitres: 4 } },
  { step: 'recover-refrigerant', details: { refrigerant: 'r134a', refrigerantGrams: 410 } },
  { step: 'deactivate-airbags', details: { airbagsBy: 'deployed', airbags: 2 } },
  { step: 'remove-catalyst', details: { catalysts: 1 } },
  { step: 'remove-battery', details: { startBatteries: 1 } },
  assembly('engine', 'remanufacturer'),
  assembly('gearbox', 'remanufacturer'),
  ...['steering-gear', 'axles', 'frame'].map((name) => assembly(name, 'steel-scrap')),
  { step: 'photos-after', evidence: [photo('vehicle-dismantled')] },
];

/** Records steps of an item at a sorting centre, one after the other. */
export const recordSteps = async (
  desk: Desk,
  { siteId, itemId }: { readonly siteId: string; readonly itemId: string },
  steps: readonly object[],
): Promise<void> => {
  for (const step of steps) await desk.post(`/api/sorting/items/${itemId}/steps`, { id: testId(), siteId, ...step });
};
