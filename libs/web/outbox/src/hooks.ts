import { liveQuery } from 'dexie';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import type { ClockReading } from './clock/clock.ts';
import type { Ended } from './device/ended.ts';
import type { TabletState } from './device/tablet-state.ts';
import type { Outbox } from './outbox.ts';
import type { SenderState } from './queue/sender-state.ts';
import type { SpaceReading } from './space/watch-space.ts';
import { outbox } from './start-outbox.ts';
import type { Act } from './store/act.ts';
import type { Photo } from './store/photo.ts';
import type { Reference } from './store/reference.ts';
import { recall } from './store/remembered.ts';
import { standingNow, stockNow, type StockLine } from './views/stock-now.ts';
import { stockOfCopy } from './views/stock-of-copy.ts';
import { stuckActs, waitedFor, type StuckAct } from './views/stuck-acts.ts';
import { summarise, type Summary } from './views/summary.ts';

/**
 * What a question to the tables answers, now and whenever what it read has changed, in this tab or in another. `undefined` until
 * the first answer. @param depends what the question is made of, as of an effect
 */
export const useLive = <Value>(question: (core: Outbox) => Promise<Value>, depends: string): Value | undefined => {
  const [answer, setAnswer] = useState<{ readonly of: string; readonly value: Value }>();
  // another function each time a screen is drawn; what it asks for is what it depends on
  const ask = useEffectEvent(() => question(outbox()));
  useEffect(() => {
    const live = liveQuery(() => ask());
    const listening = live.subscribe({
      next: (value) => setAnswer({ of: depends, value }),
      error: (failure: unknown) => console.error(failure),
    });
    return () => listening.unsubscribe();
  }, [depends]);
  return answer?.of === depends ? answer.value : undefined;
};

const subscribe = (listener: () => void): (() => void) => outbox().desk.subscribe(listener);
const current = (): TabletState => outbox().desk.state();

/** Who works on this tablet. */
export const useTablet = (): TabletState => useSyncExternalStore(subscribe, current);

/** Whether the server takes this tablet no longer, and why. */
export const useEnded = (): Ended | null | undefined => useLive(({ store }) => recall(store, 'ended'), 'ended');

/** Acts, the latest first. @param since ISO 8601: recorded from then on; all where it is `null` */
export const useActs = (since: string | null = null): readonly Act[] | undefined =>
  useLive(
    async ({ store }) =>
      (since === null
        ? await store.acts.orderBy('order').toArray()
        : await store.acts.where('recordedAt').aboveOrEqual(since).sortBy('order')
      ).reverse(),
    `acts ${since ?? ''}`,
  );

/** One act. */
export const useAct = (id: string): Act | null | undefined =>
  useLive(async ({ store }) => (await store.acts.get(id)) ?? null, `act ${id}`);

export const usePhoto = (photoId: string): Photo | null | undefined =>
  useLive(async ({ store }) => (await store.photos.get(photoId)) ?? null, `photo ${photoId}`);

/** The bytes of a photo while they are on the tablet. */
export const usePhotoBlob = (photoId: string): Blob | null | undefined =>
  useLive(async ({ store }) => (await store.photoBytes.get(photoId))?.blob ?? null, `bytes ${photoId}`);

/** What the bar always says: how many wait, since when, what was refused. */
export const useSummary = (): Summary | undefined =>
  useLive(async ({ store }) => {
    const acts = await store.acts.where('state').anyOf('waiting', 'sent', 'refused', 'put-aside').toArray();
    return summarise(acts, await store.photos.toArray(), (await stuckActs(store)).length);
  }, 'summary');

/** What waits for something that was given up, and what that was: somebody has to decide about it. */
export const useStuck = (): readonly StuckAct[] | undefined => useLive(({ store }) => stuckActs(store), 'stuck');

/** How many acts wait for this one. */
export const useWaitedFor = (id: string): number | undefined =>
  useLive(({ store }) => waitedFor(store, id), `waited for ${id}`);

/** What the sender is doing, and when the server was last heard (by the clock of this device). */
export const useSender = (): { readonly state: SenderState; readonly lastContact: string | null } | undefined =>
  useLive(
    async ({ store }) => ({
      state: (await recall(store, 'sender')) ?? { kind: 'idle' },
      lastContact: await recall(store, 'contact'),
    }),
    'sender',
  );

/** A copy that the tablet keeps, with when it was fetched; `null` where there is none yet. */
export const useReference = <Value>(name: string): Reference<Value> | null | undefined =>
  useLive(
    async ({ store }) => ((await store.reference.get(name)) as Reference<Value> | undefined) ?? null,
    `reference ${name}`,
  );

/** The stock of the site: the last copy, and what was done here since. `asOf` is `null` before the first copy. */
export const useStock = (): { readonly asOf: string | null; readonly items: readonly StockLine[] } | undefined =>
  useStockBy(stockNow, 'stock');

const useStockBy = (lines: typeof stockNow, name: string): ReturnType<typeof useStock> =>
  useLive(async ({ store }) => {
    const copy = await store.reference.get('stock');
    const acts = await store.acts
      .orderBy('order')
      .filter(({ stock }) => stock !== null)
      .toArray();
    const asOf = copy?.fetchedAt ?? null;
    return { asOf, items: lines(stockOfCopy(copy?.value), asOf, acts) };
  }, name);

/** What stands here, also while it is loaded and has not left by the books of the server. */
export const useStanding = (): ReturnType<typeof useStock> => useStockBy(standingNow, 'standing');

/** How far the clock of this device is from the server's. */
export const useClock = (): ClockReading | null | undefined => useLive(({ store }) => recall(store, 'clock'), 'clock');

/** Room on the tablet, read again as it fills. */
export const useSpace = (): SpaceReading | undefined => {
  const [reading, setReading] = useState<SpaceReading>();
  const photos = useLive(({ store }) => store.photoBytes.count(), 'space');
  useEffect(() => {
    outbox()
      .space()
      .then(setReading, (failure: unknown) => console.error(failure));
  }, [photos]);
  return reading;
};
