import type { Part } from './part.ts';
import { nextCall, type Call, type Choice } from './call.ts';

export interface LaneHooks {
  /** Calls the handler. @returns whether all its messages are done with; it never rejects */
  readonly handle: (call: Call) => Promise<boolean>;
  /** Whether no further call may begin: the member has to join again, or is leaving. */
  readonly isHalted: (part: Part) => boolean;
  /** Nothing more of the part will be handled here. */
  readonly release: (part: Part) => void;
  readonly concurrency: number;
}

/** The way of batches to one handler: they queue up while a call runs, and what is there when it ends goes together. */
export class Lane {
  readonly #waiting: Part[] = [];
  /** Partitions in a running call: after a rebalance, one may come again while its old messages are still in hand. */
  readonly #busy = new Set<string>();
  #running = 0;
  #isScheduled = false;

  constructor(
    private readonly choice: Choice,
    private readonly hooks: LaneHooks,
  ) {}

  add(part: Part): void {
    this.#waiting.push(part);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    // kafkajs hands over all partitions of a fetch in one turn of the event loop: let them come.
    setImmediate(() => {
      this.#isScheduled = false;
      this.#work();
    });
  }

  #work(): void {
    while (this.#running < this.hooks.concurrency && this.#dropHalted()) {
      const ready = this.#waiting.filter(({ name }) => !this.#busy.has(name));
      if (ready.length === 0) return;
      const call = nextCall(ready, this.choice);
      const taken = new Set(call.taken.map(({ part }) => part));
      this.#keep((part) => !taken.has(part));
      void this.#run(call);
    }
  }

  #keep(which: (part: Part) => boolean): void {
    this.#waiting.splice(0, Infinity, ...this.#waiting.filter(which));
  }

  /** @returns whether some are left */
  #dropHalted(): boolean {
    const halted = this.#waiting.filter(this.hooks.isHalted);
    if (halted.length > 0) {
      this.#keep((part) => !halted.includes(part));
      halted.forEach(this.hooks.release);
    }
    return this.#waiting.length > 0;
  }

  async #run(call: Call): Promise<void> {
    this.#running += 1;
    for (const { part } of call.taken) this.#busy.add(part.name);
    const done = await this.hooks.handle(call);
    this.#running -= 1;
    for (const { part } of call.taken) {
      this.#busy.delete(part.name);
      if (done && part.next < part.messages.length) this.#waiting.unshift(part);
      else this.hooks.release(part);
    }
    this.#work();
  }
}
