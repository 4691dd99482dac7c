/** Notices a client that does nothing any more without saying so; kafkajs has had such ends. */
export class Silence {
  #heardAt: number;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly longestMilliseconds: number,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#heardAt = now();
  }

  readonly heard = (): void => {
    this.#heardAt = this.now();
  };

  watch(onSilence: (milliseconds: number) => void): void {
    this.#timer = setInterval(() => {
      const milliseconds = this.now() - this.#heardAt;
      if (milliseconds > this.longestMilliseconds) onSilence(milliseconds);
    }, this.longestMilliseconds / 10).unref();
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
    this.#timer = null;
  }
}
