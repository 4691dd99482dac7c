import { recordAct, recordActs, signActs } from './acts/record-act.ts';
import { releaseAct, type ToRelease } from './acts/release-act.ts';
import { giveUpAct, giveUpWithRest, withdrawAct } from './acts/withdraw-act.ts';
import type { NewAct } from './acts/new-act.ts';
import type { ClockReading } from './clock/clock.ts';
import { openDesk, type Desk } from './device/desk.ts';
import type { Outcome } from './parts/problem.ts';
import type { Parts } from './parts/parts.ts';
import { dropLoosePhotos, dropPhoto, keepPhoto, type NewPhoto } from './photos/keep-photo.ts';
import { sendNextPhoto } from './photos/send-photo.ts';
import { openSender } from './queue/open-sender.ts';
import { resendAct, resendPhoto } from './queue/resend.ts';
import { sendNextActs } from './queue/send-parcel.ts';
import { keepFresh } from './reference/keep-fresh.ts';
import { ownSources, type Source } from './reference/sources.ts';
import { signText } from './signing/device-key.ts';
import { setReserve } from './space/reserve.ts';
import { readSpace, type SpaceReading } from './space/watch-space.ts';
import type { Act } from './store/act.ts';
import { draftsIn, type Drafts } from './store/drafts.ts';
import type { Photo } from './store/photo.ts';
import type { Store } from './store/open-store.ts';
import { recall } from './store/remembered.ts';

/** The offline core of a tablet: what is done is written here first, signed, and sent when it can be. */
export interface Outbox {
  /** Who works on this tablet: enrolment, PIN and password, online and offline. */
  readonly desk: Desk;
  /** The tables, for views of one's own (`useLive`). Nobody else writes to them. */
  readonly store: Store;
  /** What is typed and not recorded yet. */
  readonly drafts: Drafts;
  /** A new id (UUIDv7), for an act or for what it makes. */
  newActId(): string;
  /** Writes an act, signed. When it answers, the act is on the disk and nothing takes it away again. */
  record(act: NewAct): Promise<Outcome<Act>>;
  /** Writes acts that belong together, in this order: all of them or none. */
  recordAll(acts: readonly NewAct[]): Promise<Outcome<readonly Act[]>>;
  /** Takes back what was not sent yet (undo), or gives up what was refused. */
  withdraw(id: string): Promise<Outcome<Act>>;
  /** Gives up for good what was refused or not sent; what waits for it is stuck until somebody decides (`useStuck`). */
  giveUp(id: string): Promise<Outcome<Act>>;
  /**
   * Gives up for good, with all that waits for it; all or nothing. `next` is recorded in the same transaction, unless what it comes
   * after was given up, too.
   */
  giveUpWithRest(id: string, next?: NewAct): Promise<Outcome<readonly Act[]>>;
  /** Sends a refused act again as it is: what was wrong may be right now. To change it, record another one that `mends` it. */
  resend(id: string): Promise<Outcome<Act>>;
  /** A supervisor releases by PIN what a rule or doubt holds back; it is recorded anew with the release of the server. Online alone. */
  release(asked: ToRelease): Promise<Outcome<Act>>;
  keepPhoto(photo: NewPhoto): Promise<Outcome<Photo>>;
  /** Throws away a photo that nothing was recorded with. */
  dropPhoto(photoId: string): Promise<void>;
  resendPhoto(photoId: string): Promise<void>;
  /** Signs a text by the key of the tablet: the statement of a handover. `null` before it is enrolled. ES256, base64url. */
  sign(text: string): Promise<{ readonly kid: string; readonly value: string } | null>;
  /** Keeps a copy of something more: tariffs, bookings. Once, when the page is opened. */
  addSource(source: Source): void;
  /** Fetches all copies anew as soon as the server answers. */
  refreshCopies(): void;
  /** Tries to send at once, unless the server asked for a wait. */
  tryNow(): void;
  space(): Promise<SpaceReading>;
  clock(): Promise<ClockReading | null>;
  /**
   * Now, by the server's clock as far as it is known: for what a fact says of when it happened. A signature says the device's own
   * time all the same. ISO 8601.
   */
  correctedNow(): Promise<string>;
  close(): Promise<void>;
}

/** So long after it was opened the disk is tidied and megabytes are set aside: whoever opens the page waits for neither. */
const afterOpening = 3_000;

/** Opens the offline core on an open store. In the browser `startOutbox` does it. */
export const openOutbox = async (parts: Parts, store: Store): Promise<Outbox> => {
  const isPersistent = parts.space.persist();
  const desk = await openDesk(parts, store);
  let sources: readonly Source[] = ownSources;
  const copies = keepFresh({ parts, store, desk }, () => sources);
  const lanes = [() => sendNextActs(parts, store, desk), () => sendNextPhoto(parts, store, desk), () => copies.next()];
  const sender = openSender({ parts, store, desk, lanes });
  const waking = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work;
    sender.wake();
    parts.channel.tell({ kind: 'wake' });
    return value;
  };
  const clock = (): Promise<ClockReading | null> => recall(store, 'clock');
  let tidied: Promise<unknown> = Promise.resolve();
  const drafts = draftsIn(store, parts.now);
  const dontTidy = parts.later(() => {
    tidied = dropLoosePhotos(store, parts.now())
      .then(() => drafts.dropOld())
      .then(() => setReserve(store))
      .catch((failure: unknown) => {
        // a newer version of the page may have taken the tables over meanwhile
        if (store.isOpen()) throw failure;
      });
  }, afterOpening);
  return {
    desk,
    store,
    drafts,
    newActId: parts.newId,
    record: (act) => waking(recordAct(parts, store, desk.holder(), act)),
    recordAll: (acts) => waking(recordActs(parts, store, desk.holder(), acts)),
    withdraw: (id) => waking(withdrawAct(store, id, parts.now())),
    giveUp: (id) => waking(giveUpAct(store, id, parts.now())),
    giveUpWithRest: async (id, next) => {
      const signed = await signActs(parts, store, desk.holder(), next === undefined ? [] : [next]);
      return signed.ok ? waking(giveUpWithRest(store, id, parts.now(), signed.value[0] ?? null)) : signed;
    },
    resend: (id) => waking(resendAct(store, id)),
    release: (asked) => waking(releaseAct(parts, store, desk.holder(), asked)),
    keepPhoto: (photo) => keepPhoto(parts, store, photo),
    dropPhoto: (photoId) => dropPhoto(store, photoId),
    resendPhoto: (photoId) => waking(resendPhoto(store, photoId)),
    sign: async (text) => {
      const identity = await recall(store, 'identity');
      if (identity === null || (await recall(store, 'enrolment')) === null) return null;
      return { kid: identity.kid, value: await signText(parts.crypto, identity, text) };
    },
    addSource: (source) => {
      sources = [...sources.filter(({ name }) => name !== source.name), source];
      sender.wake();
    },
    refreshCopies: () => {
      copies.reset();
      void waking(store.reference.toCollection().modify({ fetchedAt: new Date(0).toISOString() }));
    },
    tryNow: () => sender.tryNow(),
    space: async () => readSpace(parts, await isPersistent),
    clock,
    correctedNow: async () => new Date(parts.now() + ((await clock())?.differenceMilliseconds ?? 0)).toISOString(),
    close: async () => {
      dontTidy();
      await tidied;
      desk.close();
      await sender.close();
      store.close();
    },
  };
};
