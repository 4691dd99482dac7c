import { accept, type Result } from '@huihuan/kernel-domain';
import type { InputOf } from '@huihuan/platform-http';
import { decideTruck, plateOf, type TruckFacts } from '@huihuan/registry-domain';
import { siteEntity } from '../database/site-entity.ts';
import { truckEntity } from '../database/truck-entity.ts';
import { recordFacts } from '../record-facts.ts';
import type { RegistryOptions } from '../registry.ts';
import type { registerTruckOperation } from './truck-operations.ts';

export const registerTruck = (
  registry: RegistryOptions,
  { body, correlationId }: InputOf<typeof registerTruckOperation>,
): Promise<Result<TruckFacts>> =>
  recordFacts(registry, { id: body.id, operation: 'truck.register', request: body, correlationId }, async (tx) => {
    const { id: truckId, homeSiteId, ...members } = body;
    const exists = await tx.existsBy(truckEntity, { truckId });
    const plate = plateOf(body.plate);
    const holder = plate === null ? null : await tx.findOneBy(truckEntity, { plate, active: true });
    const home = homeSiteId === null ? null : await tx.findOneBy(siteEntity, { siteId: homeSiteId });
    const decided = decideTruck(
      { truckId, homeSiteId, ...members },
      { isRegistered: () => exists, truckIdOfPlate: () => holder?.truckId, site: () => home ?? undefined },
    );
    if (!decided.ok) return decided;
    const truck = decided.value.data;
    return accept({ facts: [decided.value], store: () => tx.insert(truckEntity, truck), answer: truck });
  });
