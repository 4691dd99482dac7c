import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { z } from 'zod';
import { evidenceIn, type RecordEvidence } from './evidence.ts';
import { parseJson, unreadable } from './unreadable.ts';

const schema = z.object({
  specversion: z.string().startsWith('1.'),
  id: z.string().min(1),
  type: z.string().min(1),
  source: z.string().min(1),
  subject: z.string().nullish(),
  time: z.string(),
  correlationid: z.string().nullish(),
  causationid: z.string().nullish(),
  siteseq: z.int().positive(),
  prevhash: z.string(),
  data: z.unknown(),
});

/** What every event of a chain says about itself, whatever it is about. Its digest is that of the record. */
export interface EventEnvelope {
  readonly id: string;
  readonly type: string;
  readonly source: string;
  readonly subject: string | null;
  /** Server time of the fact, ISO 8601 UTC. */
  readonly time: string;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly siteSeq: number;
  readonly prevHash: string;
  /** Who acted, and the signature. `null` before there was evidence, and where only a newer version can read it. */
  readonly evidence: RecordEvidence | null;
  /** Nobody has looked at it. */
  readonly data: unknown;
}

/**
 * Reads the envelope of an event of any type, known here or not: enough to keep it in its place in the chain. Refuses with
 * `event.unreadable`.
 */
export const readEnvelope = (record: string): Result<EventEnvelope> => {
  const parsed = parseJson(record);
  const read = schema.safeParse(parsed);
  if (!read.success) return refuse(unreadable(z.prettifyError(read.error)));
  const evidence = evidenceIn(parsed as Readonly<Record<string, unknown>>);
  if (evidence.kind === 'unreadable') return refuse(unreadable('actor, signature'));
  const { id, type, source, time, data } = read.data;
  const { subject, correlationid, causationid, siteseq, prevhash } = read.data;
  return accept({
    ...{ id, type, source, time, data },
    subject: subject ?? null,
    correlationId: correlationid ?? null,
    causationId: causationid ?? null,
    siteSeq: siteseq,
    prevHash: prevhash,
    evidence: evidence.kind === 'evidence' ? evidence.evidence : null,
  });
};
