import type { EvidenceReference } from '@huihuan/contracts-events';
import type { Delivery, Effect } from '@huihuan/messaging-core';
import type { FileService } from '../file-service.ts';
import { findAlike } from './find-alike.ts';
import { nameEvidence, type Named } from './name-evidence.ts';
import { lookalikeLock } from './raise-flag.ts';

interface Shown {
  readonly siteId: string;
  readonly itemIds: readonly string[];
  readonly evidence: readonly EvidenceReference[];
}

/** What a fact shows, and by what; `null` for facts without evidence. */
const shownBy = ({ event }: Delivery): Shown | null => {
  if (event.type === 'cn.huihuan.item.collected.v1') {
    const { siteId, item, evidence } = event.data;
    return { siteId, itemIds: [item.itemId], evidence };
  }
  if (event.type === 'cn.huihuan.item.dismantled.v1') {
    const { siteId, inputs, evidence } = event.data;
    return { siteId, itemIds: inputs.map(({ itemId }) => itemId), evidence };
  }
  return null;
};

const namedBy = (delivery: Delivery): readonly Named[] => {
  const shown = shownBy(delivery);
  if (shown === null) return [];
  // one slip rightly shows the weight of several items, a photo shows one
  const photos = shown.evidence.filter(({ kind }) => kind.startsWith('photo'));
  return photos.flatMap(({ sha256 }) =>
    shown.itemIds.map((subjectId) => ({ sha256, kind: 'item' as const, subjectId, siteId: shown.siteId })),
  );
};

/** Each tier hears the facts of its own sites that carry evidence, for it writes their chains. */
const typesOfTier = {
  collection: ['cn.huihuan.item.collected.v1'],
  transfer: [],
  sorting: ['cn.huihuan.item.dismantled.v1'],
} as const satisfies Readonly<Record<string, Effect['types']>>;

export type FileTier = keyof typeof typesOfTier;

/** Learns from facts what their evidence shows, which may be before or after the picture arrives. */
export const followEvidence = (files: Pick<FileService, 'outbox' | 'newId' | 'now'>, tier: FileTier): Effect => ({
  types: typesOfTier[tier],
  locks: (deliveries) => {
    const sites = deliveries.flatMap(namedBy).map(({ siteId }) => siteId);
    return sites.length === 0 ? [] : [...sites, lookalikeLock];
  },
  apply: async (tx, deliveries) => {
    for (const delivery of deliveries) {
      const named = namedBy(delivery);
      if (named.length === 0) continue;
      const cause = { correlationId: delivery.event.correlationId, causationId: delivery.event.id };
      const fresh = await nameEvidence(files, tx, { named, cause });
      for (const one of new Map(fresh.map((each) => [each.sha256, each])).values()) {
        await findAlike(files, tx, { ...one, cause });
      }
    }
  },
});
