import { classCodeField, uuidV7Field } from '@huihuan/contracts-events';
import { findableFields, keepingPurposes } from '@huihuan/intake-domain';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { atSite, consent, consignor, fieldName, givenFields, ofConsignor, tags, value } from './consignor-schemas.ts';

const atCounter = {
  action: 'intake.register',
  where: ({ body }: { readonly body: { readonly siteId: string } }) => ({ site: body.siteId }),
} as const;

const refusals = [
  ...['consignor.purpose', 'consignor.field-twice', 'consignor.name', 'consignor.phone', 'consignor.id-number'],
  ...['consignor.uscc', 'consignor.bank-account'],
];

export const registerOperation = operation({
  method: 'POST',
  path: '',
  summary: 'Registers a consignor at a site, with consent; the answer is masked',
  summaryZh: '登记交投人（须经同意），应答一律脱敏',
  description:
    'Everything is optional and each value names its purpose; what the purpose has no use for is refused. Somebody with the same ID number or USCC is the same consignor.',
  tags,
  access: atCounter,
  body: z.object({
    id: uuidV7Field,
    siteId: uuidV7Field,
    kind: z.enum(['resident', 'institution']),
    fields: givenFields,
    consent,
  }),
  answer: consignor,
  status: 201,
  problems: [...refusals, 'consignor.differs', 'site.unknown', 'request.id-reused'],
});

export const searchOperation = operation({
  method: 'POST',
  path: 'search',
  summary: 'Finds the consignors of a site by a whole number; the answer is masked',
  summaryZh: '按完整号码查找本站点的交投人，应答脱敏',
  description: 'A POST, so that the number stands in no address and no log.',
  tags,
  access: atCounter,
  body: z.object({ siteId: uuidV7Field, field: z.enum(findableFields), value }),
  answer: z.object({ consignors: z.array(consignor) }),
  problems: ['consignor.phone', 'consignor.id-number', 'consignor.uscc'],
});

export const oneOperation = operation({
  method: 'GET',
  path: ':consignorId',
  summary: 'One consignor of a site, masked',
  summaryZh: '查看一位交投人（脱敏）',
  tags,
  access: { action: 'intake.register', where: ({ query }) => ({ site: query.siteId }) },
  params: ofConsignor,
  query: atSite,
  answer: consignor,
  problems: ['consignor.unknown'],
});

export const wantedOperation = operation({
  method: 'GET',
  path: 'wanted-data',
  summary: 'What may be asked of a person for these goods and this money, and what for; nothing else is kept',
  summaryZh: '按品类与金额应收集的个人信息及用途（最小必要）',
  tags,
  access: { action: 'intake.register', where: () => 'anywhere' },
  query: z.object({ classCode: classCodeField, paidFen: z.coerce.number().int().nonnegative().default(0) }),
  answer: z.object({
    wanted: z.array(z.object({ field: fieldName, purposes: z.array(z.enum(keepingPurposes)) })),
    rules: z.array(
      z.object({
        purpose: z.enum(keepingPurposes),
        keepDays: z.int().nonnegative(),
        isLocalRule: z.boolean().describe('Not read in the law: a rule of this installation'),
        zh: z.string(),
        en: z.string(),
      }),
    ),
  }),
});

export const correctOperation = operation({
  method: 'POST',
  path: ':consignorId/corrections',
  summary: 'Puts right what was written wrong; the answer is masked',
  summaryZh: '更正交投人信息',
  tags,
  access: { action: 'personal-data.read', where: ({ body }) => ({ site: body.siteId }) },
  params: ofConsignor,
  body: z.object({ id: uuidV7Field, siteId: uuidV7Field, fields: givenFields.min(1) }),
  answer: consignor,
  status: 201,
  problems: [...refusals, 'consignor.unknown', 'consignor.erased', 'request.id-reused'],
});
