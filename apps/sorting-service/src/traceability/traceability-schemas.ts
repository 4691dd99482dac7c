import { filedMoves, uuidV7Field } from '@huihuan/contracts-events';
import { batteryMoves, platformNames, ruleBases } from '@huihuan/processing-domain';
import { z } from 'zod';

export const filedMoveSchema = z
  .object({
    move: z.enum(filedMoves),
    itemId: uuidV7Field,
    ofId: uuidV7Field.describe('The shipment or job of the move, as the export gives it'),
  })
  .meta({ id: 'FiledMove' });

export const filingSchema = z
  .object({
    filingId: uuidV7Field,
    siteId: uuidV7Field,
    platform: z.string(),
    itemIds: z.array(uuidV7Field).readonly(),
    moves: z
      .array(filedMoveSchema)
      .readonly()
      .optional()
      .describe('What it answers; absent: the moves of the items up to its day'),
    submittedOn: z.string(),
    receiptNumber: z.string().nullable().describe('As the platform gave it; null until it was recorded'),
  })
  .meta({ id: 'Filing', description: 'What people submitted to a national platform; there is no connection to it' });

export const moveSchema = z
  .object({
    move: z.enum(batteryMoves),
    occurredOn: z.string().describe('Day in China'),
    itemId: uuidV7Field,
    classCode: z.string(),
    grams: z.int(),
    batteryCode: z.string().nullable(),
    ownCode: z.string().nullable(),
    level: z.enum(['pack', 'module', 'cell']).nullable(),
    maker: z.string().nullable(),
    chemistry: z.string().nullable(),
    oldCodes: z
      .array(z.object({ itemId: uuidV7Field, kind: z.string(), value: z.string() }))
      .readonly()
      .describe('Codes of what it came out of'),
    shipmentId: uuidV7Field.nullable(),
    jobId: uuidV7Field.nullable(),
    otherSiteId: uuidV7Field.nullable(),
    otherSiteName: z.string().nullable(),
    ruleId: z.string().describe('The rule that sets the last day'),
    days: z.int().nullable().describe('Working days that the rule gives'),
    basis: z
      .enum(ruleBases)
      .nullable()
      .describe('law: a document that was read in full; else a version of an area or site, or a default of the system'),
    dueOn: z.string().nullable(),
    workingDaysLeft: z.int().nullable().describe('From today, the last day included; below zero after it'),
    isDueCertain: z.boolean().describe('False where no calendar of the year is known: only weekends are left out'),
    state: z.enum(['to-report', 'overdue', 'submitted', 'acknowledged']),
    filing: z
      .object({
        filingId: uuidV7Field,
        submittedOn: z.string(),
        receiptNumber: z.string().nullable(),
        isLate: z.boolean().describe('Submitted after the last day of this move'),
      })
      .nullable(),
  })
  .meta({ id: 'BatteryMove' });
export type MoveView = z.output<typeof moveSchema>;

export const exportSchema = z
  .object({
    siteId: uuidV7Field,
    platform: z.enum(platformNames),
    from: z.string(),
    to: z.string(),
    isLive: z.literal(false).describe('This is a package to be submitted by people: nothing is sent to the platform'),
    truncated: z.boolean().describe('More happened than is listed: ask for a shorter time'),
    moves: z.array(moveSchema).readonly(),
  })
  .meta({ id: 'TraceabilityExport' });
export type TraceabilityExport = z.output<typeof exportSchema>;
