import type { TopicPartition } from '../batch.ts';

/** Errors after which a member has to join again, as the broker names them. */
const rejoinTypes = new Set([
  'REBALANCE_IN_PROGRESS',
  'NOT_COORDINATOR_FOR_GROUP',
  'ILLEGAL_GENERATION',
  'UNKNOWN_MEMBER_ID',
]);
/** Those that say that the partitions are somebody else's already. */
const lostTypes = new Set(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID']);

const typeOf = (failure: unknown): string | null => {
  const type = (failure as { type?: unknown } | null)?.type;
  return typeof type === 'string' ? type : null;
};

/**
 * Where this member stands with its group. Each agreement of the group is an epoch: what was fetched in one is neither
 * resolved nor committed in another.
 */
export class Membership {
  #epoch = 0;
  #partitions: readonly TopicPartition[] = [];
  #mustRejoin: Error | null = null;
  #lost = false;
  #heardAt: number;

  constructor(
    private readonly sessionTimeout: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#heardAt = now();
  }

  get epoch(): number {
    return this.#epoch;
  }

  get partitions(): readonly TopicPartition[] {
    return this.#partitions;
  }

  /** What kafkajs has to be told at the end of the batch in hand, so that it joins again; `null` when all is well. */
  get mustRejoin(): Error | null {
    return this.#mustRejoin;
  }

  joined(partitions: readonly TopicPartition[]): void {
    this.#epoch += 1;
    this.#partitions = partitions;
    this.#mustRejoin = null;
    this.#lost = false;
    this.#heardAt = this.now();
  }

  /** The member left or its client is gone. */
  ended(): void {
    this.joined([]);
  }

  heartbeatAnswered(): void {
    this.#heardAt = this.now();
  }

  /**
   * Takes note of a refused heartbeat or commit.
   * @returns whether it was about the membership; otherwise it is trouble with the broker, and the client's to notice
   */
  refused(failure: unknown): boolean {
    const type = typeOf(failure);
    if (type === null || !rejoinTypes.has(type)) return false;
    // A group that prepares for another member answers this to a living one.
    if (type === 'REBALANCE_IN_PROGRESS') this.#heardAt = this.now();
    this.#mustRejoin ??= failure as Error;
    if (lostTypes.has(type)) this.#lost = true;
    return true;
  }

  /** Whether what was fetched then is surely somebody else's now, or will come again: its offset is not ours to move. */
  isLost(epoch: number): boolean {
    return this.#lost || epoch !== this.#epoch;
  }

  /** As `isLost`, or the broker was not heard for so long that it may have given the partitions away. */
  isStale(epoch: number): boolean {
    return this.isLost(epoch) || this.now() - this.#heardAt > this.sessionTimeout;
  }
}
