import { gradeOutcomes, uuidV7Field } from '@huihuan/contracts-events';
import { actId } from '@huihuan/custody-service';
import { problemSchema, reasonField } from '@huihuan/platform-http';
import { z } from 'zod';

export const gradeRowSchema = z
  .object({
    itemId: uuidV7Field,
    outcome: z.enum(gradeOutcomes),
    reason: reasonField,
    measurements: z
      .record(z.string().min(1).max(40), z.union([z.number(), z.string().max(200)]))
      .default({})
      .describe('By name: state of health, function test and the like'),
    staffId: uuidV7Field.nullish(),
  })
  .meta({ id: 'GradeRow' });

export type GradeRow = z.output<typeof gradeRowSchema>;

export const gradesSchema = z.object({
  id: actId,
  siteId: uuidV7Field,
  rows: z.array(z.unknown().describe('A GradeRow; each row is read and decided by itself')).min(1).max(1000),
  checkOnly: z
    .boolean()
    .optional()
    .describe('Answers each row as it would be answered now, and writes nothing; the id stays free'),
});

export type GradesAsked = z.output<typeof gradesSchema>;

const acceptedRow = z.object({
  index: z.int(),
  itemId: uuidV7Field,
  status: z.literal('accepted'),
  eventId: uuidV7Field,
  siteSeq: z.int(),
});

const passingRow = z.object({ index: z.int(), itemId: uuidV7Field, status: z.literal('passes') });

const refusedRow = z.object({
  index: z.int(),
  itemId: uuidV7Field.nullable(),
  status: z.literal('refused'),
  problem: problemSchema,
});

export const gradeAnswersSchema = z
  .object({
    accepted: z.int(),
    refused: z.int(),
    answers: z.array(z.discriminatedUnion('status', [acceptedRow, passingRow, refusedRow])).readonly(),
  })
  .meta({
    id: 'GradeAnswers',
    description: 'One answer a row, in their order; `passes` where the rows were only checked',
  });

export type GradeAnswers = z.output<typeof gradeAnswersSchema>;
