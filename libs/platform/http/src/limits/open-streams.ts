import type { ServerResponse } from 'node:http';

/** How many streams, which never end by themselves, each one holds open. */
export class OpenStreams {
  readonly most: number;
  private readonly held = new Map<string, number>();

  constructor(most: number) {
    this.most = most;
  }

  /** Takes a place until the answer is over. `false` where there is none left. */
  open(key: string, answer: ServerResponse): boolean {
    const before = this.held.get(key) ?? 0;
    if (before >= this.most) return false;
    this.held.set(key, before + 1);
    answer.once('close', () => {
      const left = (this.held.get(key) ?? 1) - 1;
      if (left === 0) this.held.delete(key);
      else this.held.set(key, left);
    });
    return true;
  }
}
