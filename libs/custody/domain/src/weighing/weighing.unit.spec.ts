import { describe, expect, it } from '@jest/globals';
import { fridge, id, now, point, secondStation, shipmentId, station } from '../testing/yard.support.spec.ts';
import { loadCompared } from './load-compared.ts';
import { notWeighed, type TruckWeighing } from './truck-weighing.ts';
import { weighTruck, type WeighTruck } from './weigh-truck.ts';

const parties = { shipmentId, fromSiteId: point.siteId, toSiteId: station.siteId };
const context = {
  now,
  shipment: { ...parties, sealedDigest: 'ab'.repeat(32) },
  side: 'receiver',
  weighingId: id(0x0abc_def1),
} as const;
const read = (which: 'gross' | 'tare', kilograms: number, more: Partial<WeighTruck> = {}): WeighTruck => ({
  which,
  reading: { grams: kilograms * 1000, weighedAt: '2026-03-01T07:00:00.000Z', scale: '1号地磅', source: 'scale' },
  slipNumber: null,
  ...more,
});

/** The readings one after the other; the last one decides. */
const weigh = (...commands: readonly WeighTruck[]) => {
  let before: TruckWeighing = notWeighed(shipmentId, station.siteId);
  let last = weighTruck(before, commands[0] ?? read('gross', 1), context);
  for (const command of commands.slice(1)) {
    if (last.ok) before = last.value.weighing;
    last = weighTruck(before, command, context);
  }
  return last;
};

describe('a truck on the weighbridge', () => {
  it('says nothing to others as long as it was weighed once', () => {
    expect(weigh(read('gross', 12_460))).toMatchObject({ ok: true, value: { fact: null, weighing: { tare: null } } });
  });

  it('is told with gross, tare and net once it was weighed loaded and empty, in either order', () => {
    const said = { bySiteId: station.siteId, side: 'receiver', revision: 1, netGrams: 1_400_000, ...parties };
    for (const commands of [
      [read('gross', 12_460), read('tare', 11_060)],
      [read('tare', 11_060), read('gross', 12_460)],
    ])
      expect(weigh(...commands)).toMatchObject({ ok: true, value: { fact: { data: said } } });
  });

  it('has the number of the paper slip, or else one of its day', () => {
    const made = weigh(read('gross', 12_460), read('tare', 11_060));
    expect(made.ok && made.value.fact?.data.slipNumber).toMatch(/^20260301-[0-9A-F]{8}$/);
    const typed = weigh(read('gross', 12_460), read('tare', 11_060, { slipNumber: '0017' }));
    expect(typed).toMatchObject({ value: { fact: { data: { slipNumber: '0017' } } } });
    const typedFirst = weigh(read('gross', 12_460, { slipNumber: '0017' }), read('tare', 11_060));
    expect(typedFirst).toMatchObject({ value: { fact: { data: { slipNumber: '0017' } } } });
  });

  it('is numbered by the day in China', () => {
    const late = read('tare', 11_060);
    const reading = { ...late.reading, weighedAt: '2026-02-27T23:30:00.000Z' };
    const made = weigh(read('gross', 12_460), { ...late, reading });
    expect(made.ok && made.value.fact?.data.slipNumber).toMatch(/^20260228-/);
  });

  it('is told again where a reading is corrected: the same slip, its next revision', () => {
    const typed = read('tare', 11_060, { slipNumber: '0017' });
    expect(weigh(read('gross', 12_460), typed, read('gross', 12_480))).toMatchObject({
      value: { fact: { data: { revision: 2, slipNumber: '0017', netGrams: 1_420_000 } } },
    });
  });

  it('is not lighter loaded than empty', () => {
    expect(weigh(read('gross', 11_060), read('tare', 11_060))).toMatchObject({
      ok: false,
      problem: { code: 'weighing.net-not-positive', path: '/grams' },
    });
  });

  it('was not weighed tomorrow', () => {
    const reading = { ...read('gross', 12_460).reading, weighedAt: '2026-03-02T08:00:00.000Z' };
    expect(weigh(read('gross', 12_460, { reading }))).toMatchObject({ problem: { code: 'time.in-future' } });
  });
});

describe('the list that the net weight is compared with', () => {
  const line = (number: number, grams: number) => ({ item: fridge(number, { grams }), containerId: null });

  it('may differ by what a weighbridge cannot tell', () => {
    const tolerance = () => ({ ratio: 0.01, floorGrams: 200 });
    expect(loadCompared([line(1, 50_000), line(2, 60_000)], tolerance)).toEqual({
      listGrams: 110_000,
      toleranceGrams: 40_000,
    });
  });

  it('may differ by what its lines may differ, where that is more', () => {
    const tolerance = () => ({ ratio: 0.01, floorGrams: 200 });
    expect(loadCompared([line(1, 5_000_000), line(2, 3_000_000)], tolerance).toleranceGrams).toBe(80_000);
    expect(loadCompared([line(1, 5_000_000)], () => null).toleranceGrams).toBe(40_000);
  });
});

it('the slip is of the site that weighed, on whichever side', () => {
  const sender = { ...context, side: 'sender' } as const;
  const first = weighTruck(notWeighed(shipmentId, secondStation.siteId), read('tare', 11_060), sender);
  const second = first.ok ? weighTruck(first.value.weighing, read('gross', 12_460), sender) : first;
  expect(second).toMatchObject({ value: { fact: { data: { side: 'sender', bySiteId: secondStation.siteId } } } });
});
