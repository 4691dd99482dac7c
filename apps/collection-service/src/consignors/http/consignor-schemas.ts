import { instantField, personalFields, uuidV7Field } from '@huihuan/contracts-events';
import { consentFields, keepingPurposes } from '@huihuan/intake-domain';
import { z } from 'zod';

export const tags = ['personal data'];
export const fieldName = z.enum(personalFields);
export const value = z.string().min(1).max(200);
export const givenFields = z
  .array(z.object({ field: fieldName, value, purpose: z.enum(keepingPurposes) }))
  .max(personalFields.length);
export const consent = consentFields.describe('To which text the person agreed, and when');
export const ofConsignor = z.object({ consignorId: uuidV7Field });
export const atSite = z.object({ siteId: uuidV7Field.describe('The site at which this is asked') });

export const consignor = z
  .object({
    consignorId: uuidV7Field,
    kind: z.enum(['resident', 'institution']),
    registeredAt: instantField,
    erasedAt: instantField.nullable(),
    fields: z.array(
      z.object({ field: fieldName, masked: z.string(), purpose: z.enum(keepingPurposes), givenAt: instantField }),
    ),
    consent: z.object({ version: z.string(), at: instantField }).nullable().describe('The last one'),
  })
  .meta({ id: 'Consignor', description: 'A consignor as everybody sees it: masked' });

export const reading = z
  .object({
    readingId: uuidV7Field,
    consignorId: uuidV7Field,
    siteId: uuidV7Field,
    byPersonId: uuidV7Field,
    deviceId: z.string().nullable(),
    fields: z.array(z.string()),
    purpose: z.string(),
    words: z.string(),
    address: z.string(),
    at: instantField,
  })
  .meta({ id: 'PersonalDataReading' });
