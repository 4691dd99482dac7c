import { erasureReasons, instantField, readingPurposes, uuidV7Field } from '@huihuan/contracts-events';
import { holdsPersonalNumber } from '@huihuan/kernel-domain';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { atSite, fieldName, ofConsignor, reading, tags } from './consignor-schemas.ts';

const forReading = (siteId: string) => ({ site: siteId });

const words = z
  .string()
  .trim()
  .min(2)
  .max(200)
  .refine((text) => !holdsPersonalNumber(text), {
    message: 'say what it is for without numbers of persons: this is kept and read by auditors',
    params: { zh: '请说明用途，不要写号码：该文字会保存并供审计查看' },
  });

export const readOperation = operation({
  method: 'POST',
  path: ':consignorId/readings',
  summary: 'The plain values of a person, for a stated purpose; each request is a record that the auditor sees',
  summaryZh: '为说明的用途查看个人信息原文；每次查看均留痕并供审计',
  tags,
  access: { action: 'personal-data.read', where: ({ body }) => forReading(body.siteId) },
  params: ofConsignor,
  body: z.object({
    siteId: uuidV7Field,
    fields: z.array(fieldName).min(1).max(6),
    purpose: z.enum(readingPurposes).exclude(['export-for-person']),
    words,
  }),
  answer: z.object({
    readingId: uuidV7Field,
    values: z.array(z.object({ field: fieldName, value: z.string() })),
  }),
  status: 201,
  problems: ['reading.purpose', 'consignor.unknown', 'consignor.erased'],
});

export const exportOperation = operation({
  method: 'GET',
  path: ':consignorId/export',
  summary: 'Everything that is held about a person, for that person; itself a reading',
  summaryZh: '应本人要求导出其全部信息；导出本身也留痕',
  tags,
  access: { action: 'personal-data.read', where: ({ query }) => forReading(query.siteId) },
  params: ofConsignor,
  query: atSite,
  answer: z.object({
    exportedAt: instantField,
    consignorId: uuidV7Field,
    kind: z.enum(['resident', 'institution']),
    pseudonym: z.string().describe('What facts name instead of the person'),
    registeredAt: instantField,
    fields: z.array(
      z.object({
        ...{ field: z.string(), value: z.string(), purpose: z.string(), givenAt: instantField, siteId: uuidV7Field },
        keepDays: z.int().nonnegative(),
      }),
    ),
    consents: z.array(z.object({ version: z.string(), at: instantField, siteId: uuidV7Field })),
    bookings: z.array(
      z.object({
        ...{ bookingId: uuidV7Field, siteId: uuidV7Field, day: z.iso.date() },
        ...{ address: z.string().nullable(), note: z.string().nullable() },
      }),
    ),
    handIns: z.array(z.object({ itemId: uuidV7Field, siteId: uuidV7Field, at: instantField })),
    readings: z.array(reading.omit({ address: true })),
  }),
  problems: ['consignor.unknown', 'consignor.erased'],
});

export const eraseOperation = operation({
  method: 'POST',
  path: ':consignorId/erasure',
  summary: 'Erases a person: the facts stay, and nobody can read any more who it was',
  summaryZh: '删除一人的个人信息：事实保留，身份不可再读',
  description: 'Refused with its grounds and their end where something has to be kept.',
  tags,
  access: { action: 'personal-data.erase', where: ({ body }) => ({ site: body.siteId }) },
  params: ofConsignor,
  body: z.object({ id: uuidV7Field, siteId: uuidV7Field, reason: z.enum(erasureReasons) }),
  answer: z.object({ consignorId: uuidV7Field, erasedAt: instantField }),
  status: 201,
  problems: ['personal-data.must-be-kept', 'consignor.unknown', 'consignor.erased', 'request.id-reused'],
});

export const readingsOperation = operation({
  method: 'GET',
  path: 'readings',
  summary: 'Who saw plain values of persons, when, which, what for and from where',
  summaryZh: '个人信息查看记录（供审计）',
  tags,
  access: { action: 'audit.read', where: () => 'anywhere' },
  query: z.object({
    siteId: uuidV7Field.optional(),
    consignorId: uuidV7Field.optional(),
    after: uuidV7Field.optional(),
    limit: z.coerce.number().int().min(1).max(1000).default(200),
  }),
  answer: z.object({ readings: z.array(reading), next: uuidV7Field.nullable() }),
});
