import type { PlannedCertificate, PlannedFiling, PlannedStep } from '@huihuan/simulation-domain';
import type { NetworkClient } from './network-client.ts';
import type { Tier } from './send-trip.ts';

/** Records what was done to goods; those of one item and of others at once, as people work side by side. */
export const recordSteps = async (client: NetworkClient, tier: Tier, steps: readonly PlannedStep[]): Promise<void> => {
  await Promise.all(steps.map(({ itemId, ...step }) => client.act(`/api/${tier}/items/${itemId}/steps`, step)));
  client.tally.steps += steps.length;
};

const certificates = '/api/sorting/certificates';

/** Issues a certificate, voids it and issues another where the plan says so; asks in vain for one that must be refused. */
export const certify = async (
  client: NetworkClient,
  siteId: string,
  { id, kind, itemId, override, refused, papers, again }: PlannedCertificate,
): Promise<void> => {
  const asked = { id, siteId, kind, itemId, override };
  if (refused) return client.mistake(certificates, asked, [409]);
  await client.act(certificates, asked);
  client.tally.certificates += 1;
  if (papers !== null) await recordSteps(client, 'sorting', [papers]);
  if (again === null) return;
  await client.act(`${certificates}/${id}/void`, { id: again.voidId, reason: '打印有误，重新出具' });
  await client.act(certificates, { ...asked, id: again.id });
  client.tally.certificates += 1;
};

/** Says what was submitted to a national platform, and later the number that came back. */
export const fileReport = async (
  client: NetworkClient,
  siteId: string,
  { id, filingId, platform, itemIds, receipt }: PlannedFiling,
): Promise<void> => {
  const filing = { filingId, siteId, platform, itemIds };
  await client.act('/api/sorting/filings', { id, ...filing });
  if (receipt !== null)
    await client.act('/api/sorting/filings', { ...filing, id: receipt.id, receiptNumber: receipt.number });
  client.tally.filings += 1;
};
