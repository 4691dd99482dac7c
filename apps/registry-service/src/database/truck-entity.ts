import type { TruckFacts } from '@huihuan/registry-domain';
import { defineEntity, gramsColumn } from './define-entity.ts';

export const truckEntity = defineEntity<TruckFacts>({
  name: 'truck',
  columns: {
    truckId: { name: 'truck_id', type: 'uuid', primary: true },
    plate: { type: 'text' },
    capacityGrams: gramsColumn('capacity_grams'),
    homeSiteId: { name: 'home_site_id', type: 'uuid', nullable: true },
    active: { type: 'boolean' },
  },
});
