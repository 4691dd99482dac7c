import type { Desk } from '../device/desk.ts';
import { call, problemIn, type Reply } from '../parts/call.ts';
import type { Parts } from '../parts/parts.ts';
import { nobodyAnswers } from '../parts/problem.ts';
import { intakeKind } from '../acts/new-act.ts';
import { wordsOf } from '../queue/judge-reply.ts';
import type { Step } from '../queue/send-parcel.ts';
import { hasCome, waitAfter } from '../queue/waits.ts';
import { paramsOf } from '../signing/params-of.ts';
import { serverIdOf, type Act } from '../store/act.ts';
import type { Photo } from '../store/photo.ts';
import type { Store } from '../store/open-store.ts';

/** A piece of an upload: what is lost of it is sent again, and acts that were recorded meanwhile go first. */
export const pieceBytes = 512 * 1024;

const announcePath = '/api/collection/files';

/** These say that the upload is not ours to go on with: it is announced anew, under another id. */
const announceAnew: readonly string[] = [
  'file.unknown',
  'file.upload-expired',
  'file.upload-of-another',
  'request.id-reused',
];

/**
 * Brings the next photo one step on: announces it, asks where it stands, sends a piece, or notes that the server has it. The
 * place to go on from is the server's word, never a guess. Photos go when an act with them is done: a picture that was
 * announced for what is refused later would be taken for one that is used twice.
 */
export const sendNextPhoto = async (parts: Parts, store: Store, desk: Desk): Promise<Step> => {
  const found = await nextPhoto(parts, store);
  if (found.photo === null) return { kind: 'rest', until: found.until };
  const answer = await desk.token();
  // whoever has to sign in is told so where an act waits; photos wait with them
  if (answer.kind === 'none') return { kind: 'halt', state: { kind: 'sign-in-needed', words: null } };
  if (answer.kind === 'away') return { kind: 'again', seconds: null, words: wordsOf(nobodyAnswers, iso(parts)) };
  const { photo, itemIds } = found;
  const work: Work = { parts, store, token: answer.token };
  if (photo.uploadUrl === null) return announce(work, photo, itemIds);
  const isAsked = asked.get(parts)?.has(photo.photoId) === true;
  return isAsked ? sendPiece(work, photo) : askOffset(work, photo);
};

interface Work {
  readonly parts: Parts;
  readonly store: Store;
  readonly token: string;
}

/** Uploads whose place this process has asked for: after a restart each is asked for again. */
const asked = new WeakMap<Parts, Set<string>>();
const noteAsked = (parts: Parts, photoId: string, isAsked: boolean): void => {
  const known = asked.get(parts) ?? new Set<string>();
  if (isAsked) known.add(photoId);
  else known.delete(photoId);
  asked.set(parts, known);
};

const iso = ({ now }: Parts): string => new Date(now()).toISOString();

type Found =
  | { readonly photo: Photo; readonly itemIds: readonly string[] }
  | { readonly photo: null; readonly until: number | null };

const nextPhoto = async (parts: Parts, store: Store): Promise<Found> => {
  const waiting = await store.photos.where('state').anyOf('sending', 'waiting').toArray();
  let until: number | null = null;
  for (const photo of waiting) {
    const acts = await store.acts.where('photoIds').equals(photo.photoId).toArray();
    const done = acts.filter(({ state }) => state === 'done' || state === 'put-aside');
    if (done.length === 0) continue;
    if (hasCome(photo.nextTryAt, parts.now())) return { photo, itemIds: done.flatMap(itemsOf) };
    until = Math.min(until ?? Infinity, photo.nextTryAt ?? Infinity);
  }
  return { photo: null, until };
};

/** The item that an act takes in, or that its path names: the picture is kept as one of it. */
const itemsOf = (act: Act): readonly string[] => {
  const itemId = act.kind === intakeKind ? serverIdOf(act) : paramsOf(act.path)['itemId'];
  return itemId === undefined ? [] : [itemId];
};

