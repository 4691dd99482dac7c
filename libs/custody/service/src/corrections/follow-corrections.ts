import { siteSource, type EventType } from '@huihuan/contracts-events';
import {
  outdate,
  outdatedBy,
  whoMaySay,
  type Correction,
  type CorrectionFact,
  type Outdated,
} from '@huihuan/custody-domain';
import { Disbelieved, NotYet, ofType, type Cause, type Delivery, type Effect } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { amendClaims } from './amend-claims.ts';
import { holdingAt, loadCorrection, openCorrections } from './correction-books.ts';
import { settleAgreed } from './settle-agreed.ts';
import { idOfCorrection, keepCorrection, stateCorrection } from './state-corrections.ts';
import { followWhereabouts } from './whereabouts.ts';

const types = [
  'cn.huihuan.correction.proposed.v1',
  'cn.huihuan.correction.agreed.v1',
  'cn.huihuan.correction.declined.v1',
  'cn.huihuan.item.amended.v1',
  'cn.huihuan.shipment.dispatched.v1',
  'cn.huihuan.shipment.received.v1',
  'cn.huihuan.discrepancy.settled.v1',
] as const satisfies readonly EventType[];

/** What the other side of a correction said changes these books; what the goods do ends what was proposed of them. */
export const followCorrections = (custody: CustodyOptions): Effect => ({
  types,
  locks: sitesOf,
  apply: async (tx, deliveries) => {
    const site = await knownSites(tx, sitesOf(deliveries));
    const isOurs = (siteId: string): boolean => site(siteId)?.kind === custody.policy.siteKind;
    await followWhereabouts(
      tx,
      deliveries.map(({ event }) => event),
      isOurs,
    );
    for (const delivery of deliveries) {
      if (isWord(delivery)) await hear({ custody, tx, isOurs }, delivery);
    }
    await endWhatLeft({ custody, tx, isOurs }, ofType(deliveries, 'cn.huihuan.shipment.dispatched.v1'));
  },
});

const sitesOf = (deliveries: readonly Delivery[]): readonly string[] =>
  deliveries.flatMap(({ event: { data } }) => {
    if ('fromSiteId' in data) return [data.fromSiteId, data.toSiteId];
    if ('withSiteId' in data) return [data.bySiteId, data.withSiteId];
    return 'before' in data ? [data.siteId, data.proposedBy, data.agreedBy].filter((id) => id !== null) : [];
  });

type Word = Delivery & { readonly event: CorrectionFact & Delivery['event'] };

const isWord = (delivery: Delivery): delivery is Word =>
  delivery.event.type.startsWith('cn.huihuan.correction.') || delivery.event.type === 'cn.huihuan.item.amended.v1';

interface Hearing {
  readonly custody: CustodyOptions;
  readonly tx: Tx;
  readonly isOurs: (siteId: string) => boolean;
}

/**
 * @throws NotYet where these books are a side of what nobody has proposed to them yet: passed over, its end would be lost
 * @throws Disbelieved where somebody says it who has no say in it
 */
const hear = async ({ custody, tx, isOurs }: Hearing, { event, id, source }: Word): Promise<void> => {
  const [speaker, ...sides] = sidesIn(event);
  if (source !== siteSource(speaker)) throw new Disbelieved(`${source} speaks for the site ${speaker}`);
  // what these books said themselves they have applied already
  if (isOurs(speaker)) return;
  await mustHaveSay(tx, event, speaker);
  if (event.type === 'cn.huihuan.item.amended.v1') await amendClaims(tx, event);
  if (!sides.some(isOurs)) return;
  const after = await keepCorrection(tx, event);
  if (after === null) throw new NotYet(`the correction ${event.data.correctionId} has not been heard of yet`, [id]);
  const cause = { correlationId: event.correlationId, causationId: id };
  if (!isOurs(after.holderSiteId)) return;
  if (event.type === 'cn.huihuan.correction.proposed.v1') await outdateAtOnce({ custody, tx, isOurs }, after, cause);
  if (event.type === 'cn.huihuan.correction.agreed.v1' && after.state === 'agreed')
    await settleAgreed(custody, tx, after, { agreedBy: event.data.bySiteId, cause });
};

/** What these books know of a correction names its sides: nobody else answers it, ends it or amends by it. */
const mustHaveSay = async (tx: Tx, fact: CorrectionFact, speaker: string): Promise<void> => {
  const correctionId = idOfCorrection(fact);
  const known = correctionId === null ? null : await loadCorrection(tx, correctionId);
  if (known === null || (whoMaySay(known, fact) === speaker && isOfItem(known, fact))) return;
  throw new Disbelieved(`the site ${speaker} has no say in the correction ${known.correctionId}`);
};

const isOfItem = ({ itemId }: Correction, { data }: CorrectionFact): boolean =>
  itemId === ('item' in data ? data.item.itemId : data.itemId);

/** Who says it first, then whom it concerns. */
const sidesIn = ({ data }: CorrectionFact): readonly [string, ...(readonly string[])] =>
  'withSiteId' in data
    ? [data.bySiteId, data.withSiteId]
    : [data.siteId, ...[data.proposedBy, data.agreedBy].filter((id) => id !== null)];

/** What does not hold any more when it is heard ends by itself; the rest waits for people. */
const outdateAtOnce = async ({ custody, tx }: Hearing, correction: Correction, cause: Cause): Promise<void> => {
  const { itemId, holderSiteId: siteId, state } = correction;
  const why = state === 'open' ? outdatedBy(correction, await holdingAt(tx, itemId, siteId)) : null;
  if (why !== null) await stateCorrection(custody, tx, { siteId, fact: outdate(correction, why), cause });
};

const left: Outdated = { zh: '物品已随运单离开', en: 'the item has left with a shipment' };

/** What a site of these books proposed, or was asked, of goods that it has sent on since, is settled with whoever has them then. */
const endWhatLeft = async (
  { custody, tx, isOurs }: Hearing,
  deliveries: readonly (Delivery & {
    readonly event: Extract<Delivery['event'], { type: 'cn.huihuan.shipment.dispatched.v1' }>;
  })[],
): Promise<void> => {
  const ours = deliveries.filter(({ event }) => isOurs(event.data.fromSiteId));
  const itemIds = ours.flatMap(({ event }) => event.data.lines.map(({ item }) => item.itemId));
  for (const open of await openCorrections(tx, itemIds)) {
    const by = ours.find(
      ({ event: { data } }) =>
        data.fromSiteId === open.holderSiteId && data.lines.some(({ item }) => item.itemId === open.itemId),
    );
    if (by === undefined) continue;
    const holding = await holdingAt(tx, open.itemId, open.holderSiteId);
    if (holding !== undefined && outdatedBy(open, holding) === null) continue;
    const cause = { correlationId: by.event.correlationId, causationId: by.id };
    await stateCorrection(custody, tx, { siteId: open.holderSiteId, fact: outdate(open, left), cause });
  }
};
