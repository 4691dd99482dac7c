import type { Trip } from '@huihuan/simulation-domain';
import { z } from 'zod';
import type { NetworkClient } from './network-client.ts';
import type { Tier } from './send-trip.ts';

/** The sender states the manifest of each hazardous waste on its sealed list. */
export const recordManifests = async (client: NetworkClient, tier: Tier, trip: Trip): Promise<void> => {
  const path = `/api/${tier}/shipments/${trip.shipmentId}/manifests`;
  for (const { id, manifestId, wasteCode, number } of trip.manifests)
    await client.act(path, { id, manifestId, wasteCode, number, transporter: '危货运输公司（演示）' });
  client.tally.manifests += trip.manifests.length;
};

const heard = (ids: readonly string[]) =>
  z
    .object({ manifests: z.array(z.object({ manifestId: z.string() })) })
    .refine(({ manifests }) => ids.every((id) => manifests.some(({ manifestId }) => manifestId === id)));

/** The receiver confirms what it took; for an enterprise without books the sender states it. */
export const confirmManifests = async (
  client: NetworkClient,
  { tier, way }: { readonly tier: Tier; readonly way: 'confirmation' | 'downstream-confirmation' },
  trip: Trip,
): Promise<void> => {
  const path = `/api/${tier}/shipments/${trip.shipmentId}/manifests`;
  const due = trip.manifests.flatMap(({ manifestId, confirmation }) =>
    confirmation === null ? [] : [{ manifestId, confirmation }],
  );
  if (due.length === 0) return;
  await client.waitFor(path, heard(due.map(({ manifestId }) => manifestId)));
  for (const { manifestId, confirmation } of due) await client.act(`${path}/${manifestId}/${way}`, { ...confirmation });
};
