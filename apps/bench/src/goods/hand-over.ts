import { fact, type ItemFacts, type SealedEvent } from '@huihuan/contracts-events';
import { asDispatched, sealedDigest, totalGrams } from '@huihuan/custody-domain';
import type { Chains } from './chains.ts';
import type { NetworkSite } from './network.ts';
import { idAt, type Random } from './random.ts';

export interface Move {
  readonly from: NetworkSite;
  readonly to: NetworkSite;
  readonly items: readonly ItemFacts[];
  readonly at: number;
  /** Whether it has been received by now. */
  readonly arrives: boolean;
}

export interface HandedOver {
  readonly to: NetworkSite;
  readonly sent: SealedEvent;
  /** The receipt, and what opened with it. */
  readonly received: readonly SealedEvent[];
  readonly accepted: readonly ItemFacts[];
}

const hour = 3_600_000;
const shareOfReceiptsWithLoss = 0.005;

/** A shipment from one site to the next, with its sealed list; once in two hundred receipts one line is missing. */
export const handOver = ({ random, chains }: { random: Random; chains: Chains }, move: Move): HandedOver => {
  const { from, to, at } = move;
  const parties = { shipmentId: idAt(random, at), fromSiteId: from.siteId, toSiteId: to.siteId };
  const lines = move.items.map((item) => asDispatched({ item, containerId: null }));
  const digest = sealedDigest(parties, lines);
  const dispatched = fact('cn.huihuan.shipment.dispatched.v1', {
    ...parties,
    ...{ truckId: null, plate: '豫A00000', driverId: null, buyerLicence: null },
    dispatchedAt: new Date(at).toISOString(),
    expectedAt: new Date(at + 2 * hour).toISOString(),
    lines: [...lines],
    totalGrams: totalGrams(lines),
    sealedDigest: digest,
  });
  const sent = chains.say(from.siteId, dispatched, at);
  if (!move.arrives) return { to, sent, received: [], accepted: [] };
  const missing = random() < shareOfReceiptsWithLoss ? lines[0]?.item : undefined;
  const findings = lines.map(({ item, containerId }) => {
    const lost = item === missing;
    return {
      item: lost ? item : { ...item, custodySeq: item.custodySeq + 1 },
      finding: lost ? ('missing' as const) : ('accepted' as const),
      ...{ sentGrams: item.grams, measured: !lost, containerId, reason: null },
    };
  });
  const receipt = fact('cn.huihuan.shipment.received.v1', {
    ...parties,
    ...{ receivedAt: new Date(at + 2 * hour).toISOString(), sealedDigest: digest, lines: findings, unexpected: [] },
  });
  const received = [chains.say(to.siteId, receipt, at + 2 * hour)];
  if (missing !== undefined) {
    const opened = fact('cn.huihuan.discrepancy.opened.v1', {
      ...parties,
      ...{ discrepancyId: idAt(random, at), kind: 'missing', item: missing, sentGrams: missing.grams },
      ...{ receivedGrams: null, toleranceGrams: null, note: '' },
    });
    received.push(chains.say(to.siteId, opened, at + 2 * hour));
  }
  const accepted = findings.flatMap(({ finding, item }) => (finding === 'accepted' ? [item] : []));
  return { to, sent, received, accepted };
};
