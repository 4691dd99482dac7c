import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { z } from 'zod';
import type { EventData, EventType } from './events.ts';
import { evidenceIn, type RecordEvidence } from './evidence.ts';
import { eventVersions, type EventVersions } from './event-versions.ts';
import { parseJson, unreadable } from './unreadable.ts';

const envelope = z.object({
  specversion: z.literal('1.0'),
  id: z.string(),
  type: z.string(),
  source: z.string(),
  subject: z.string(),
  time: z.string(),
  correlationid: z.string(),
  causationid: z.string(),
  siteseq: z.int().positive(),
  prevhash: z.string(),
  data: z.unknown(),
});

interface Envelope {
  readonly id: string;
  readonly source: string;
  readonly subject: string;
  readonly time: string;
  readonly correlationId: string;
  readonly causationId: string;
  readonly siteSeq: number;
  readonly prevHash: string;
  /** Who acted, and the signature. `null` before there was evidence, and where only a newer version can read it. */
  readonly evidence: RecordEvidence | null;
}

/** An event as a consumer reads it: checked, typed by its type. */
export type ReadEvent = {
  [Type in EventType]: Envelope & { readonly type: Type; readonly data: EventData<Type> };
}[EventType];

/**
 * Reads a record from the bus with the tolerant schemas; an earlier version is turned into today's. Refuses with
 * `event.unreadable` (no JSON, no CloudEvent, a payload that does not fit), `event.newer-version` (a later version of an
 * event that is known: whoever is of that version can read it) and `event.unknown-type` (nothing this version knows, which
 * is no error of the sender).
 */
export const readEvent = (record: string): Result<ReadEvent> => readEventOf(eventVersions, record);

/** The same for other declarations than those of the network. */
export const readEventOf = (versions: EventVersions, record: string): Result<ReadEvent> => {
  const parsed = parseJson(record);
  const outer = envelope.safeParse(parsed);
  if (!outer.success) return refuse(unreadable(z.prettifyError(outer.error)));
  const { data, siteseq, prevhash, correlationid, causationid, id, type, source, subject, time } = outer.data;
  const reading = versions.readingOf(type);
  if (reading === undefined)
    return refuse(versions.todayOfNewer(type) === undefined ? unknownType(type) : newerVersion(type));
  const inner = reading.read(data);
  if (!inner.success) return refuse(unreadable(`${type}: ${z.prettifyError(inner.error)}`));
  const evidence = evidenceIn(parsed as Readonly<Record<string, unknown>>);
  if (evidence.kind === 'unreadable') return refuse(unreadable(`${type}: actor, signature`));
  return accept({
    id,
    type: reading.definition.type,
    source,
    subject,
    time,
    correlationId: correlationid,
    causationId: causationid,
    siteSeq: siteseq,
    prevHash: prevhash,
    evidence: evidence.kind === 'evidence' ? evidence.evidence : null,
    data: inner.data,
  } as ReadEvent);
};

const unknownType = (type: string) => ({
  code: 'event.unknown-type',
  kind: 'invalid' as const,
  zh: `本版本不认识事件类型 ${type}`,
  en: `this version does not know the event type ${type}`,
});

const newerVersion = (type: string) => ({
  code: 'event.newer-version',
  kind: 'invalid' as const,
  zh: `${type} 是较新版本的事件，请升级本服务后再读`,
  en: `${type} is a later version of an event: it can be read once this service is upgraded`,
});
