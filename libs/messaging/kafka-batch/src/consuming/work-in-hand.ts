import { deliver } from '@huihuan/messaging-batches';
import type { KafkaBatch, ReceivedMessage, TopicPartition } from '../batch.ts';
import type { TellEvent } from '../events.ts';
import type { Meter } from '../metrics/meter.ts';
import type { Route } from '../nest/routes.ts';
import type { Settings } from '../options.ts';
import type { Call } from './call.ts';
import { Committer } from './committer.ts';
import { isolationOf, StaleBatch } from './isolation-of.ts';
import { Lane } from './lane.ts';
import type { Membership } from './membership.ts';
import { offsetAfter, type Part } from './part.ts';
import { Pauses } from './pauses.ts';

export type Invoke = (route: Route, batch: KafkaBatch) => Promise<void>;

export interface WorkHooks {
  readonly settings: Settings;
  readonly invoke: Invoke;
  readonly membership: Membership;
  readonly meter: Meter;
  readonly tell: TellEvent;
  readonly pause: (partition: TopicPartition) => void;
  readonly resume: (partition: TopicPartition) => void;
}

/** How long after a commit that did not reach the broker it is sent again, when no later one takes it along. */
const commitAgain = 500;

/** From a fetched part to its committed offset: queues, calls of the handlers, what follows from their outcome. */
export class WorkInHand {
  readonly pauses: Pauses;
  readonly committer: Committer;
  readonly #lanes = new Map<Route, Lane>();
  readonly #calls = new Set<Promise<boolean>>();
  #isClosing = false;

  constructor(private readonly hooks: WorkHooks) {
    const { settings, membership, tell, pause, resume } = hooks;
    this.pauses = new Pauses({ pause, resume, tell, wait: settings.retry });
    this.committer = new Committer({
      retryMilliseconds: commitAgain,
      onCommitted: (offsets) => tell({ type: 'committed', offsets }),
      onRefused: (failure) => {
        tell({ type: 'commit-failed', failure });
        return membership.refused(failure);
      },
    });
  }

  /** After this, no call of a handler begins. */
  close(): void {
    this.#isClosing = true;
  }

  /** Fulfilled when the calls of handlers that run now have ended, however they did. */
  async calls(): Promise<void> {
    await Promise.allSettled(this.#calls);
  }

  add(route: Route, part: Part): void {
    const lane = this.#lanes.get(route) ?? this.#openLane(route);
    this.#lanes.set(route, lane);
    lane.add(part);
  }

  /** A new agreement of the group: what was fetched before it is not ours to commit. */
  rejoined(partitions: readonly TopicPartition[]): void {
    this.committer.forget();
    this.pauses.keepOnly(partitions);
  }

  #openLane(route: Route): Lane {
    const { settings } = this.hooks;
    return new Lane(
      { ...settings, isAlone: (part) => this.pauses.isTroubled(part) },
      {
        concurrency: settings.merge ? 1 : settings.concurrentPartitions,
        handle: (call) => this.#follow(this.#handle(route, call)),
        isHalted: (part) => this.#isHalted(part),
        release: (part) => void this.#release(part),
      },
    );
  }

  #isHalted(part: Part): boolean {
    const { membership } = this.hooks;
    const mustStop = this.#isClosing || membership.mustRejoin !== null;
    return mustStop || membership.isLost(part.epoch) || part.payload.isStale();
  }

  async #follow(call: Promise<boolean>): Promise<boolean> {
    this.#calls.add(call);
    try {
      return await call;
    } finally {
      this.#calls.delete(call);
    }
  }

  async #handle(route: Route, call: Call): Promise<boolean> {
    const { settings, membership, tell, meter } = this.hooks;
    const epoch = call.taken[0]?.part.epoch ?? membership.epoch;
    const isStale = (): boolean => membership.isStale(epoch);
    const invoke = (messages: readonly ReceivedMessage[]): Promise<void> =>
      this.hooks.invoke(route, { messages, isStale });
    const started = performance.now();
    try {
      await deliver(call.messages, isolationOf({ settings, invoke, isStale, tell }));
    } catch (failure) {
      this.#failed(call, epoch, failure);
      return false;
    }
    if (membership.isLost(epoch)) {
      this.#lost(call);
      return false;
    }
    meter.handled(call);
    tell({ type: 'handled', messages: call.messages.length, milliseconds: performance.now() - started });
    for (const { part, count } of call.taken) this.#moveOn(part, count);
    void this.committer.flush();
    return true;
  }

  #moveOn(part: Part, count: number): void {
    part.next += count;
    const { topic, partition, payload } = part;
    const last = part.messages[part.next - 1];
    if (last !== undefined) payload.resolveOffset(last.offset);
    const offset = offsetAfter(part, part.next).toString();
    this.committer.mark({ topic, partition, offset }, (offsets) => payload.commitOffsetsIfNecessary(offsets));
    this.pauses.succeeded(part);
  }

  #failed(call: Call, epoch: number, failure: unknown): void {
    if (failure instanceof StaleBatch || this.hooks.membership.isLost(epoch)) {
      this.#lost(call);
      return;
    }
    for (const { part } of call.taken) this.pauses.failed(part, failure);
  }

  #lost(call: Call): void {
    this.hooks.meter.stale(call.messages.length);
    const partitions = call.taken.map(({ part: { topic, partition } }) => ({ topic, partition }));
    this.hooks.tell({ type: 'stale', partitions });
  }

  /** Gives the part back to kafkajs, with what it has to know. The offsets are committed before the member joins again. */
  async #release(part: Part): Promise<void> {
    await this.committer.flush();
    part.finish(this.hooks.membership.mustRejoin ?? undefined);
  }
}
