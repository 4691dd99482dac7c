import { classCodeField, families, instantField, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { flowKinds } from '@huihuan/regulator-domain';
import { z } from 'zod';
import { amountSchema, areaQuery, instantSchema, siteIdQuery, todaySchema } from '../answers/fields.ts';
import { chainStateSchema } from '../chains/chain-view.ts';
import { factSchema } from '../facts/fact-schema.ts';
import { inSight } from '../places/in-sight.ts';
import { overviewSchema } from './overview-query.ts';

const tags = ['regulator'];

export const overviewOperation = operation({
  method: 'GET',
  path: 'overview',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Figures of today and of now',
  summaryZh: '今日与当前总览',
  tags,
  query: z.object(areaQuery),
  answer: overviewSchema,
});

export const stockOperation = operation({
  method: 'GET',
  path: 'stock',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Stock by site, by site and family, by area or by class',
  summaryZh: '按场所、场所与大类、区划或品类的库存',
  tags,
  query: z.object({
    ...areaQuery,
    ...siteIdQuery,
    family: z.enum(families).optional(),
    groupBy: z
      .enum(['site', 'site-family', 'area', 'class'])
      .default('class')
      .describe('`area`: the level right below areaCode, or below all that the caller sees'),
  }),
  answer: z.object({
    groupBy: z.enum(['site', 'site-family', 'area', 'class']),
    rows: z.array(
      amountSchema.extend({
        siteId: z.string().optional(),
        areaCode: z.string().optional(),
        classCode: z.string().optional(),
        family: z.string().optional(),
        name: z.string().nullable(),
      }),
    ),
  }),
});

export const siteSchema = z.object({
  siteId: z.string(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string(),
  kind: z.string(),
  form: z.string().nullable(),
  areaCode: z.string(),
  lon: z.number(),
  lat: z.number(),
  approximate: z.boolean(),
  capacityGrams: z.int(),
  active: z.boolean(),
});

export const siteOperation = operation({
  method: 'GET',
  path: 'sites/:siteId',
  access: { action: 'regulator.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'One site: stock, today, last events, chain',
  summaryZh: '单个场所：库存、今日、最近事件、事件链',
  tags,
  params: z.object({ siteId: uuidV7Field }),
  problems: ['site.unknown'],
  answer: z.object({
    site: siteSchema,
    stock: amountSchema.extend({
      classes: z.array(amountSchema.extend({ classCode: z.string(), family: z.string() })),
    }),
    today: todaySchema,
    lastEvents: z.array(factSchema),
    chain: chainStateSchema,
  }),
});

export const transitSchema = z.object({
  shipmentId: z.string(),
  fromSiteId: z.string().nullable(),
  toSiteId: z.string().nullable(),
  plate: z.string().nullable(),
  state: z.enum(['in-transit', 'received', 'delivered']),
  dispatchedAt: instantSchema.nullable(),
  expectedAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  items: z.int().describe('What it holds now: after the receipt, what is missing or rejected and not yet settled'),
  grams: z.int(),
});

export const inTransitOperation = operation({
  method: 'GET',
  path: 'in-transit',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Shipments that hold goods now, the longest on the road first',
  summaryZh: '在途运单，最早发出的在前',
  tags,
  query: z.object({ ...areaQuery, limit: z.coerce.number().int().min(1).max(5000).default(1000) }),
  answer: z.object({ shipments: z.array(transitSchema) }),
});

export const flowsOperation = operation({
  method: 'GET',
  path: 'flows',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'What went in and out, by hour (UTC) or day (China)',
  summaryZh: '按小时（UTC）或日（北京时间）的流量',
  description:
    'Without `from`: the last 24 hours, or the last 30 days. With `siteId` or `classCode` the rows name them.',
  tags,
  query: z.object({
    ...areaQuery,
    ...siteIdQuery,
    classCode: classCodeField.optional(),
    by: z.enum(['hour', 'day']).default('hour'),
    from: instantField.optional(),
    to: instantField.optional(),
  }),
  problems: ['flows.range'],
  answer: z.object({
    by: z.enum(['hour', 'day']),
    from: instantSchema,
    to: instantSchema,
    rows: z.array(
      amountSchema.extend({
        at: z.string(),
        siteId: z.string().optional(),
        classCode: z.string().optional(),
        kind: z.enum(flowKinds),
      }),
    ),
  }),
});
