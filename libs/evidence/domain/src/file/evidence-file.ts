import { z } from 'zod';

export const evidenceFormat = 'huihuan-evidence/1';

const keySchema = z.looseObject({ kid: z.string() });

export const checkpointInFile = z
  .object({
    signed: z.string().describe('The newest checkpoint: JWS in compact form, ES256'),
    keys: z.array(keySchema).describe('Public keys of the regulator, as the server names them'),
  })
  .nullable()
  .describe('null: the regulator has signed none yet');

export const recordsInFile = z
  .array(
    z.object({
      index: z.int().nonnegative().nullable().describe('Which leaf of the checkpoint; null: it arrived after it'),
      path: z.array(z.string()).describe('Digests of RFC 6962, the lowest first, in hexadecimal digits'),
      record: z.string().describe('The fact, byte for byte as it was archived'),
    }),
  )
  .max(50_000);

/**
 * Everything that shows one handover, in one file. The summary is for people and comes first; it is worked out again when the
 * file is checked, as everything else is.
 */
export const evidenceFileSchema = z
  .object({
    format: z.literal(evidenceFormat),
    summary: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
    shipmentId: z.string(),
    checkpoint: checkpointInFile,
    records: recordsInFile.describe(
      'Facts of the shipment, of its items around it, and those that published the keys; by arrival',
    ),
  })
  .meta({ id: 'EvidenceFile', description: 'Everything that shows one handover, to be checked without any server' });
export type EvidenceFile = z.output<typeof evidenceFileSchema>;
