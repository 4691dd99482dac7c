/**
 * Thrown by an effect that cannot be had yet, because something else was not heard yet: the receipt of a shipment before
 * its dispatch. Between topics, and between the keys of one, there is no order, so this is no fault of anybody. The
 * events are put aside as early, those of their keys wait behind them, and they are tried again by themselves.
 *
 * An effect that is given many deliveries names all that are early at once: then the others go on together, where
 * otherwise the batch would be halved until each early one stands alone.
 */
export class NotYet extends Error {
  /** Ids of the deliveries that are early; empty where it cannot be said. */
  readonly eventIds: readonly string[];

  constructor(message: string, eventIds: readonly string[] = []) {
    super(message);
    this.name = 'NotYet';
    this.eventIds = eventIds;
  }
}

/**
 * Thrown by an effect for what somebody says who has no say in it. It is put aside under a key of its own, so that what is truly
 * said of the same thing goes on.
 */
export class Disbelieved extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Disbelieved';
  }
}
