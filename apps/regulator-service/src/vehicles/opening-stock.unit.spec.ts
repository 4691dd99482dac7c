import { describe, expect, it } from '@jest/globals';
import { fact, type ReadEvent } from '@huihuan/contracts-events';
import { writeVehicles } from './write-vehicles.ts';

const collected = (kind: 'opening-stock' | 'earlier-record'): ReadEvent => ({
  ...fact('cn.huihuan.item.collected.v1', {
    siteId: 'point',
    item: {
      ...{ itemId: 'car', tracking: 'item', family: 'vehicle', classCode: 'vehicle.passenger-car', grams: 1_300_000 },
      ...{ identifiers: [], custodySeq: 1 },
    },
    ...{ consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [], occurredAt: '' },
    ...{ attendantId: null, warnings: [], override: null, origin: { kind, reference: 'A-1' } },
  }),
  ...{ id: 'said', source: 'urn:x', subject: 'car', time: '2026-03-01T08:00:00.000Z', correlationId: 'said' },
  ...{ causationId: 'said', siteSeq: 1, prevHash: '', evidence: null },
});

/** The row of the vehicle, as it is written. */
const writtenOf = (event: ReadEvent): Readonly<Record<string, unknown>> | undefined => {
  const [statement] = writeVehicles([{ event }]);
  const [rows] = statement?.parameters ?? [];
  return (JSON.parse(String(rows)) as readonly Readonly<Record<string, unknown>>[])[0];
};

describe('a vehicle of the opening stock', () => {
  it('is known, so that its certificate counts, and is in no figure of vehicles taken in', () => {
    expect(writtenOf(collected('earlier-record'))).toMatchObject({
      itemId: 'car',
      collectedBy: 'said',
      siteId: 'point',
    });
    const stocked = writtenOf(collected('opening-stock'));
    expect(stocked).toMatchObject({ itemId: 'car', saidBy: 'said' });
    expect([stocked?.['collectedBy'], stocked?.['collectedAt']]).toEqual([undefined, undefined]);
  });
});