const announce = async ({ parts, store, token }: Work, photo: Photo, itemIds: readonly string[]): Promise<Step> => {
  const id = photo.uploadId ?? parts.newId();
  // the id is on the disk first: an answer that is lost is asked for again under the same one
  if (photo.uploadId === null) await store.photos.update(photo.photoId, { uploadId: id, state: 'sending' });
  const { siteId, sha256, bytes, kind, mediaType, shipmentId } = photo;
  const json = { id, siteId, sha256, bytes, kind, declaredType: mediaType, itemIds, shipmentId };
  const reply = await call(parts, store, { method: 'POST', path: announcePath, json, token });
  if (reply.kind === 'nothing' || reply.status >= 300) return failed({ parts, store, token }, photo, reply);
  const { uploadUrl } = reply.body as { readonly uploadUrl: string };
  await store.photos.update(photo.photoId, { uploadUrl, offset: 0, failures: 0, nextTryAt: null });
  noteAsked(parts, photo.photoId, false);
  return { kind: 'worked' };
};

const tus = { 'tus-resumable': '1.0.0' } as const;

const askOffset = async (work: Work, photo: Photo): Promise<Step> => {
  const { parts, store, token } = work;
  const path = photo.uploadUrl ?? '';
  const reply = await call(parts, store, { method: 'HEAD', path, token, headers: tus });
  if (reply.kind === 'nothing') return failed(work, photo, reply);
  // the answer to HEAD has no words: why it was refused is asked for by GET
  if (reply.status >= 300) return failed(work, photo, await call(parts, store, { method: 'GET', path, token }));
  noteAsked(parts, photo.photoId, true);
  return arrived(work, photo, Number(reply.headers.get('upload-offset')));
};

const sendPiece = async (work: Work, photo: Photo): Promise<Step> => {
  const { parts, store, token } = work;
  const { photoId, offset } = photo;
  const kept = await store.photoBytes.get(photoId);
  if (kept === undefined) throw new Error('a photo has lost its bytes');
  const bytes = kept.blob.slice(offset, offset + pieceBytes);
  const headers = { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
  const path = photo.uploadUrl ?? '';
  const reply = await call(parts, store, { method: 'PATCH', path, token, bytes, headers, milliseconds: 120_000 });
  // whatever went wrong: where it stands now is asked for before another byte is sent
  if (reply.kind === 'nothing' || reply.status >= 300) {
    noteAsked(parts, photoId, false);
    return failed(work, photo, reply);
  }
  return arrived(work, photo, Number(reply.headers.get('upload-offset')));
};

const arrived = async ({ parts, store }: Work, photo: Photo, offset: number): Promise<Step> => {
  const { photoId, bytes } = photo;
  if (offset < bytes) {
    await store.photos.update(photoId, { offset, failures: 0, nextTryAt: null, words: null });
    return { kind: 'worked' };
  }
  // the server has examined it, whole: now and not before its bytes go from here
  const confirmed = { state: 'confirmed', offset, confirmedAt: iso(parts), words: null, nextTryAt: null } as const;
  await store.transaction('rw', store.photos, store.photoBytes, async () => {
    await store.photos.update(photoId, confirmed);
    await store.photoBytes.delete(photoId);
  });
  noteAsked(parts, photoId, false);
  return { kind: 'worked' };
};

const failed = async ({ parts, store }: Work, photo: Photo, reply: Reply): Promise<Step> => {
  const { photoId } = photo;
  if (reply.kind === 'nothing') return { kind: 'again', seconds: null, words: wordsOf(nobodyAnswers, iso(parts)) };
  const problem = problemIn(reply);
  const words = wordsOf(problem, iso(parts));
  const seconds = problem.retryAfterSeconds ?? null;
  if ([408, 425, 429, 503].includes(reply.status)) return { kind: 'again', seconds, words };
  const chance = (parts.crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 255;
  const failures = photo.failures + 1;
  const later = { failures, words, nextTryAt: parts.now() + waitAfter(failures, chance) };
  if (announceAnew.includes(problem.code)) {
    await store.photos.update(photoId, { ...later, uploadId: null, uploadUrl: null, offset: 0 });
    return { kind: 'worked' };
  }
  const mendedLater = ['upload.offset-differs', 'file.too-much-unfinished', 'token.expired', 'token.revoked'];
  if (reply.status >= 500 || reply.status < 400 || reply.status === 401 || mendedLater.includes(problem.code)) {
    await store.photos.update(photoId, later);
    return { kind: 'worked' };
  }
  await store.photos.update(photoId, { state: 'refused', words });
  return { kind: 'worked' };
};
