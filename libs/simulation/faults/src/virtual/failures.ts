/** A process was killed: what it held in memory is gone, its open transaction is undone. */
export class Crash extends Error {}

/** The database or the broker is away, or the connection broke: waiting helps. */
export class Away extends Error {}

/** What an effect needs was not heard yet: the event is put aside and tried again by itself. */
export class NotYet extends Error {}

/** A rule of the network did not hold: the run ends. */
export class RunEnds extends Error {}

/** True for failures that lie in a message itself: it is put aside. All others end the work on the whole batch. */
export const isOfTheMessage = (failure: unknown): boolean =>
  !(failure instanceof Crash || failure instanceof Away || failure instanceof RunEnds);
