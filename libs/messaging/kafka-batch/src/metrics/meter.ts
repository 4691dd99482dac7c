import { nameOf, type TopicPartition } from '../batch.ts';
import type { Call } from '../consuming/call.ts';
import { offsetAfter, type Part } from '../consuming/part.ts';
import type { BatchServerEvent } from '../events.ts';
import type { PartitionMetrics, TopicMetrics, Totals } from './metrics.ts';
import { Rate } from './rate.ts';

type Place = TopicPartition & {
  position: bigint;
  end: bigint;
  /** Of the first message that is not handled, or of the last that is. */
  timestamp: number;
};

interface OfTopic {
  messages: number;
  batches: number;
  retries: number;
}

/** Counts what happens; asked by whoever shows metrics. */
export class Meter {
  readonly #places = new Map<string, Place>();
  readonly #topics = new Map<string, OfTopic>();
  readonly #rates = { messages: new Rate(), bytes: new Rate(), batches: new Rate() };
  #totals = {
    messages: 0,
    bytes: 0,
    batches: 0,
    commits: 0,
    retries: 0,
    deadLetters: 0,
    behind: 0,
    rebalances: 0,
    crashes: 0,
    stale: 0,
  };

  get totals(): Totals {
    return { ...this.#totals };
  }

  perSecond(): { messages: number; bytes: number; batches: number } {
    const { messages, bytes, batches } = this.#rates;
    return { messages: messages.perSecond(), bytes: bytes.perSecond(), batches: batches.perSecond() };
  }

  fetched(part: Part): void {
    const { topic, partition, end, name } = part;
    const [first] = part.messages;
    const position = BigInt(first?.offset ?? part.lastOffset);
    this.#places.set(name, { topic, partition, position, end, timestamp: first?.timestamp ?? 0 });
  }

  /** A batch of nothing but the broker's own records, such as the ends of transactions. */
  passedOver(batch: TopicPartition & { readonly lastOffset: string; readonly highWatermark: string }): void {
    const { topic, partition, lastOffset, highWatermark } = batch;
    const timestamp = this.#places.get(nameOf(batch))?.timestamp ?? 0;
    const position = BigInt(lastOffset) + 1n;
    this.#places.set(nameOf(batch), { topic, partition, position, end: BigInt(highWatermark), timestamp });
  }

  handled(call: Call): void {
    this.#totals.batches += 1;
    this.#totals.messages += call.messages.length;
    this.#totals.bytes += call.bytes;
    this.#rates.batches.add(1);
    this.#rates.messages.add(call.messages.length);
    this.#rates.bytes.add(call.bytes);
    for (const { part, count } of call.taken) {
      this.#ofTopic(part.topic).messages += count;
      this.#moved(part, part.next + count);
    }
    for (const topic of new Set(call.taken.map(({ part }) => part.topic))) this.#ofTopic(topic).batches += 1;
  }

  #ofTopic(topic: string): OfTopic {
    const known = this.#topics.get(topic) ?? { messages: 0, batches: 0, retries: 0 };
    this.#topics.set(topic, known);
    return known;
  }

  #moved(part: Part, count: number): void {
    const place = this.#places.get(part.name);
    if (place === undefined) return;
    place.position = offsetAfter(part, count);
    place.timestamp = (part.messages[count] ?? part.messages.at(-1))?.timestamp ?? place.timestamp;
  }

  stale(messages: number): void {
    this.#totals.stale += messages;
  }

  /** Most counts are of events. */
  readonly note = (event: BatchServerEvent): void => {
    if (event.type === 'committed') this.#totals.commits += 1;
    else if (event.type === 'paused') this.#paused(event.partition.topic);
    else if (event.type === 'poison') this.#totals.deadLetters += 1;
    else if (event.type === 'behind') this.#totals.behind += event.messages;
    else if (event.type === 'crashed') this.#totals.crashes += 1;
    else if (event.type === 'rebalanced') this.#assigned(event.partitions);
  };

  #paused(topic: string): void {
    this.#totals.retries += 1;
    this.#ofTopic(topic).retries += 1;
  }

  #assigned(partitions: readonly TopicPartition[]): void {
    this.#totals.rebalances += 1;
    const ours = new Set(partitions.map(nameOf));
    for (const name of this.#places.keys()) if (!ours.has(name)) this.#places.delete(name);
  }

  topics(paused: readonly TopicPartition[]): readonly TopicMetrics[] {
    return [...this.#topics]
      .map(([topic, counted]) => ({
        topic,
        ...counted,
        pausedPartitions: paused.filter((partition) => partition.topic === topic).length,
      }))
      .sort((one, other) => (one.topic < other.topic ? -1 : 1));
  }

  partitions(now = Date.now()): readonly PartitionMetrics[] {
    return [...this.#places.values()].map(({ topic, partition, position, end, timestamp }) => {
      const lag = end > position ? Number(end - position) : 0;
      const behindMilliseconds = lag === 0 ? 0 : Math.max(0, now - timestamp);
      return { topic, partition, position: position.toString(), lag, behindMilliseconds };
    });
  }
}
