/**
 * What `deliver` needs to know about the world: how messages have their effect, and where poison goes.
 * @typeParam M a message of any kind; told apart by identity, so hand over the same objects throughout
 */
export interface Isolation<M> {
  /**
   * The effect of these messages, in this order, all or nothing: a rejection says that none of it happened.
   * It may be called again with any part of the messages, so it must be one transaction or bear repetition.
   */
  apply(messages: readonly M[]): Promise<void>;

  /** Whether waiting helps (a database that is away, a deadlock). Then nobody is to blame: the whole delivery is rejected. */
  isTemporary(failure: unknown): boolean;

  /** Messages of one key keep their order: none has its effect while an earlier one is put aside. */
  keyOf(message: M): string;

  /**
   * Puts those of the messages whose key has a waiting letter behind it, in the order given, at once or not at all.
   * After a rejected delivery it meets messages of the key that were applied or kept already: take them too (they are
   * done with here), and keep none twice; one that had its effect may be kept as long as its retry does nothing.
   * @returns which messages it took; an empty set where no key is stopped (the usual case, so keep it cheap)
   */
  putBehind(messages: readonly M[]): Promise<ReadonlySet<M>>;

  /**
   * Keeps the one message that cannot have its effect, with what it threw, and stops its key: from here on `putBehind`
   * takes later messages of the key. A message that comes twice is kept once. A rejection rejects the delivery.
   */
  putAside(message: M, failure: unknown): Promise<void>;
}
