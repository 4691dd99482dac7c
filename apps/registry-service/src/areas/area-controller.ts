import { Controller, Inject } from '@nestjs/common';
import { areaCodeField, events } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import type { AreaFacts } from '@huihuan/registry-domain';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { areaEntity } from '../database/area-entity.ts';
import { registryToken, type RegistryOptions } from '../registry.ts';

const area = events.areasRegistered.tolerant.shape.areas.element.meta({ id: 'Area' });
const tags = ['registry'];

const listAreasOperation = operation({
  method: 'GET',
  path: 'areas',
  access: 'public',
  summary: 'The areas right below another, or the provinces',
  summaryZh: '查询下级区划；不填上级时为省级',
  tags,
  query: z.object({ parent: areaCodeField.optional() }),
  answer: z.object({ areas: z.array(area) }),
});

const getAreaOperation = operation({
  method: 'GET',
  path: 'areas/:code',
  access: 'public',
  summary: 'One area, and the areas that it lies in',
  summaryZh: '区划详情及其各级上级',
  tags,
  params: z.object({ code: areaCodeField }),
  answer: area.extend({ within: z.array(area).describe('From the province down') }).meta({ id: 'AreaWithin' }),
  problems: ['area.unknown'],
});

@Controller('api/registry')
export class AreaController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(listAreasOperation)
  async list(@Input() { query }: InputOf<typeof listAreasOperation>): Promise<{ areas: AreaFacts[] }> {
    const areas = await this.registry.database.dataSource
      .getRepository(areaEntity)
      .find({ where: { parent: query.parent ?? IsNull() }, order: { code: 'ASC' } });
    return { areas };
  }

  @Operation(getAreaOperation)
  async one(
    @Input() { params: { code } }: InputOf<typeof getAreaOperation>,
  ): Promise<Result<AnswerOf<typeof getAreaOperation>>> {
    const way = await rowsOf<AreaFacts>(this.registry.database, wayToSql, [code]);
    const found = way.at(-1);
    return found === undefined ? refuse(areaNotFound(code)) : accept({ ...found, within: way.slice(0, -1) });
  }
}

/** An area and everything above it, the widest first. */
const wayToSql = `
  with recursive way as (
    select code, name, level, parent, 0 as steps from area where code = $1
    union all
    select above.code, above.name, above.level, above.parent, way.steps + 1
      from way join area as above on above.code = way.parent
  )
  select code, name, level, parent from way order by steps desc`;

const areaNotFound = (code: string) => ({
  code: 'area.unknown',
  kind: 'missing' as const,
  zh: `区划代码 ${code} 未登记；请用 ?parent= 逐级查询`,
  en: `the area ${code} is not registered; look it up level by level with ?parent=`,
  details: { areaCode: code },
});
