import type { ReadEvent } from '@huihuan/contracts-events';

/** A container or pallet and what was put into it. `null` is what no event has said yet. */
export interface ContainerRecord {
  readonly containerId: string;
  /** Where it was packed; it may be opened elsewhere. */
  readonly siteId: string | null;
  readonly kind: 'container' | 'pallet' | null;
  readonly code: string | null;
  readonly itemIds: readonly string[] | null;
  readonly packedAt: string | null;
  readonly releasedAt: string | null;
}

export const containerRecordOf = (event: ReadEvent): ContainerRecord | null => {
  if (event.type === 'cn.huihuan.items.consolidated.v1') {
    const { containerId, siteId, kind, code, itemIds } = event.data;
    return { containerId, siteId, kind, code, itemIds, packedAt: event.time, releasedAt: null };
  }
  if (event.type === 'cn.huihuan.items.released.v1') {
    const { containerId } = event.data;
    return { containerId, siteId: null, kind: null, code: null, itemIds: null, packedAt: null, releasedAt: event.time };
  }
  return null;
};
