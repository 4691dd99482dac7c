import type { PlannedFinding, Trip } from '@huihuan/simulation-domain';
import { z } from 'zod';
import { correctTogether } from './correct-together.ts';
import { confirmManifests } from './manifests.ts';
import type { NetworkClient } from './network-client.ts';
import type { Tier } from './send-trip.ts';
import { settleDifferences } from './settle-differences.ts';

const receivedSchema = z.object({
  discrepancies: z.array(
    z.object({
      discrepancyId: z.string(),
      kind: z.enum(['missing', 'unexpected', 'rejected', 'weight']),
      item: z.object({ itemId: z.string() }).nullable(),
    }),
  ),
});
export type OpenedDifference = z.infer<typeof receivedSchema>['discrepancies'][number];

const entryOf = (finding: PlannedFinding): object => {
  const { itemId } = finding;
  if (finding.finding === 'accepted')
    return {
      itemId,
      finding: 'accepted',
      ...(finding.measuredGrams === null ? {} : { measuredGrams: finding.measuredGrams }),
    };
  return { itemId, finding: finding.finding, reason: finding.finding === 'missing' ? '车上没有' : '外壳破损，拒收' };
};

const unexpectedOf = ({ unexpected }: Trip): object[] => {
  if (unexpected === null) return [];
  const { unexpectedId, itemId, grams } = unexpected;
  return [{ unexpectedId, grams, note: '清单外货物', ...(itemId === null ? {} : { itemId }) }];
};

/** The receiver's part: line by line, the receipt, and then both sides settle what differs. */
export const receiveTrip = async (
  client: NetworkClient,
  tiers: { from: Tier; to: Tier },
  trip: Trip,
): Promise<void> => {
  const path = `/api/${tiers.to}/shipments/${trip.shipmentId}`;
  await client.waitFor(`${path}?direction=in`, z.object({ state: z.enum(['expected', 'receiving', 'received']) }));
  // what is plainly accepted needs no line of its own: the receipt says it of the rest
  const told = trip.findings.filter((finding) => finding.finding !== 'accepted' || finding.measuredGrams !== null);
  const unexpected = unexpectedOf(trip);
  if (told.length > 0 || unexpected.length > 0)
    await client.act(`${path}/findings`, { id: trip.idOf('findings'), findings: told.map(entryOf), unexpected });
  const receipt = await client.act(`${path}/receipt`, { id: trip.idOf('receipt'), rest: 'accepted' });
  client.tally.received += trip.findings.filter(({ finding }) => finding === 'accepted').length;
  if (trip.resealed)
    await client.mistake(`${path}/receipt`, { id: trip.idOf('receipt-again'), rest: 'accepted' }, [409]);
  await confirmManifests(client, { tier: tiers.to, way: 'confirmation' }, trip);
  await settleDifferences(client, tiers, { trip, opened: receivedSchema.parse(receipt).discrepancies });
  for (const correction of trip.corrections) await correctTogether(client, tiers, trip, correction);
};
