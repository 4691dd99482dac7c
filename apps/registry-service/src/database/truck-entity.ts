import type { TruckFacts } from '@huihuan/registry-domain';
import { EntitySchema } from 'typeorm';

export const truckEntity = new EntitySchema<TruckFacts>({
  name: 'truck',
  columns: {
    truckId: { name: 'truck_id', type: 'uuid', primary: true },
    plate: { type: 'text' },
    capacityGrams: {
      name: 'capacity_grams',
      type: 'bigint',
      transformer: { to: (grams: number) => grams, from: Number },
    },
    homeSiteId: { name: 'home_site_id', type: 'uuid', nullable: true },
    active: { type: 'boolean' },
  },
});
