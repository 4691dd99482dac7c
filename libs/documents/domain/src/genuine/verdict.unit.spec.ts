import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { words } from '../words.ts';
import { digestOfFacts, lastFour, type GenuineFacts } from './genuine-facts.ts';
import { judge, judgeByName } from './verdict.ts';

const facts: GenuineFacts = {
  ...{ kind: 'shipment-note', id: '019a3d2e-0000-7000-8000-00000000a001', number: '0000A001', day: '2026-11-01' },
  ...{ siteId: '019a3d2e-0000-7000-8000-000000000b01', site: '青年路中转站', identifier: 'LSVAA4185PA000123' },
  ...{ grams: 52_000, basis: ['ab'.repeat(32)], voided: null },
};

describe('a document', () => {
  it('is genuine as long as it says what holds, whatever its site is called now', () => {
    const printed = digestOfFacts(facts);
    expect(judge(printed, facts).verdict).toBe('genuine');
    expect(judge(printed, { ...facts, site: '青年路街道中转站' }).verdict).toBe('genuine');
  });

  it.each<[string, Partial<GenuineFacts>]>([
    ['another weight', { grams: 51_999 }],
    ['another list', { basis: ['cd'.repeat(32)] }],
    ['another identifier', { identifier: 'LSVAA4185PA000124' }],
    ['another site', { siteId: null }],
    ['another day', { day: '2026-11-02' }],
    ['another number', { number: '0000A002' }],
  ])('was changed where there is %s', (_, change) => {
    expect(judge(digestOfFacts(facts), { ...facts, ...change }).verdict).toBe('altered');
  });

  it('is genuine too where a version before printed less of it, and nothing else was changed', () => {
    const before = { ...facts, basis: ['bulk.steel'] };
    const now = { ...facts, basis: ['bulk.steel', '旧货'], basisBefore: ['bulk.steel'] };
    for (const printed of [before, now]) expect(judge(digestOfFacts(printed), now).verdict).toBe('genuine');
    for (const other of [
      { ...before, grams: 1 },
      { ...now, basis: ['bulk.steel', '回用件'] },
    ])
      expect(judge(digestOfFacts(other), now).verdict).toBe('altered');
  });

  it('was changed where it says what it said and that is true no longer; void is void', () => {
    const overtaken = words('已更正', 'corrected');
    expect(judge(digestOfFacts(facts), { ...facts, overtaken })).toMatchObject({
      ...{ verdict: 'altered', facts: { overtaken } },
    });
    expect(judge(digestOfFacts(facts), { ...facts, overtaken, voided: overtaken }).verdict).toBe('void');
  });

  it('is void with its reason, also where it was changed before', () => {
    const voided = words('已取消', 'cancelled');
    expect(judge(digestOfFacts(facts), { ...facts, grams: 1, voided })).toMatchObject({
      ...{ verdict: 'void', facts: { voided } },
    });
  });

  it('is unknown, and nothing is told, without a code of ours or without the thing', () => {
    expect(judge(null, facts)).toEqual({ verdict: 'unknown', facts: null });
    expect(judge(digestOfFacts(facts), null)).toEqual({ verdict: 'unknown', facts: null });
  });

  it('that names the thing alone is there to compare, is void where the thing is, and may not be heard of yet', () => {
    expect(judgeByName(facts)).toMatchObject({ verdict: 'recorded', facts: { grams: 52_000, identifier: '****0123' } });
    expect(judgeByName({ ...facts, voided: words('已取消', 'cancelled') }).verdict).toBe('void');
    expect(judgeByName(null)).toEqual({ verdict: 'unheard', facts: null });
  });

  it('shows the end of its identifier and no more', () => {
    const told = judge(digestOfFacts(facts), facts).facts;
    expect(told).toEqual({
      ...{ kind: 'shipment-note', number: '0000A001', site: '青年路中转站', day: '2026-11-01', grams: 52_000 },
      ...{ identifier: '****0123', voided: null },
    });
  });
});

it('an end of four signs never tells a whole identifier, and a short one not even its end', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,24}$/), (identifier) => {
      const shown = lastFour(identifier);
      expect(shown.replaceAll('*', '').length).toBeLessThanOrEqual(identifier.length / 2);
      expect(shown).toMatch(/^\*{4}[0-9A-Z]{0,4}$/);
    }),
  );
});
