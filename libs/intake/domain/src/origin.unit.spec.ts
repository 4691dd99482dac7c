import type { Tariff } from '@huihuan/catalogue-domain';
import { describe, expect, it } from '@jest/globals';
import { decideIntakeBatch } from './decide-intake-batch.ts';
import type { IntakeOrigin } from './intake-command.ts';
import { context, fridge, id, point } from './testing/counter.support.spec.ts';

const tariff: Tariff = {
  ...{ tariffId: id(900), scope: { kind: 'area', areaCode: '410000' }, classCode: fridge.classCode, basis: 'piece' },
  ...{ fen: 4_000, leastFen: 3_000, mostFen: 5_000, validFrom: '2020-01-01', validTo: null },
};
const old = { ...fridge, occurredAt: '2025-06-01T00:00:00.000Z', paidFen: 0 };

const takenFrom = (kind: IntakeOrigin['kind'] | null, row = old) => {
  const originOf = () => (kind === null ? undefined : { kind, reference: 'A-1' });
  const [decided] = decideIntakeBatch(point.siteId, [row], { ...context, tariffs: [tariff], originOf });
  if (decided?.ok !== true) return decided?.problem.code;
  const { origin, warnings } = decided.value.fact.data;
  return { origin, warnings };
};

describe('what older books bring in', () => {
  it('names them and its number there, which no hand-in at a counter does', () => {
    const warnings = ['time.old', 'payment.outside-tariff'];
    expect(takenFrom(null)).toEqual({ origin: undefined, warnings });
    const origin = { kind: 'earlier-record', reference: 'A-1' };
    expect(takenFrom('earlier-record')).toEqual({ origin, warnings });
  });

  it('is asked neither why it is old nor what was paid where it lay there before the books began', () => {
    const origin = { kind: 'opening-stock', reference: 'A-1' };
    expect(takenFrom('opening-stock')).toEqual({ origin, warnings: [] });
  });

  it('goes by the rules of every hand-in otherwise', () => {
    expect(takenFrom('opening-stock', { ...old, grams: 900_000 })).toBe('weight.implausible');
    expect(takenFrom('opening-stock', { ...old, classCode: 'appliance.spaceship' })).toBe('class.unknown');
    expect(takenFrom('opening-stock', { ...old, occurredAt: '2026-03-02T00:00:00.000Z' })).toBe('time.in-future');
  });
});
