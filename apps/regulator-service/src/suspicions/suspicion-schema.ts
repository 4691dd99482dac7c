import { identifierFields, suspicionKinds, suspicionOutcomes, toldByWays } from '@huihuan/contracts-events';
import { z } from 'zod';
import { instantSchema } from '../answers/fields.ts';

const proofSchema = z
  .object({
    hash: z.string().describe('SHA-256 of the record'),
    signedBy: z.string().nullable(),
    kid: z.string().nullable(),
    statement: z.string().nullable().describe('SHA-256 of what a tablet signed'),
  })
  .nullable()
  .meta({ id: 'ProofOfFact', description: 'What shows that a fact is genuine; null while its chain is not known' });

export const suspicionSeenSchema = z
  .object({
    reportId: z.string(),
    siteId: z.string(),
    siteName: z.string().nullable(),
    siteNameEn: z.string().nullable(),
    areaCode: z.string().nullable(),
    kind: z.enum(suspicionKinds),
    goods: z.string(),
    classCode: z.string().nullable(),
    identifiers: z.array(identifierFields(z.object)).readonly(),
    grams: z.int().nullable(),
    office: z.string(),
    toldBy: z.enum(toldByWays),
    toldAt: instantSchema,
    number: z.string().nullable().describe('As the office gave it last; null until it has'),
    outcome: z.enum(suspicionOutcomes).describe('Where the goods are now'),
    isOpen: z.boolean().describe('No number yet, or the goods still lie at the site'),
    eventId: z.string().describe('The signed fact'),
    proof: proofSchema,
    followUps: z
      .array(
        z.object({
          followUpId: z.string(),
          number: z.string().nullable(),
          outcome: z.enum(suspicionOutcomes).nullable(),
          note: z.string().nullable(),
          occurredAt: instantSchema,
          eventId: z.string(),
          proof: proofSchema,
        }),
      )
      .readonly(),
  })
  .meta({ id: 'SuspicionSeen', description: 'A report to the police as the regulator sees it, with what was added' });

export type SuspicionSeen = z.output<typeof suspicionSeenSchema>;
