/** Beats while something is in hand, so that a handler may take longer than the session of its member. */
export class Heartbeats {
  #timer: NodeJS.Timeout | null = null;
  #inHand = 0;

  /**
   * @param beat sends a heartbeat when one is due; kafkajs keeps the interval itself, so asking more often is free
   */
  constructor(
    private readonly milliseconds: number,
    private readonly onRefused: (failure: unknown) => void,
  ) {}

  get inHand(): number {
    return this.#inHand;
  }

  /** Beats until the promise is settled. Any batch of a client can beat for all. */
  during(done: Promise<unknown>, beat: () => Promise<void>): void {
    this.#inHand += 1;
    this.#timer ??= setInterval(() => void beat().catch(this.onRefused), this.milliseconds);
    const over = (): void => {
      this.#inHand -= 1;
      if (this.#inHand === 0) this.stop();
    };
    done.then(over, over);
  }

  /** What is still in hand is given up. */
  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
