import { checkpointSchema } from '@huihuan/evidence-domain';
import { publicKeySchema } from '@huihuan/evidence-signature';
import { z } from 'zod';

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const path = z.array(digest).describe('Digests of RFC 6962, the lowest first, in hexadecimal digits');

export const checkpointViewSchema = z
  .object({
    hash: digest.describe('SHA-256 of the canonical JSON of the checkpoint'),
    checkpoint: checkpointSchema,
    signed: z.string().describe('The same with its signature: JWS in compact form, ES256. Only this proves something'),
  })
  .meta({ id: 'SignedCheckpoint', description: 'A checkpoint and its signature' });
export type CheckpointView = z.output<typeof checkpointViewSchema>;

export const checkpointPageSchema = z.object({
  checkpoints: z.array(checkpointViewSchema).describe('In the order of signing'),
});

export const consistencySchema = z.object({ from: z.int(), size: z.int(), path });

export const itemProofSchema = z
  .object({
    itemId: z.string(),
    size: z.int().describe('The tree that the paths lead into: the archive up to this many facts'),
    checkpoint: checkpointViewSchema.nullable().describe('What was signed of that size, where something was'),
    facts: z.array(z.object({ index: z.int().describe('Which leaf'), record: z.string(), path })),
    later: z.array(z.object({ record: z.string() })).describe('Facts that arrived after: under no proof here'),
  })
  .meta({ id: 'ItemProof', description: 'Every archived fact of an item with its way to the root of a checkpoint' });
export type ItemProof = z.output<typeof itemProofSchema>;

/** A JSON Web Key Set (RFC 7517). */
export const keySetSchema = z.object({ keys: z.array(publicKeySchema) });
