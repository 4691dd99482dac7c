import { Controller, Inject, type Type } from '@nestjs/common';
import { gramsField, identifierFields, uuidV7Field } from '@huihuan/contracts-events';
import { bayPurposes, type Bay, type BayPurpose, type Tier } from '@huihuan/custody-domain';
import { holdsPersonalNumber, type Result } from '@huihuan/kernel-domain';
import { Input, namesNobody, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { overrideField, overrideOf, overrideProblems } from '../http/override.ts';
import { actId, limitQuery, warningsField } from '../http/schemas.ts';
import { cursor } from '../storage/storage-controller.ts';
import { changeBay } from './change-bay.ts';
import { putIntoBay } from './place-goods.ts';
import { bayBoard, lyingThings } from './show-bays.ts';

const ofSite = z.object({ siteId: uuidV7Field });
const ofBay = ofSite.extend({ bayId: uuidV7Field });
const purposes = Object.keys(bayPurposes) as [BayPurpose, ...BayPurpose[]];
const purposeField = z.enum(purposes).nullable().describe('What it is for; null: anything');
const limits = {
  limitGrams: gramsField.nullable(),
  limitPieces: z.int().positive().max(100_000).nullable().describe('A container counts as one piece'),
};
const code = z.string().trim().min(1).max(20).describe('What stands on its sign, as A-01');
const name = z
  .string()
  .trim()
  .max(60)
  .refine((text) => !holdsPersonalNumber(text), namesNobody);

const baySchema = z
  .object({ bayId: uuidV7Field, siteId: uuidV7Field, code, name: z.string(), ...limits })
  .extend({ purpose: z.string().nullable(), isRetired: z.boolean() })
  .meta({ id: 'Bay', description: 'A place inside the store of a site (库位)' });

const fill = {
  pieces: z.int().describe('A container counts as one'),
  grams: z.int(),
  oldestAt: z.string().nullable().describe('When what is there longest came to the site; null where nothing is'),
};

const list = operation({
  method: 'GET',
  path: ':siteId/bays',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'The bays of a site, retired ones included, with what lies in each now, and what lies in none',
  summaryZh: '场所的库位及当前存放量，含停用库位；以及尚未入位的货物',
  params: ofSite,
  answer: z
    .object({
      warnPercent: z.int().describe('From this share of a limit on, a bay is near to it'),
      bays: z
        .array(
          baySchema.omit({ siteId: true }).extend({
            ...fill,
            items: z.int().describe('Single items, those in containers included'),
            percent: z.int().nullable().describe('The larger share of its limits; null where it has none'),
            state: z.enum(['free', 'near', 'over']),
          }),
        )
        .readonly(),
      unplaced: z.object(fill),
    })
    .meta({ id: 'BayBoard' }),
  problems: ['site.unknown', 'site.wrong-kind'],
});

const make = operation({
  method: 'POST',
  path: ':siteId/bays',
  access: { action: 'bay.administer', where: ({ params }) => ({ site: params.siteId }) },
  statement: 'bay.make',
  summary: 'Make a bay',
  summaryZh: '设置库位',
  status: 201,
  params: ofSite,
  body: z.object({
    id: uuidV7Field.describe('Id of the bay'),
    code,
    name: name.default(''),
    limitGrams: limits.limitGrams.default(null),
    limitPieces: limits.limitPieces.default(null),
    purpose: purposeField.default(null),
  }),
  answer: baySchema,
  problems: ['bay.exists', 'bay.code-taken', 'bay.too-many', 'site.unknown', 'site.wrong-kind'],
});

const change = operation({
  method: 'POST',
  path: ':siteId/bays/:bayId/changes',
  access: { action: 'bay.administer', where: ({ params }) => ({ site: params.siteId }) },
  statement: 'bay.change',
  summary: 'Change a bay, retire it, or take it into use again',
  summaryZh: '修改、停用或重新启用库位',
  description: 'Only the members that change. A bay in which goods lie is not retired.',
  params: ofBay,
  body: z.object({
    id: actId,
    ...z.object({ code, name, ...limits, purpose: purposeField, isRetired: z.boolean() }).partial().shape,
  }),
  answer: baySchema,
  status: 201,
  problems: ['bay.unknown', 'bay.not-empty', 'bay.code-taken', 'bay.changes-nothing'],
});

const things = operation({
  method: 'GET',
  path: ':siteId/placements',
  access: { action: 'stock.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'What lies in a bay, or without `bayId` in none: loose items and containers, what came first first',
  summaryZh: '某库位内的货物；不填库位时为尚未入位的货物',
  params: ofSite,
  query: z.object({ bayId: uuidV7Field.optional(), after: cursor.optional(), limit: limitQuery }),
  answer: z.object({
    things: z
      .array(
        z
          .object({
            kind: z.enum(['item', 'container']),
            id: uuidV7Field,
            code: z.string().nullable().describe('What is painted on a container'),
            classCode: z.string().nullable().describe('null for a container'),
            identifiers: z.array(identifierFields(z.object)).readonly(),
            items: z.int(),
            grams: z.int(),
            arrivedAt: z.string(),
            placedAt: z.string().nullable(),
          })
          .meta({ id: 'LyingThing' }),
      )
      .readonly(),
    next: z.string().nullable(),
  }),
  problems: ['bay.unknown'],
});

const place = operation({
  method: 'POST',
  path: ':siteId/placements',
  access: { action: 'goods.place', where: ({ params }) => ({ site: params.siteId }) },
  statement: 'goods.place',
  summary: 'Put items and containers into a bay, all of them or none',
  summaryZh: '将物品和容器放入库位，全部成功或全部不变',
  description: 'What lies in the bay already stays there. Goods leave a bay by what takes them out of the stock.',
  status: 201,
  params: ofSite,
  body: z.object({
    id: actId,
    bayId: uuidV7Field,
    things: z
      .array(z.object({ kind: z.enum(['item', 'container']), id: uuidV7Field }))
      .min(1)
      .max(500),
    override: overrideField,
  }),
  answer: z
    .object({
      bayId: uuidV7Field,
      code: z.string(),
      moved: z.int().describe('How many of the things were not there yet'),
      warnings: warningsField,
    })
    .meta({ id: 'GoodsPlaced' }),
  problems: [
    ...['bay.unknown', 'bay.retired', 'bay.over-limit', 'bay.not-for-these', 'goods.named-twice'],
    ...['item.unknown', 'item.elsewhere', 'item.packed', 'container.not-here', ...overrideProblems],
  ],
});

/** Where in the stores of a tier goods lie. */
export const bayController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/sites`)
  class BayController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(list)
    list(@Input() { params }: InputOf<typeof list>) {
      return bayBoard(this.custody, params.siteId);
    }

    @Operation(make)
    make(@Input() { params, body, correlationId }: InputOf<typeof make>): Promise<Result<Bay>> {
      const { id, ...bay } = body;
      const command = { kind: 'make', siteId: params.siteId, bayId: id, bay } as const;
      return changeBay(this.custody, { id, correlationId, command });
    }

    @Operation(change)
    change(@Input() { params, body, correlationId }: InputOf<typeof change>): Promise<Result<Bay>> {
      const { id, ...changes } = body;
      return changeBay(this.custody, { id, correlationId, command: { kind: 'change', ...params, changes } });
    }

    @Operation(things)
    things(@Input() { params, query }: InputOf<typeof things>) {
      return lyingThings(this.custody, { ...params, ...query, bayId: query.bayId ?? null });
    }

    @Operation(place)
    place(@Input() { params, body, correlationId }: InputOf<typeof place>) {
      const { id, bayId, things: goods } = body;
      const command = { ...params, bayId, things: goods, ...overrideOf(body) };
      return putIntoBay(this.custody, { id, correlationId, command });
    }
  }
  return BayController;
};
