import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { z } from 'zod';
import { definitionOf, type EventData, type EventType } from './events.ts';

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
}

/** An event as a consumer reads it: checked, typed by its type. */
export type ReadEvent = {
  [Type in EventType]: Envelope & { readonly type: Type; readonly data: EventData<Type> };
}[EventType];

/**
 * Reads a record from the bus with the tolerant schemas. Refuses with `event.unreadable` (no JSON, no CloudEvent, a
 * payload that does not fit) and `event.unknown-type` (nothing this version knows, which is no error of the sender).
 */
export const readEvent = (record: string): Result<ReadEvent> => {
  const outer = envelope.safeParse(parseJson(record));
  if (!outer.success) return refuse(unreadable(z.prettifyError(outer.error)));
  const { data, siteseq, prevhash, correlationid, causationid, id, type, source, subject, time } = outer.data;
  const definition = definitionOf(type);
  if (definition === undefined) {
    return refuse({
      code: 'event.unknown-type',
      kind: 'invalid',
      zh: `本版本不认识事件类型 ${type}`,
      en: `this version does not know the event type ${type}`,
    });
  }
  const inner = definition.tolerant.safeParse(data);
  if (!inner.success) return refuse(unreadable(`${type}: ${z.prettifyError(inner.error)}`));
  return accept({
    id,
    type,
    source,
    subject,
    time,
    correlationId: correlationid,
    causationId: causationid,
    siteSeq: siteseq,
    prevHash: prevhash,
    data: inner.data,
  } as ReadEvent);
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const unreadable = (why: string) => ({
  code: 'event.unreadable',
  kind: 'invalid' as const,
  zh: `事件记录无法读取：${why}`,
  en: `the event record cannot be read: ${why}`,
});
