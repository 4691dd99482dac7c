import { readEvent, type ReadEvent, type SealedEvent } from '@huihuan/contracts-events';

/**
 * An event on its way: in the log of its database, on the bus and in the hands of consumers it is the same one. It was
 * read once, because every reader of the same bytes reads the same.
 */
export interface Carried extends SealedEvent {
  /** `null` for what this version cannot read or does not know. */
  readonly event: ReadEvent | null;
  readonly isUnknownType: boolean;
  /** Virtual milliseconds. */
  readonly at: number;
  /** Stands in the log of its producer; what strangers write never does. */
  isCommitted: boolean;
  /** The how-manieth it was to come on the bus, the first time; 0 while it has not. */
  publishedAs: number;
}

export const carry = (sealed: SealedEvent, at: number): Carried => {
  const read = readEvent(sealed.record);
  return {
    ...sealed,
    event: read.ok ? read.value : null,
    isUnknownType: !read.ok && read.problem.code === 'event.unknown-type',
    at,
    isCommitted: false,
    publishedAs: 0,
  };
};
