import { Controller, Inject } from '@nestjs/common';
import { Operation, operation } from '@huihuan/platform-http';
import { CatalogueClass } from '@huihuan/seeds';
import { z } from 'zod';
import { catalogueClassEntity } from '../database/catalogue-class-entity.ts';
import { registryToken, type RegistryOptions } from '../registry.ts';

const catalogueOperation = operation({
  method: 'GET',
  path: 'catalogue',
  access: 'public',
  summary: 'Every class of goods, with the source of each rule and how sure it is',
  summaryZh: '品类目录，含各项规则的来源与可信程度',
  tags: ['registry'],
  answer: z.object({ classes: z.array(CatalogueClass) }),
});

@Controller('api/registry')
export class CatalogueController {
  private readonly registry: RegistryOptions;

  constructor(@Inject(registryToken) registry: RegistryOptions) {
    this.registry = registry;
  }

  @Operation(catalogueOperation)
  async list(): Promise<{ classes: CatalogueClass[] }> {
    const rows = await this.registry.database.dataSource
      .getRepository(catalogueClassEntity)
      .find({ order: { classCode: 'ASC' } });
    return { classes: rows.map((row) => row.definition) };
  }
}
