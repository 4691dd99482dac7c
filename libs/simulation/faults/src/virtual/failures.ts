/** A process was killed: what it held in memory is gone, its open transaction is undone. */
export class Crash extends Error {}

/** The database or the broker is away, or the connection broke: waiting helps. */
export class Away extends Error {}

/** What an effect needs was not heard yet: the event is put aside and tried again by itself. */
export class NotYet extends Error {}
