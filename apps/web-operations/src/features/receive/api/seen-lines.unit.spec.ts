import { describe, expect, it } from '@jest/globals';
import type { Shipment } from '../../../lib/custody/types.ts';
import { linesOfCode, seenOf, sumsOf } from './seen-lines.ts';

const id = (end: number): string => `019b8be7-bbdc-7908-866d-${String(end).padStart(12, '0')}`;

const line = (end: number, more: object = {}) => ({
  item: {
    itemId: id(end),
    tracking: 'item',
    family: 'appliance',
    classCode: 'appliance.refrigerator',
    grams: 50_000,
    identifiers: [{ kind: 'serial', value: `SN-${end}` }],
  } as const,
  ...{ containerId: null, finding: null, measuredGrams: null, reason: null, ...more },
});

const shipment: Shipment = {
  ...{ shipmentId: id(9), fromSiteId: id(7), toSiteId: id(8), state: 'receiving', plate: null },
  ...{
    truckId: null,
    sealedDigest: null,
    dispatchedAt: null,
    expectedAt: null,
    receivedAt: null,
    items: 3,
    grams: 150_000,
  },
  lines: [line(1), line(2, { containerId: id(5) }), line(3, { containerId: id(5), finding: 'missing' })],
  unexpected: [],
};
const said = { itemId: id(1), finding: 'accepted', measuredGrams: 52_000, reason: null } as const;
const goods = { unexpectedId: id(6), identifiers: [], note: 'a washing machine', grams: 40_000 };

describe('what is seen of a shipment', () => {
  const seen = seenOf(shipment, [{ id: id(4), findings: [said], unexpected: [goods] }]);

  it('is what the server has, and on top of it what has not been sent', () => {
    expect(seen.lines.map(({ finding, isWaiting }) => [finding, isWaiting])).toEqual([
      ['accepted', true],
      [null, false],
      ['missing', false],
    ]);
    expect(seen.unexpected).toMatchObject([{ note: goods.note, isWaiting: true }]);
  });

  it('is summed up by what was found, at the weight that was found', () => {
    expect(sumsOf(seen)).toEqual({
      declared: { lines: 3, grams: 150_000 },
      accepted: { lines: 1, grams: 52_000 },
      missing: { lines: 1, grams: 50_000 },
      rejected: { lines: 0, grams: 0 },
      unexpected: { lines: 1, grams: 40_000 },
      open: { lines: 1, grams: 50_000 },
    });
  });

  it('has no goods any more that were taken back, sent or not', () => {
    const sent = { ...shipment, unexpected: [{ ...goods, unexpectedId: id(16) }] };
    const acts = [
      { id: id(4), findings: [], unexpected: [goods] },
      { id: id(14), findings: [], unexpected: [], takenBack: [id(16)] },
    ];
    expect(seenOf(sent, acts).unexpected).toMatchObject([{ unexpectedId: goods.unexpectedId }]);
    expect(
      seenOf(sent, [...acts, { id: id(15), findings: [], unexpected: [], takenBack: [goods.unexpectedId] }]).unexpected,
    ).toEqual([]);
  });

  it('is found by a number, by the id within a label, and by the id of a container', () => {
    expect(linesOfCode(seen.lines, 'sn-2')).toEqual([1]);
    expect(linesOfCode(seen.lines, `https://huihuan.example/i/${id(1).toUpperCase()}`)).toEqual([0]);
    expect(linesOfCode(seen.lines, id(5))).toEqual([1, 2]);
    expect(linesOfCode(seen.lines, id(5).slice(-12))).toEqual([1, 2]);
    expect(linesOfCode(seen.lines, 'SN-22')).toEqual([]);
  });

  it('is found by what the sender wrote on its container, which stands beside its lines', () => {
    const containers = [{ containerId: id(5), kind: 'pallet', code: 'TP-07' }] as const;
    const { lines } = seenOf({ ...shipment, containers }, []);
    expect(lines.map(({ containerCode }) => containerCode)).toEqual([null, 'TP-07', 'TP-07']);
    expect(linesOfCode(lines, 'tp-07')).toEqual([1, 2]);
  });
});
