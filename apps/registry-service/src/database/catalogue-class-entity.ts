import type { CatalogueClass } from '@huihuan/seeds';
import { defineEntity } from './define-entity.ts';

/** A class whole, with the yields and sources that its event leaves out. */
export interface CatalogueClassRow {
  classCode: string;
  definition: CatalogueClass;
}

export const catalogueClassEntity = defineEntity<CatalogueClassRow>({
  name: 'catalogue_class',
  columns: {
    classCode: { name: 'class_code', type: 'text', primary: true },
    definition: { type: 'jsonb' },
  },
});
