import { openColumn, type Column } from '../memory/column.ts';
import { openHexIndex, type HexIndex } from '../memory/hex-index.ts';

/** Vehicles that were taken apart, a row for each: 16 bytes, because there are hundreds of thousands. */
export interface VehicleBook {
  readonly items: Column;
  readonly sites: Column;
  /** Days in China, as numbers. */
  readonly days: Column;
  readonly events: Column;
}

export const openVehicles = (): VehicleBook => ({
  items: openColumn(),
  sites: openColumn(),
  days: openColumn(),
  events: openColumn(),
});

/** What a record of a video has in `untils` where it does not say until when the video is kept, and that of any other step. */
export const untilUnsaid = -1;
export const noVideo = -2;

/** Records of where the video of a dismantling is, a row for each step that is one or that one names as wrong. */
export interface VideoBook {
  readonly steps: HexIndex;
  /** Ids of the items of this book alone: a record may name one that nobody took in. */
  readonly itemIds: HexIndex;
  /** Rows of `itemIds`. */
  readonly items: Column;
  /** Day on which the keeping is said to end, as a number, or one of the two above. */
  readonly untils: Column;
  /** When it was recorded: the day since 1970, and the milliseconds of that day. */
  readonly days: Column;
  readonly milliseconds: Column;
  /** 1 where another record took its place. */
  readonly corrected: Column;
}

export const openVideos = (): VideoBook => ({
  steps: openHexIndex(),
  itemIds: openHexIndex(),
  items: openColumn(),
  untils: openColumn(),
  days: openColumn(),
  milliseconds: openColumn(),
  corrected: openColumn(),
});

const dayMilliseconds = 86_400_000;

const rowOf = (book: VideoBook, stepId: string): number => {
  const row = book.steps.add(stepId);
  if (row < book.items.length) return row;
  book.items.push(-1);
  book.untils.push(noVideo);
  book.days.push(0);
  book.milliseconds.push(0);
  book.corrected.push(0);
  return row;
};

/** @param until day as a number, or `untilUnsaid` */
export const addVideo = (
  book: VideoBook,
  { stepId, itemId, at, until }: { stepId: string; itemId: string; at: string; until: number },
): void => {
  const row = rowOf(book, stepId);
  const time = Date.parse(at);
  book.items.set(row, book.itemIds.add(itemId));
  book.untils.set(row, until);
  book.days.set(row, Math.floor(time / dayMilliseconds));
  book.milliseconds.set(row, time % dayMilliseconds);
};

export const correctVideo = (book: VideoBook, stepId: string): void => {
  book.corrected.set(rowOf(book, stepId), 1);
};

/** When a record was made, in milliseconds since 1970. */
export const videoTime = (book: VideoBook, row: number): number =>
  book.days.at(row) * dayMilliseconds + book.milliseconds.at(row);

/** By row of `itemIds` the row of the record that holds: the latest that no other one has put right. */
export const videosThatHold = (book: VideoBook): ReadonlyMap<number, number> => {
  const latest = new Map<number, number>();
  for (let row = 0; row < book.items.length; row += 1) {
    if (book.untils.at(row) === noVideo || book.corrected.at(row) === 1) continue;
    const other = latest.get(book.items.at(row));
    if (other === undefined || isLater(book, row, other)) latest.set(book.items.at(row), row);
  }
  return latest;
};

const isLater = (book: VideoBook, row: number, other: number): boolean => {
  const difference = videoTime(book, row) - videoTime(book, other);
  return difference > 0 || (difference === 0 && book.steps.at(row) > book.steps.at(other));
};

/** Records that the video of a vehicle was destroyed; there is at most one that holds for each vehicle, and after years only. */
export interface DestructionBook {
  /** By the record of the step; `on` is the earlier of the day that it states and that on which it was recorded. */
  readonly said: Map<string, { readonly itemId: string; readonly on: string; readonly event: number }>;
  readonly corrected: Set<string>;
}

export const openDestructions = (): DestructionBook => ({ said: new Map(), corrected: new Set() });
