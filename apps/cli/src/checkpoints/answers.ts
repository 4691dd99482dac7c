import { checkpointSchema } from '@huihuan/evidence-domain';
import { publicKeySchema } from '@huihuan/evidence-signature';
import { z } from 'zod';

/** What the server says of a checkpoint. Only `signed` is believed, once its signature was checked. */
export const offeredSchema = z.object({ hash: z.string(), checkpoint: checkpointSchema, signed: z.string() });
export type Offered = z.infer<typeof offeredSchema>;

export const pageSchema = z.object({ checkpoints: z.array(offeredSchema) });

export const keySetSchema = z.object({ keys: z.array(publicKeySchema) });

export const consistencySchema = z.object({ path: z.array(z.string()) });

export const itemProofSchema = z.object({
  size: z.int(),
  checkpoint: offeredSchema.nullable(),
  facts: z.array(z.object({ index: z.int(), record: z.string(), path: z.array(z.string()) })),
  later: z.array(z.object({ record: z.string() })),
});
export type ItemProof = z.infer<typeof itemProofSchema>;
