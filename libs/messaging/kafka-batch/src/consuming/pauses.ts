import { nameOf, type TopicPartition } from '../batch.ts';
import { waitAfter, type GrowingWait } from '../growing-wait.ts';
import type { TellEvent } from '../events.ts';

export interface Pause extends TopicPartition {
  /** How often it failed in a row. */
  readonly attempts: number;
  /** When it is tried again; `null` when it is being tried. */
  readonly resumesAt: Date | null;
}

export interface PausesHooks {
  readonly pause: (partition: TopicPartition) => void;
  readonly resume: (partition: TopicPartition) => void;
  readonly tell: TellEvent;
  readonly wait: GrowingWait;
  readonly chance?: () => number;
}

type Trouble = TopicPartition & { attempts: number; resumesAt: Date | null; timer: NodeJS.Timeout | null };

/** Partitions whose effects failed for a reason that passes: each waits for itself, and longer each time. */
export class Pauses {
  readonly #troubles = new Map<string, Trouble>();

  constructor(private readonly hooks: PausesHooks) {}

  /** A partition with trouble is tried on its own, so that it does not take its neighbours down again and again. */
  isTroubled(partition: TopicPartition): boolean {
    return this.#troubles.size > 0 && this.#troubles.has(nameOf(partition));
  }

  failed({ topic, partition }: TopicPartition, failure: unknown): void {
    const name = nameOf({ topic, partition });
    const trouble = this.#troubles.get(name) ?? { topic, partition, attempts: 0, resumesAt: null, timer: null };
    this.#troubles.set(name, trouble);
    if (trouble.timer !== null) clearTimeout(trouble.timer);
    trouble.attempts += 1;
    const milliseconds = waitAfter(trouble.attempts, this.hooks.wait, this.hooks.chance);
    trouble.resumesAt = new Date(Date.now() + milliseconds);
    trouble.timer = setTimeout(() => this.#resume(trouble), milliseconds);
    this.hooks.pause({ topic, partition });
    this.hooks.tell({
      type: 'paused',
      partition: { topic, partition },
      failure,
      attempt: trouble.attempts,
      waitMilliseconds: milliseconds,
    });
  }

  /** The first success after trouble is a sign that its reason has passed: the others need not wait longer. */
  succeeded(partition: TopicPartition): void {
    if (!this.isTroubled(partition)) return;
    for (const trouble of this.#troubles.values()) this.#resume(trouble);
    this.#troubles.delete(nameOf(partition));
  }

  /** After a rebalance: what is not ours any more is forgotten, and free in case it comes back. */
  keepOnly(partitions: readonly TopicPartition[]): void {
    const ours = new Set(partitions.map(nameOf));
    for (const [name, trouble] of this.#troubles) {
      if (ours.has(name)) continue;
      this.#troubles.delete(name);
      if (trouble.timer !== null) clearTimeout(trouble.timer);
      this.hooks.resume({ topic: trouble.topic, partition: trouble.partition });
    }
  }

  list(): readonly Pause[] {
    return [...this.#troubles.values()].map(({ topic, partition, attempts, resumesAt }) => ({
      topic,
      partition,
      attempts,
      resumesAt,
    }));
  }

  #resume(trouble: Trouble): void {
    if (trouble.timer === null) return;
    clearTimeout(trouble.timer);
    trouble.timer = null;
    trouble.resumesAt = null;
    const partition = { topic: trouble.topic, partition: trouble.partition };
    this.hooks.resume(partition);
    this.hooks.tell({ type: 'resumed', partition });
  }
}
