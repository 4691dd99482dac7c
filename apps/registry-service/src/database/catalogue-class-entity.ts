import type { CatalogueClass } from '@huihuan/seeds';
import { EntitySchema } from 'typeorm';

/** A class whole, with the yields and sources that its event leaves out. */
export interface CatalogueClassRow {
  classCode: string;
  definition: CatalogueClass;
}

export const catalogueClassEntity = new EntitySchema<CatalogueClassRow>({
  name: 'catalogue_class',
  columns: {
    classCode: { name: 'class_code', type: 'text', primary: true },
    definition: { type: 'jsonb' },
  },
});
