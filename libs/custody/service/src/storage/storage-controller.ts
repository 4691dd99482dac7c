import { Controller, Inject, type Type } from '@nestjs/common';
import { families, gradeOutcomes, ruleEffects, uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { holdingSchema, limitQuery } from '../http/schemas.ts';
import { storageLimits } from './storage-limits.ts';
import { storedItems } from './stored-items.ts';

export const ruleSchema = z
  .object({
    ruleId: z.string(),
    titleZh: z.string(),
    titleEn: z.string(),
    standing: z
      .enum(['national', 'local'])
      .describe('national: the letter of a document that was read in full; local: a local rule or a default'),
    effect: z.enum(ruleEffects),
    document: z.string(),
    clause: z.string().nullable(),
  })
  .meta({ id: 'RuleShown', description: 'A rule of the rule book as it holds here today' });

const storedSchema = z
  .object({
    holding: holdingSchema,
    arrivedAt: z.string(),
    limitDays: z.int().nullable().describe('Days that goods of this class may lie here; null where no rule says it'),
    warnDays: z.int().nullable().describe('From how many days on the limit is near; null where there is none'),
    limitRule: ruleSchema.nullable(),
    containerCode: z.string().nullable(),
    bayId: uuidV7Field.nullable().describe('Where in the store it lies: its own bay, or that of its container'),
    bayCode: z.string().nullable(),
  })
  .meta({ id: 'StoredItem', description: 'An item in stock and since when it is at the site' });

/** Milliseconds since 1970 and an id: whatever has this form is a moment that the database knows. */
export const cursor = z
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
    bay: z
      .union([z.literal('none'), uuidV7Field])
      .optional()
      .describe('A bay; `none`: what is in stock and in no bay'),
    search: z.string().trim().min(1).max(80).optional().describe('An identifier or the id of an item, whole'),
    after: cursor.optional(),
    limit: limitQuery,
  }),
  answer: z.object({ rows: z.array(storedSchema).readonly(), next: z.string().nullable() }),
});

const group = {
  group: z.enum(['lead-battery', 'lithium-battery', 'traction-battery', 'hazardous', 'vehicle']),
  classPrefixes: z.array(z.string()).readonly().describe('What the codes of the classes of the group begin with'),
};

const limits = operation({
  method: 'GET',
  path: ':siteId/storage-limits',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'What lies at a site against the limits that rules set there today, and its size against what they ask',
  summaryZh: '场所贮存量与当日规则上限、场所面积与规则要求的对照',
  params: z.object({ siteId: uuidV7Field }),
  answer: z
    .object({
      day: z.iso.date().describe('Today in China: the limits are those of this day'),
      isWhole: z
        .boolean()
        .describe('false: local rules that were set before these books began to listen may be missing'),
      loads: z
        .array(
          z.object({
            ...group,
            grams: z.number(),
            limitGrams: z.number(),
            warnPercent: z.int().describe('From this share of the limit on, the state is near'),
            state: z.enum(['free', 'near', 'over']),
            rule: ruleSchema,
          }),
        )
        .readonly(),
      stays: z
        .array(
          z.object({
            ...group,
            days: z.number().describe('Days that goods may lie here'),
            warnPercent: z.int().describe('From this share of the days on, it is told'),
            rule: ruleSchema,
          }),
        )
        .readonly(),
      measures: z
        .array(
          z.object({
            measure: z.enum(['area', 'capacity']),
            actual: z.number().describe('Square metres, or grams'),
            least: z.number(),
            isMet: z.boolean(),
            rule: ruleSchema,
          }),
        )
        .readonly(),
    })
    .meta({ id: 'StorageLimits' }),
  problems: ['site.unknown', 'site.wrong-kind'],
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
      const at = this.custody.now().toISOString();
      return storedItems(this.custody.database, { tier, at }, { ...params, ...query });
    }

    @Operation(limits)
    limits(@Input() { params }: InputOf<typeof limits>) {
      return storageLimits(this.custody, params.siteId);
    }
  }
  return StorageController;
};
