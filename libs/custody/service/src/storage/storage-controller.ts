import { Controller, Inject, type Type } from '@nestjs/common';
import { families, gradeOutcomes, uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { holdingSchema, limitQuery } from '../http/schemas.ts';
import { storedItems } from './stored-items.ts';

const storedSchema = z
  .object({
    holding: holdingSchema,
    arrivedAt: z.string(),
    limitDays: z.int().nullable().describe('Days that goods of this class may lie here; null where no rule says it'),
    containerCode: z.string().nullable(),
  })
  .meta({ id: 'StoredItem', description: 'An item in stock and since when it is at the site' });

/** Milliseconds since 1970 and an id: whatever has this form is a moment that the database knows. */
const cursor = z
  .string()
  .regex(/^\d{1,13}_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  .describe('`next` of the page before');

const storage = operation({
  method: 'GET',
  path: ':siteId/storage',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'What lies at a site, what came first first, with the days that it may lie; `next` continues',
  summaryZh: '场所贮存明细，先到的在前，附贮存期限',
  params: z.object({ siteId: uuidV7Field }),
  query: z.object({
    family: z.enum(families).optional(),
    classCode: z.string().max(80).optional(),
    state: z.enum(['in-stock', 'packed', 'reserved', 'in-process']).optional(),
    containerId: uuidV7Field.optional(),
    grade: z
      .enum(['none', ...gradeOutcomes])
      .optional()
      .describe('`none`: single items that wait for a grade'),
    search: z.string().trim().min(1).max(80).optional().describe('An identifier or the id of an item, whole'),
    after: cursor.optional(),
    limit: limitQuery,
  }),
  answer: z.object({ rows: z.array(storedSchema).readonly(), next: z.string().nullable() }),
});

/** What lies at the sites of a tier, and for how long. */
export const storageController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/sites`)
  class StorageController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(storage)
    storage(@Input() { params, query }: InputOf<typeof storage>) {
      return storedItems(this.custody.database, tier, { ...params, ...query });
    }
  }
  return StorageController;
};
