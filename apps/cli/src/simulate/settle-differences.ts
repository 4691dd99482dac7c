import type { PlannedSettlement, Trip } from '@huihuan/simulation-domain';
import { z } from 'zod';
import type { NetworkClient } from './network-client.ts';
import type { OpenedDifference } from './receive-trip.ts';
import type { Tier } from './send-trip.ts';

interface Differences {
  readonly trip: Trip;
  readonly opened: readonly OpenedDifference[];
}

/** Both sides settle what was opened, as planned; what the plan leaves open stays open. */
export const settleDifferences = async (
  client: NetworkClient,
  tiers: { from: Tier; to: Tier },
  { trip, opened }: Differences,
): Promise<void> => {
  client.tally.discrepancies += opened.length;
  for (const difference of opened) {
    const plan = planFor(trip, difference);
    if (plan !== null) await settle(client, tiers, { trip, difference, plan });
  }
};

const planFor = (trip: Trip, { kind, item }: OpenedDifference): PlannedSettlement | null => {
  if (kind === 'unexpected') return trip.unexpected?.settlement ?? null;
  const settlement = trip.findings.find(({ itemId }) => itemId === item?.itemId)?.settlement ?? null;
  return settlement === 'left-open' ? null : settlement;
};

interface Settling {
  readonly trip: Trip;
  readonly difference: OpenedDifference;
  readonly plan: PlannedSettlement;
}

const known = z.object({ state: z.literal('open') }).or(z.object({ state: z.literal('settled') }));

/** The side that proposes does so in its own books; the other waits until the proposal is in its books, and agrees. */
const settle = async (client: NetworkClient, tiers: { from: Tier; to: Tier }, settling: Settling): Promise<void> => {
  const { trip, difference, plan } = settling;
  const sides = {
    sender: { tier: tiers.from, siteId: trip.fromSiteId },
    receiver: { tier: tiers.to, siteId: trip.toSiteId },
  };
  const [proposing, agreeing] = plan.by === 'sender' ? [sides.sender, sides.receiver] : [sides.receiver, sides.sender];
  const pathAt = (tier: Tier): string => `/api/${tier}/discrepancies/${difference.discrepancyId}`;
  const ownItem = trip.unexpected?.itemId ?? null;
  const named = difference.kind === 'unexpected' && ownItem !== null ? { itemId: ownItem } : {};
  await client.waitFor(pathAt(proposing.tier), known);
  await client.act(`${pathAt(proposing.tier)}/proposals`, {
    id: plan.proposalId,
    siteId: proposing.siteId,
    resolution: plan.resolution,
    reason: '双方核对后提出',
    ...named,
  });
  await client.waitFor(pathAt(agreeing.tier), proposalOf(plan.proposalId));
  await client.act(`${pathAt(agreeing.tier)}/agreements`, {
    id: plan.agreementId,
    siteId: agreeing.siteId,
    proposalId: plan.proposalId,
  });
  // the receiver's books close it; what follows may need the item
  await client.waitFor(pathAt(sides.receiver.tier), z.object({ state: z.literal('settled') }));
  client.tally.settled += 1;
};

const proposalOf = (proposalId: string) =>
  z.object({ proposal: z.object({ proposalId: z.literal(proposalId) }) }).or(z.object({ state: z.literal('settled') }));
