const second = 1000;
const span = 10;

/** How much came in the last ten seconds, a second's share. */
export class Rate {
  readonly #buckets = new Array<number>(span + 1).fill(0);
  #current = 0;

  constructor(private readonly now: () => number = () => performance.now()) {
    this.#current = this.#secondNow();
  }

  add(amount: number): void {
    this.#forgetOld();
    const at = this.#current % this.#buckets.length;
    this.#buckets[at] = (this.#buckets[at] ?? 0) + amount;
  }

  /** Of the whole seconds only: the one that runs would make it look slower than it is. */
  perSecond(): number {
    this.#forgetOld();
    const running = this.#buckets[this.#current % this.#buckets.length] ?? 0;
    return (this.#buckets.reduce((sum, amount) => sum + amount, 0) - running) / span;
  }

  #forgetOld(): void {
    const now = this.#secondNow();
    for (let at = Math.max(this.#current + 1, now - span); at <= now; at += 1) this.#buckets[at % (span + 1)] = 0;
    this.#current = Math.max(now, this.#current);
  }

  #secondNow(): number {
    return Math.floor(this.now() / second);
  }
}
