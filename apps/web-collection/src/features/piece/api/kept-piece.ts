import { outbox, type Json } from '@huihuan/web-outbox';
import { tellKept } from '../../../lib/unkept/unkept.ts';
import type { PieceDraft, StepDraft } from './piece-draft.ts';

/** Another one forgets drafts of an older page. */
const version = 1;

interface Kept {
  readonly version: number;
  readonly draft: PieceDraft;
}

const nameOf = (itemId: string): string => `piece ${itemId}`;

/** Keeps what is typed about a piece on the disk: over other screens, a reload and a restart, for who types it. Where there is no room, the bar tells it. */
export const keepPiece = (personId: string, itemId: string, draft: PieceDraft): Promise<void> => {
  const kept: Kept = { version, draft };
  return tellKept(outbox().drafts.keep(personId, nameOf(itemId), kept as unknown as Json));
};

export const dropPiece = (personId: string, itemId: string): Promise<void> =>
  outbox().drafts.drop(personId, nameOf(itemId));

/** What that person was typing about the piece; `null` where it was nothing, or another version. */
export const keptPiece = async (personId: string, itemId: string): Promise<PieceDraft | null> => {
  const kept = (await outbox().drafts.kept(personId, nameOf(itemId))) as Kept | null;
  if (kept?.version !== version) return null;
  return kept.draft.form === 'step' ? withPhotosThere(kept.draft) : kept.draft;
};

/** Photos that nothing was recorded with are thrown away after a day. */
const withPhotosThere = async (draft: StepDraft): Promise<StepDraft> => {
  const found = await outbox().store.photos.bulkGet(draft.photos.map(({ photoId }) => photoId));
  const dayAgo = new Date(Date.now() - 86_400_000).toISOString();
  const there = new Set(
    found.flatMap((photo) => (photo !== undefined && photo.takenAt > dayAgo ? [photo.photoId] : [])),
  );
  return { ...draft, photos: draft.photos.filter(({ photoId }) => there.has(photoId)) };
};
