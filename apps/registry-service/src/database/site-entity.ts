import type { SiteFacts } from '@huihuan/contracts-events';
import { defineEntity, gramsColumn } from './define-entity.ts';

/** A row is the facts of a site as they are now. */
export const siteEntity = defineEntity<SiteFacts>({
  name: 'site',
  columns: {
    siteId: { name: 'site_id', type: 'uuid', primary: true },
    code: { type: 'text' },
    name: { type: 'text' },
    nameEn: { name: 'name_en', type: 'text' },
    kind: { type: 'text' },
    form: { type: 'text', nullable: true },
    areaCode: { name: 'area_code', type: 'text' },
    lon: { type: 'double precision' },
    lat: { type: 'double precision' },
    coordinateSystem: { name: 'coordinate_system', type: 'text' },
    approximate: { type: 'boolean' },
    capacityGrams: gramsColumn('capacity_grams'),
    areaSquareMetres: { name: 'area_square_metres', type: 'double precision' },
    acceptsFamilies: { name: 'accepts_families', type: 'text', array: true },
    licences: { type: 'jsonb' },
    active: { type: 'boolean' },
  },
});
