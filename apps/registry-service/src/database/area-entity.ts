import type { AreaFacts } from '@huihuan/registry-domain';
import { defineEntity } from './define-entity.ts';

export const areaEntity = defineEntity<AreaFacts>({
  name: 'area',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text' },
    level: { type: 'text' },
    parent: { type: 'text', nullable: true },
  },
});
