import type { SiteKind } from '@huihuan/contracts-events';

export type Tier = 'collection' | 'transfer' | 'sorting';

/** What sets one tier apart in the handover that all three share. */
export interface HandoverPolicy {
  readonly tier: Tier;
  /** The kind of the sites whose books this tier keeps. */
  readonly siteKind: SiteKind;
  readonly sendsTo: readonly SiteKind[];
  readonly receivesFrom: readonly SiteKind[];
  /** May put items into containers and pallets that move as one. */
  readonly consolidates: boolean;
  /** May close a shipment by its delivery to a downstream enterprise, which keeps no books in the network. */
  readonly deliversDownstream: boolean;
}

export const handoverPolicies: Readonly<Record<Tier, HandoverPolicy>> = {
  collection: {
    tier: 'collection',
    siteKind: 'collection-point',
    sendsTo: ['transfer-station', 'sorting-centre'],
    receivesFrom: [],
    consolidates: false,
    deliversDownstream: false,
  },
  transfer: {
    tier: 'transfer',
    siteKind: 'transfer-station',
    sendsTo: ['transfer-station', 'sorting-centre'],
    receivesFrom: ['collection-point', 'transfer-station'],
    consolidates: true,
    deliversDownstream: false,
  },
  sorting: {
    tier: 'sorting',
    siteKind: 'sorting-centre',
    sendsTo: ['sorting-centre', 'downstream'],
    receivesFrom: ['collection-point', 'transfer-station', 'sorting-centre'],
    consolidates: false,
    deliversDownstream: true,
  },
};
