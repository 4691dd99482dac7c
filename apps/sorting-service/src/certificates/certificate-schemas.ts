import { certificateKinds, detailsField, identifierFields, uuidV7Field } from '@huihuan/contracts-events';
import { actId, overrideField, reasonField } from '@huihuan/custody-service';
import { z } from 'zod';

export const certificateSchema = z
  .object({
    certificateId: uuidV7Field,
    siteId: uuidV7Field,
    kind: z.enum(certificateKinds),
    number: z.string(),
    year: z.int(),
    sequence: z.int(),
    itemId: uuidV7Field,
    classCode: z.string(),
    identifiers: z.array(identifierFields(z.object)).readonly(),
    stated: detailsField.describe('What stands on it beside the numbers of the item, by the names of the form'),
    issuedOn: z.string().describe('Day in China'),
    staffId: uuidV7Field.nullable(),
    replaces: uuidV7Field.nullable().describe('The voided certificate of the item that it takes the place of'),
    warnings: z.array(z.string()).readonly().describe('Codes of what the rules had to say when it was issued'),
    override: z.object({ supervisorId: uuidV7Field, reason: z.string() }).nullable(),
    noLongerTrue: z
      .object({
        classCode: z.string(),
        identifiers: z.array(identifierFields(z.object)).readonly(),
        stated: detailsField,
      })
      .optional()
      .describe('What it would state now, where that is something else: void the certificate and issue it anew'),
    voided: z.object({ reason: z.string(), voidedOn: z.string(), staffId: uuidV7Field.nullable() }).nullable(),
  })
  .meta({
    id: 'Certificate',
    description: 'What a site certified of an item. Nothing of its owner is kept with it',
  });

export const issueBody = z.object({
  id: actId.describe('Id of the certificate, made by the client: the same id and content again get the first answer'),
  siteId: uuidV7Field,
  kind: z.enum(certificateKinds),
  itemId: uuidV7Field,
  override: overrideField.nullable(),
  staffId: uuidV7Field.nullish(),
});

export const voidBody = z.object({ id: actId, reason: reasonField, staffId: uuidV7Field.nullish() });

export const kindQuery = z.enum(certificateKinds).optional();
