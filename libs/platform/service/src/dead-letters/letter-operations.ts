import { uuidV7Field } from '@huihuan/contracts-events';
import { letterStates } from '@huihuan/messaging-core';
import { operation, reasonField } from '@huihuan/platform-http';
import { z } from 'zod';

const letterFields = {
  eventId: z.string(),
  topic: z.string(),
  type: z.string(),
  key: z.string().describe('Later events of the same key wait behind this one'),
  source: z.string(),
  siteSeq: z.int(),
  reason: z
    .enum(['failed', 'behind', 'early'])
    .describe('failed: needs a hand. behind: waits for an earlier one of its key. early: is tried again by itself'),
  error: z.string(),
  attempts: z.int().describe('How often its effect was tried; 0 for what only waits behind another'),
  firstAt: z.string(),
  lastAt: z.string(),
  nextAttemptAt: z.string().nullable().describe('When it is tried again by itself; null where somebody has to'),
  bytes: z.int().describe('Size of the record'),
  state: z.enum(letterStates),
  discarded: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
};

export const letterSchema = z
  .object(letterFields)
  .meta({ id: 'DeadLetter', description: 'An event that could not take effect when it came; the error may be cut' });

export const wholeLetterSchema = z
  .object({ ...letterFields, record: z.string() })
  .meta({ id: 'WholeDeadLetter', description: 'The same with the whole error and the record as it came' });

export const countsSchema = z
  .object({
    failed: z.int().describe('Need a hand; those that are overdue among them'),
    behind: z.int().describe('Wait behind an earlier one of their key'),
    early: z.int().describe('Came too early, and are tried again by themselves'),
    overdue: z.int().describe('Of the failed: came too early and have waited for more than ten minutes'),
    discarded: z.int(),
  })
  .meta({ id: 'DeadLetterCounts' });

const tried = z.object({
  done: z.int().describe('How many had their effect'),
  waiting: z.int().describe('How many wait now'),
});

const tags = ['dead-letters'];
const params = z.object({ eventId: z.uuid() });
const settled = ['dead-letter.unknown', 'dead-letter.done', 'dead-letter.discarded'];

export const listLetters = operation({
  method: 'GET',
  path: 'dead-letters',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'Events that could not take effect, and those that wait behind them, without their records',
  summaryZh: '未能生效的事件及其后排队的事件（不含事件记录）',
  description: 'What waits comes in its order, what is over with the latest first.',
  tags,
  query: z.object({
    state: z.enum(letterStates).default('waiting'),
    after: z
      .string()
      .regex(/^\d{1,18}$/)
      .optional()
      .describe('The `next` of the page before'),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  answer: z.object({
    deadLetters: z.array(letterSchema).readonly(),
    next: z.string().nullable(),
    counts: countsSchema,
  }),
});

export const oneLetter = operation({
  method: 'GET',
  path: 'dead-letters/:eventId',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'One event that could not take effect, with its record and the whole error',
  summaryZh: '一个未能生效的事件，含事件记录与完整错误',
  tags,
  params,
  answer: wholeLetterSchema,
  problems: ['dead-letter.unknown'],
});

export const retryLetter = operation({
  method: 'POST',
  path: 'dead-letters/:eventId/retry',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'Try a dead letter and those of its key again, in their order',
  summaryZh: '按次序重试该事件及同一对象排队的事件',
  tags,
  params,
  body: z.object({ id: uuidV7Field }),
  answer: tried,
  problems: settled,
});

export const retryLetters = operation({
  method: 'POST',
  path: 'dead-letters/retry',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'Try all dead letters again; what is not through after some seconds goes on by itself',
  summaryZh: '重试全部事件；数秒内未完成的部分在后台继续',
  tags,
  body: z.object({ id: uuidV7Field }),
  answer: tried,
});

export const discardLetter = operation({
  method: 'POST',
  path: 'dead-letters/:eventId/discard',
  access: { action: 'system.operate', where: () => 'network' },
  summary: 'Give up an event for good: it is kept with who, when and why, and those behind it go on in their order',
  summaryZh: '永久放弃该事件：保留经办人、时间与理由，其后排队的事件按次序继续',
  tags,
  params,
  body: z.object({
    id: uuidV7Field,
    by: z.string().trim().min(1).max(120).describe('Who decides'),
    reason: reasonField.describe('Why; stands in the list of what was discarded'),
  }),
  answer: tried,
  problems: settled,
});
