import type { SiteKind } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { batching } from '../clients/batching.ts';
import { correcting } from '../clients/correcting.ts';
import { dismantling } from '../clients/dismantling.ts';
import { handIn } from '../clients/hand-in.ts';
import { registering, regulating } from '../clients/offices.ts';
import type { People } from '../clients/people.ts';
import { receiving } from '../clients/receiving.ts';
import { settling } from '../clients/settling.ts';
import { delivery, shipping } from '../clients/shipping.ts';
import { close, stockKeeping } from '../clients/stock-keeping.ts';
import { act, type Act, type TierPeople } from '../clients/tier-people.ts';
import { openWorkLists } from '../clients/work-lists.ts';
import { openIndexedSet } from '../store/indexed-set.ts';
import type { OpenedWorld } from './open-world.ts';

const nextKinds: Readonly<Record<Tier, readonly SiteKind[]>> = {
  collection: ['transfer-station', 'transfer-station', 'sorting-centre'],
  transfer: ['sorting-centre', 'sorting-centre', 'transfer-station'],
  sorting: ['downstream', 'downstream', 'downstream', 'sorting-centre'],
};

/** Puts people to work at every site of a world. */
export const openPeople = ({ world, tiers, regulator, registry }: OpenedWorld): People => {
  const { sites, supervisorId, truckIds } = registry.registry;
  const byKind = sitesByKind(sites);
  const usedNumbers: TierPeople['usedNumbers'] = [];
  const staffed = tiers.map(({ books, service, area }): TierPeople => ({
    ...{ world, service, books, supervisorId, truckIds, usedNumbers },
    lists: openWorkLists(books, (siteId) => area === null || sites.get(siteId)?.areaCode.startsWith(area) === true),
    destinations: () => {
      const all = byKind.get(world.chances.acts.oneOf(nextKinds[books.policy.tier])) ?? [];
      // the newest sites are where word of them may not have come yet
      return world.chances.acts.happens(0.2) ? all.slice(-1) : all;
    },
  }));
  const open = openIndexedSet();
  regulator.books.conflicts.watch((conflictId, _before, after) => {
    if (after?.state === 'open') open.add(conflictId);
    else open.delete(conflictId);
  });
  return {
    desk: { waiting: [], answered: [] },
    acts: () => [
      ...staffed.flatMap(actsOf),
      ...registering(world, registry.service, registry.registry),
      ...regulating(world, regulator.service, regulator.books, open),
    ],
  };
};

const sitesByKind = (sites: OpenedWorld['registry']['registry']['sites']): ReadonlyMap<SiteKind, string[]> => {
  const byKind = new Map<SiteKind, string[]>();
  const add = (siteId: string, kind: SiteKind): void => void byKind.set(kind, [...(byKind.get(kind) ?? []), siteId]);
  for (const [siteId, { kind }] of sites.entries()) add(siteId, kind);
  sites.watch((siteId, before, after) => {
    if (before === undefined && after !== undefined) add(siteId, after.kind);
  });
  return byKind;
};

const actsOf = (people: TierPeople): readonly Act[] => {
  const common = [...shipping(people), ...settling(people), ...stockKeeping(people), ...correcting(people)];
  switch (people.books.policy.tier) {
    case 'collection':
      return [...common, act(7, people.lists.sites.size > 0, () => handIn(people))];
    case 'transfer':
      return [...common, ...receiving(people)];
    case 'sorting':
      return [
        ...common,
        ...receiving(people),
        ...dismantling(people),
        ...batching(people),
        delivery(people),
        act(0.5, true, () => close(people, 'reused')),
      ];
    default:
      return people.books.policy.tier satisfies never;
  }
};
