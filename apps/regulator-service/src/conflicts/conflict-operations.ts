import { uuidV7Field } from '@huihuan/contracts-events';
import { operation, reasonField } from '@huihuan/platform-http';
import { z } from 'zod';
import { instantSchema } from '../answers/fields.ts';

const tags = ['regulator'];

export const conflictSchema = z
  .object({
    conflictId: z.string(),
    identifier: z.object({ kind: z.string(), value: z.string() }),
    itemIds: z.array(z.string()),
    state: z.enum(['open', 'settled', 'withdrawn']),
    openedAt: instantSchema,
    genuineItemId: z.string().nullable(),
    reason: z.string().nullable().describe('Why it was settled so, or withdrawn'),
    settledAt: instantSchema.nullable(),
    withdrawnAt: instantSchema.nullable(),
  })
  .meta({ id: 'Conflict', description: 'One identifier that was active on several items at one time' });
export type ConflictView = z.output<typeof conflictSchema>;

export const conflictsOperation = operation({
  method: 'GET',
  path: 'conflicts',
  access: { action: 'regulator.read', where: () => 'anywhere' },
  summary: 'Identifiers that are active on several items',
  summaryZh: '同一编号出现在多件物品上的冲突',
  tags,
  query: z.object({
    state: z
      .enum(['open', 'settled', 'withdrawn'])
      .default('open')
      .describe('withdrawn: facts that came later show that there was none'),
    limit: z.coerce.number().int().min(1).max(5000).default(1000),
  }),
  answer: z.object({ conflicts: z.array(conflictSchema) }),
});

export const settleOperation = operation({
  method: 'POST',
  path: 'conflicts/:conflictId/settlement',
  access: { action: 'conflict.settle', where: ({ params }) => ({ conflict: params.conflictId }) },
  summary: 'Decide which item carries the identifier; the others lose it',
  summaryZh: '裁定编号属于哪件物品，其余失去该编号',
  tags,
  params: z.object({ conflictId: uuidV7Field }),
  body: z.object({
    id: uuidV7Field,
    genuineItemId: uuidV7Field.nullable().describe('null: none of them carries it'),
    reason: reasonField,
  }),
  problems: [
    'conflict.unknown',
    'conflict.already-settled',
    'conflict.withdrawn',
    'conflict.item-not-involved',
    'request.id-reused',
  ],
  answer: conflictSchema,
});
