import { instantField, sha256Field } from '@huihuan/contracts-events';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import { z } from 'zod';

/** The log that a new one takes over from, and how far the two say the same. */
export const formerLogSchema = z.strictObject({
  origin: z.string().min(1).max(200),
  /** Size and digest of its last checkpoint that is known. */
  size: z.int().positive(),
  hash: sha256Field,
  /** Up to this size the new log has the leaves of the former one, in their order. Beyond it, nothing is vouched for. */
  agreedSize: z.int().nonnegative(),
  /** Why there is a new log, in the words of who began it. */
  reason: z.string().min(1).max(500),
});
export type FormerLog = z.output<typeof formerLogSchema>;

/** What the regulator signs: that its archive had these events in this order at this time. */
export const checkpointSchema = z
  .strictObject({
    /** Name of the log. Two checkpoints of one origin are about one history. */
    origin: z.string().min(1).max(200),
    /** How many events the archive had. */
    size: z.int().positive(),
    /** Merkle root over them in the order of their arrival (RFC 6962). */
    root: sha256Field,
    /** When it was signed, by the clock of the regulator. */
    time: instantField,
    /** How many chains the events belong to. */
    chains: z.int().positive(),
    /** Digest of the checkpoint before; of the last one of the former log; `null` on the very first. */
    previous: sha256Field.nullable(),
    /** Set on the first checkpoint of a log that takes over from another. */
    follows: formerLogSchema.nullable(),
  })
  .meta({
    id: 'Checkpoint',
    description: 'What was signed: the archive had these events, in this order, at this time',
  });
export type Checkpoint = z.output<typeof checkpointSchema>;

/** The bytes that are signed: canonical JSON (RFC 8785). */
export const checkpointText = (checkpoint: Checkpoint): string => canonicalJson({ ...checkpoint });

/** The digest by which the next checkpoint names this one: of what was signed, because signatures of ECDSA differ each time. */
export const checkpointHash = (checkpoint: Checkpoint): string => sha256Hex(checkpointText(checkpoint));

/** @returns `null` where the text is no checkpoint in canonical form: nothing else was signed */
export const readCheckpoint = (text: string): Checkpoint | null => {
  try {
    const read = checkpointSchema.safeParse(JSON.parse(text));
    return read.success && checkpointText(read.data) === text ? read.data : null;
  } catch {
    return null;
  }
};
