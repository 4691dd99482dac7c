import type { Act } from '../store/act.ts';
import type { Photo } from '../store/photo.ts';

/** What the bar of the tablet always says. */
export interface Summary {
  /** Acts that the server has not answered for. */
  readonly waiting: number;
  /** When the oldest of them was recorded, by the clock of this device. */
  readonly waitingSince: string | null;
  readonly refused: number;
  /** Acts that wait for something that was given up. */
  readonly stuck: number;
  readonly putAside: number;
  readonly photosWaiting: number;
  readonly photosRefused: number;
}

export const summarise = (acts: readonly Act[], photos: readonly Photo[], stuck: number): Summary => {
  const open = acts.filter(({ state }) => state === 'waiting' || state === 'sent');
  const count = (rows: readonly { readonly state: string }[], ...states: readonly string[]): number =>
    rows.filter(({ state }) => states.includes(state)).length;
  return {
    waiting: open.length,
    waitingSince: open.reduce<string | null>(
      (oldest, { recordedAt }) => (oldest === null || recordedAt < oldest ? recordedAt : oldest),
      null,
    ),
    refused: count(acts, 'refused'),
    stuck,
    putAside: count(acts, 'put-aside'),
    photosWaiting: count(photos, 'waiting', 'sending'),
    photosRefused: count(photos, 'refused'),
  };
};
