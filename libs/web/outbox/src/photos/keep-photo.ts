import { accept, refuse, spaceFull, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import { sha256Hex } from '../signing/bytes.ts';
import { isDiskFull } from '../space/reserve.ts';
import { readSpace } from '../space/watch-space.ts';
import type { Photo } from '../store/photo.ts';
import type { Store } from '../store/open-store.ts';

export interface NewPhoto {
  readonly blob: Blob;
  readonly siteId: string;
  /** A document (a weigh slip, a certificate) is examined otherwise than a photo. */
  readonly kind?: 'photo' | 'document';
}

/**
 * Keeps a photo until the server has it: bytes and digest are on the disk together when this answers, or not at all. It
 * travels when an act names it. Refusal: `space.photos`, where only acts have room.
 */
export const keepPhoto = async (
  parts: Parts,
  store: Store,
  { blob, siteId, kind = 'photo' }: NewPhoto,
): Promise<Outcome<Photo>> => {
  if ((await readSpace(parts, false)).kind === 'full') return refuse(spaceFull);
  const photo: Photo = {
    ...{ photoId: parts.newId(), siteId, sha256: await sha256Hex(parts.crypto, await blob.arrayBuffer()) },
    ...{ bytes: blob.size, mediaType: blob.type, kind, takenAt: new Date(parts.now()).toISOString() },
    ...{ state: 'loose', shipmentId: null, uploadId: null, uploadUrl: null, offset: 0, failures: 0 },
    ...{ nextTryAt: null, words: null, confirmedAt: null },
  };
  try {
    await store.transaction('rw', store.photos, store.photoBytes, async () => {
      await store.photos.add(photo);
      await store.photoBytes.add({ photoId: photo.photoId, blob });
    });
  } catch (failure) {
    if (isDiskFull(failure)) return refuse(spaceFull);
    throw failure;
  }
  return accept(photo);
};

/** Throws a photo away that belongs to nothing. */
export const dropPhoto = (store: Store, photoId: string): Promise<void> =>
  store.transaction('rw', store.photos, store.photoBytes, async () => {
    if ((await store.photos.get(photoId))?.state !== 'loose') return;
    await store.photos.delete(photoId);
    await store.photoBytes.delete(photoId);
  });

/** Photos that nothing was recorded with for a day: somebody went back, or the battery died. */
export const dropLoosePhotos = async (store: Store, now: number): Promise<void> => {
  const before = new Date(now - 86_400_000).toISOString();
  const loose = await store.photos.where('state').equals('loose').toArray();
  for (const { photoId } of loose.filter(({ takenAt }) => takenAt < before)) await dropPhoto(store, photoId);
};
