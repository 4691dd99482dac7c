/** How many requests in which time, and what it is called in the answer. */
export interface Quota {
  readonly name: string;
  readonly most: number;
  readonly seconds: number;
}

export interface Taken {
  readonly quota: Quota;
  readonly remaining: number;
  /** Until all of it is there again. */
  readonly resetSeconds: number;
  readonly isOver: boolean;
}

interface Window {
  count: number;
  endsAt: number;
}

/** Whoever comes from more places than these at once makes us forget the oldest: memory has an end. */
const mostKnown = 100_000;

/**
 * Counts by key in windows that begin with the first request of each key. The counts are those of this process alone.
 * @param now milliseconds that only go forward
 */
export class Windows {
  private readonly windows = new Map<string, Window>();
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  take(key: string, quota: Quota): Taken {
    const now = this.now();
    const window = this.windowOf(`${quota.name} ${key}`, now, quota);
    window.count += 1;
    return {
      quota,
      remaining: Math.max(0, quota.most - window.count),
      resetSeconds: Math.max(1, Math.ceil((window.endsAt - now) / 1000)),
      isOver: window.count > quota.most,
    };
  }

  /** It turned out that this one is counted elsewhere. */
  giveBack(key: string, { name }: Quota): void {
    const window = this.windows.get(`${name} ${key}`);
    if (window !== undefined && window.count > 0) window.count -= 1;
  }

  private windowOf(name: string, now: number, { seconds }: Quota): Window {
    const known = this.windows.get(name);
    if (known !== undefined && known.endsAt > now) return known;
    const window = { count: 0, endsAt: now + seconds * 1000 };
    // so that the first of the map is the one that ends first
    this.windows.delete(name);
    this.forgetOld(now);
    this.windows.set(name, window);
    return window;
  }

  private forgetOld(now: number): void {
    for (const [name, { endsAt }] of this.windows) {
      if (endsAt > now && this.windows.size < mostKnown) return;
      this.windows.delete(name);
    }
  }
}
