import { describe, expect, it } from '@jest/globals';
import { fact, genesis, seal, siteSource } from '@huihuan/contracts-events';
import { sha256Hex } from '@huihuan/kernel-domain';
import type { Message } from '@huihuan/messaging-core';
import { fromKafka, unreadableType, type FromKafka } from './from-kafka.ts';
import { toKafka } from './to-kafka.ts';

const truckId = '019b0000-0000-7000-8000-000000000001';
const source = siteSource('019b0000-0000-7000-8000-000000000002');
const sealed: Message = seal(
  source,
  genesis,
  fact('cn.huihuan.truck.registered.v1', {
    truckId,
    plate: '豫A00001',
    capacityGrams: 1_000_000,
    homeSiteId: null,
    active: true,
  }),
  {
    id: '019b0000-0000-7000-8000-000000000003',
    time: '2026-03-01T00:00:00.000Z',
    correlationId: 'test',
    causationId: 'test',
  },
);

const place = { topic: 'huihuan.site', partition: 2, offset: '41' };

/** As it comes out of the broker: bytes. */
const arrived = (more: Partial<FromKafka> = {}): FromKafka => {
  const { key, value, headers } = toKafka(sealed);
  const bytes = Object.entries(headers ?? {}).map(([name, text]) => [name, Buffer.from(String(text))] as const);
  return {
    ...place,
    key: Buffer.from(String(key)),
    value: Buffer.from(String(value)),
    headers: Object.fromEntries(bytes),
    ...more,
  };
};

describe('an event on Kafka', () => {
  it('comes out as it went in, byte by byte', () => {
    expect(fromKafka(arrived())).toEqual({ ...sealed, topic: place.topic });
    expect(sha256Hex(fromKafka(arrived()).record)).toBe(sealed.hash);
  });

  it('has a key that an index can hold, the same for the same one', () => {
    const key = (text: string): string => fromKafka(arrived({ key: Buffer.from(text) })).key;
    expect(key('k'.repeat(1_024))).toBe('k'.repeat(1_024));
    expect(key('k'.repeat(9_999))).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(key('k'.repeat(9_999))).toBe(key('k'.repeat(9_999)));
    expect(key('k'.repeat(9_999))).not.toBe(key('k'.repeat(9_998)));
  });

  it('is read by its record where it has no headers', () => {
    expect(fromKafka(arrived({ headers: {} }))).toEqual({ ...sealed, topic: place.topic });
    expect(fromKafka(arrived({ headers: undefined }))).toEqual({ ...sealed, topic: place.topic });
  });

  it('keeps the digest that the sender gave, so that a changed record is found out', () => {
    const forged = Buffer.from(sealed.record.replace('豫A00001', '豫A00002'));
    const message = fromKafka(arrived({ value: forged }));
    expect(message.hash).toBe(sealed.hash);
    expect(sha256Hex(message.record)).not.toBe(message.hash);
  });
});

describe('a message that nobody can read', () => {
  const unreadable = (value: Buffer | null): Message => fromKafka(arrived({ value, headers: {} }));

  it.each([
    ['no JSON', Buffer.from('hello')],
    ['no object', Buffer.from('[1]')],
    ['no event', Buffer.from('{"id":"1","type":"x","source":"y","siteseq":1}')],
    ['a type with a NUL in it', Buffer.from(`{"id":"${truckId}","type":"a\\u0000b","source":"y","siteseq":1}`)],
    ['a source without end', Buffer.from(`{"id":"${truckId}","type":"a","source":"${'y'.repeat(9_999)}","siteseq":1}`)],
    ['nothing', null],
  ])('%s: is kept whole under an id made of its place', (_what, value) => {
    const message = unreadable(value);
    expect(message).toMatchObject({ type: unreadableType, topic: place.topic, key: 'huihuan.site/2/41', siteSeq: 0 });
    expect(message.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(unreadable(value).id).toBe(message.id);
    expect(fromKafka(arrived({ value, headers: {}, offset: '42' })).id).not.toBe(message.id);
    if (value !== null) expect(message.record).toBe(value.toString());
  });

  it('keeps bytes that are no text, and text that PostgreSQL cannot hold', () => {
    const bytes = Buffer.from([0xff, 0xfe, 0x00, 0x01]);
    expect(unreadable(bytes).record).toBe(`base64:${bytes.toString('base64')}`);
    expect(unreadable(Buffer.from('{"a":"\0"}')).record).toMatch(/^base64:/);
  });

  it('is unreadable as well when its headers name what no database column holds', () => {
    expect(fromKafka(arrived({ headers: { ...arrived().headers, ce_id: 'not-a-uuid' } })).id).toBe(sealed.id);
    const alien = arrived({ value: Buffer.from('x'), headers: { ce_id: 'a', ce_type: 'b', ce_source: 'c' } });
    expect(fromKafka(alien).type).toBe(unreadableType);
  });
});
