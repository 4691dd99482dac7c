import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { genesis, seal, siteSource } from './chain.ts';
import { defineEvent, earlierVersion } from './define-event.ts';
import { eventVersions, versionsOf } from './event-versions.ts';
import { fact } from './events.ts';
import { readEnvelope } from './read-envelope.ts';
import { readEvent, readEventOf } from './read-event.ts';

const truck = {
  ...{ truckId: '018f8b3e-7a00-7000-8000-000000000001', plate: '豫A00001', capacityGrams: 1_000_000 },
  ...{ homeSiteId: null, active: true },
};
const provenance = { id: 'event-1', time: '2026-06-01T00:00:00.000Z', correlationId: 'act', causationId: 'act' };
const sealed = seal(siteSource('s'), genesis, fact('cn.huihuan.truck.registered.v1', truck), provenance);
const changed = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...(JSON.parse(sealed.record) as object), ...change });

/** An event that was said in pounds, then in kilograms, and is said in grams today. */
const weighed = defineEvent({
  type: 'cn.test.weighed.v3',
  topic: 'huihuan.item',
  says: 'Something was weighed.',
  data: (object) => object({ grams: z.int().positive() }),
  keyOf: () => 'scale',
  earlier: [
    earlierVersion({
      type: 'cn.test.weighed.v1',
      data: (object) => object({ pounds: z.int() }),
      upcast: ({ pounds }) => ({ grams: pounds * 500 }),
    }),
    earlierVersion({
      type: 'cn.test.weighed.v2',
      data: (object) => object({ kilograms: z.number() }),
      upcast: ({ kilograms }) => ({ grams: Math.round(kilograms * 1000) }),
    }),
  ],
});
const versions = versionsOf([weighed]);
const readWeighed = (type: string, data: unknown) => {
  const read = readEventOf(versions, changed({ type, data }));
  return read.ok ? { type: read.value.type, data: read.value.data } : read.problem.code;
};

describe('a record of the bus', () => {
  it('may say more than this version knows', () => {
    const read = readEvent(changed({ data: { ...truck, fuel: 'hydrogen' }, traceparent: '00-1-2-00' }));
    expect(read).toMatchObject({ ok: true, value: { type: 'cn.huihuan.truck.registered.v1', data: truck } });
  });

  it('of an earlier version is read as one of today', () => {
    expect(readWeighed('cn.test.weighed.v1', { pounds: 3 })).toEqual({ type: weighed.type, data: { grams: 1500 } });
    expect(readWeighed('cn.test.weighed.v2', { kilograms: 1.5, scale: 7 })).toEqual({
      type: weighed.type,
      data: { grams: 1500 },
    });
    expect(readWeighed('cn.test.weighed.v3', { grams: 1 })).toEqual({ type: weighed.type, data: { grams: 1 } });
  });

  it('of an earlier version is unreadable where it does not fit that version, or today would not say it', () => {
    expect(readWeighed('cn.test.weighed.v1', { grams: 3 })).toBe('event.unreadable');
    expect(readWeighed('cn.test.weighed.v1', { pounds: -3 })).toBe('event.unreadable');
  });

  it('of a later version is told from one that nobody knows', () => {
    expect(readWeighed('cn.test.weighed.v4', {})).toBe('event.newer-version');
    expect(readWeighed('cn.test.weighed.v0', {})).toBe('event.unknown-type');
    expect(readWeighed('cn.test.tasted.v1', {})).toBe('event.unknown-type');
    expect(readWeighed('weighed', {})).toBe('event.unknown-type');
  });

  it('comes by every version of its type, and the next one is not passed over', () => {
    expect(versions.typesOf(weighed.type).toSorted()).toEqual([1, 2, 3, 4].map((n) => `cn.test.weighed.v${n}`));
    expect(eventVersions.todayOfNewer('cn.huihuan.truck.registered.v2')).toBe('cn.huihuan.truck.registered.v1');
  });

  it('of any type has an envelope, by which it keeps its place in the chain', () => {
    const strange = changed({ type: 'cn.test.tasted.v1', data: [1], subject: undefined, correlationid: undefined });
    expect(readEnvelope(strange)).toEqual({
      ok: true,
      value: {
        ...{ id: 'event-1', type: 'cn.test.tasted.v1', source: siteSource('s'), subject: null, time: provenance.time },
        ...{ correlationId: null, causationId: 'act', siteSeq: 1, prevHash: genesis.hash, data: [1] },
        evidence: null,
      },
    });
  });

  it.each(['', 'no JSON', '[]', '{}', changed({ siteseq: 0 }), changed({ specversion: '2.0' })])(
    'without an envelope is unreadable: %s',
    (record) => {
      expect(readEnvelope(record)).toMatchObject({ ok: false, problem: { code: 'event.unreadable' } });
    },
  );
});
