import type { StoreParts } from '../store/open-store.ts';

/** What the offline core needs of a browser; tests hand in their own. */
export interface Parts extends StoreParts {
  readonly crypto: Crypto;
  readonly fetch: (input: string, init?: RequestInit) => Promise<Response>;
  /** The clock of this device, in milliseconds. */
  readonly now: () => number;
  readonly newId: () => string;
  /** Runs later, unless the function that it returns is called before. */
  readonly later: (run: () => void, milliseconds: number) => () => void;
  /** One at a time under this name, over all tabs of the tablet. */
  readonly inTurn: <Value>(name: string, work: () => Promise<Value>) => Promise<Value>;
  /** What all tabs of the tablet hear, but the one that says it. */
  readonly channel: Channel;
  readonly space: Space;
}

export interface Channel {
  tell(news: TabNews): void;
  /** Hears what other tabs say, until the function that it returns is called. */
  hear(listener: (news: TabNews) => void): () => void;
}

/** What tabs say to each other; what they have to remember is in the store. */
export type TabNews =
  /** Something was recorded, or somebody signed in: whoever sends should look. */
  | { readonly kind: 'wake' }
  /** Who works here? Asked by a tab that was just opened. */
  | { readonly kind: 'who' }
  | { readonly kind: 'held'; readonly held: unknown }
  | { readonly kind: 'locked' }
  /** A tab has finished with what was being typed. */
  | { readonly kind: 'at-rest' };

export interface Space {
  /** Bytes used and allowed; `null` where the browser does not say. */
  estimate(): Promise<{ readonly usedBytes: number; readonly allowedBytes: number } | null>;
  /** Asks the browser never to clear by itself what is stored. */
  persist(): Promise<boolean>;
}
