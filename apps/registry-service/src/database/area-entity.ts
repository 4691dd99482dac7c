import type { AreaFacts } from '@huihuan/registry-domain';
import { EntitySchema } from 'typeorm';

export const areaEntity = new EntitySchema<AreaFacts>({
  name: 'area',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text' },
    level: { type: 'text' },
    parent: { type: 'text', nullable: true },
  },
});
