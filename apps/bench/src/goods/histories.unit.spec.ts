import { describe, expect, it } from '@jest/globals';
import { readEvent, type SealedEvent } from '@huihuan/contracts-events';
import { catalogue, demoNetwork } from '@huihuan/seeds';
import { cohortItems, openHistories } from './histories.ts';
import type { Network, NetworkSite } from './network.ts';
import { seeded } from './random.ts';

const sitesOf = (kind: NetworkSite['kind']): NetworkSite[] =>
  demoNetwork()
    .sites.filter((site) => site.kind === kind)
    .map(({ id, acceptsFamilies }) => ({ siteId: id, kind, acceptsFamilies }));

const network: Network = {
  points: sitesOf('collection-point'),
  stations: sitesOf('transfer-station'),
  centres: sitesOf('sorting-centre'),
  classes: catalogue(),
};

const at = Date.UTC(2026, 0, 1);

const eventsOf = (seed: number, cohorts: number): readonly SealedEvent[] => {
  const histories = openHistories(seeded(seed), network);
  return Array.from({ length: cohorts }, (_, index) => histories.next(at + index, false)).flatMap(({ sayings }) =>
    sayings.flatMap(({ events }) => events),
  );
};

describe('histories of the bench', () => {
  const events = eventsOf(1, 2);

  it('are events that every consumer can read', () => {
    expect(events.map(({ record }) => readEvent(record)).filter(({ ok }) => !ok)).toEqual([]);
    expect(new Set(events.map(({ type }) => type)).size).toBeGreaterThan(5);
    expect(events.filter(({ type }) => type === 'cn.huihuan.item.collected.v1')).toHaveLength(2 * cohortItems);
  });

  it('form chains without a gap', () => {
    const heads = new Map<string, number>();
    for (const { source, siteSeq } of events) {
      expect(siteSeq).toBe((heads.get(source) ?? 0) + 1);
      heads.set(source, siteSeq);
    }
  });

  it('are the same for the same seed', () => {
    expect(eventsOf(1, 2).at(-1)?.hash).toBe(events.at(-1)?.hash);
    expect(eventsOf(2, 2).at(-1)?.hash).not.toBe(events.at(-1)?.hash);
  });
});
