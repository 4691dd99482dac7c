import {
  identifierFields,
  suspicionKinds,
  suspicionOutcomes,
  toldByWays,
  uuidV7Field,
} from '@huihuan/contracts-events';
import { isOpenSuspicion } from '@huihuan/custody-domain';
import { z } from 'zod';
import { standing, type SuspicionRow } from './suspicion-books.ts';

export const suspicionSchema = z
  .object({
    reportId: uuidV7Field,
    siteId: uuidV7Field,
    kind: z.enum(suspicionKinds),
    goods: z.string(),
    classCode: z.string().nullable(),
    identifiers: z.array(identifierFields(z.object)).readonly(),
    grams: z.int().nullable(),
    office: z.string(),
    toldBy: z.enum(toldByWays),
    toldAt: z.string().describe('ISO 8601'),
    number: z.string().nullable().describe('As the office gave it last; null until it has'),
    outcome: z.enum(suspicionOutcomes).describe('Where the goods are now'),
    isOpen: z.boolean().describe('No number yet, or the goods still lie here'),
    staffId: uuidV7Field.nullable(),
    eventId: uuidV7Field,
    followUps: z
      .array(
        z.object({
          followUpId: uuidV7Field,
          number: z.string().nullable(),
          outcome: z.enum(suspicionOutcomes).nullable(),
          note: z.string().nullable(),
          occurredAt: z.string(),
          staffId: uuidV7Field.nullable(),
          eventId: uuidV7Field,
        }),
      )
      .readonly()
      .describe('What was added, in order'),
  })
  .meta({ id: 'Suspicion', description: 'A report to the police of goods that are never bought or may be stolen' });

export type SuspicionView = z.output<typeof suspicionSchema>;

export const suspicionView = (row: SuspicionRow): SuspicionView => {
  const { said, eventId, number, outcome, followUps } = row;
  return {
    ...{ ...said, eventId, number, outcome, isOpen: isOpenSuspicion(standing(row)) },
    followUps: followUps.map(({ said: { siteId: _site, reportId: _report, ...added }, eventId: addedBy }) => ({
      ...{ ...added, eventId: addedBy },
    })),
  };
};
