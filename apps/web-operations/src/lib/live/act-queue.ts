import { keyOfMine, mineUnder, ofOthers, rememberMe } from './whose.ts';

/** One act that the server may not have yet. Sent again under its id, it has its effect once. */
export interface QueuedAct {
  readonly path: string;
  readonly body: { readonly id: string } & Readonly<Record<string, unknown>>;
  /** What waits behind it means nothing without it: refused, it takes that with it. */
  readonly opens?: boolean;
}

const prefix = 'huihuan.operations.acts.';
const listeners = new Set<() => void>();
const nothing: readonly QueuedAct[] = [];
const read = new Map<string, { readonly text: string; readonly acts: readonly QueuedAct[] }>();

/**
 * What whoever is signed in did and the server has not answered. The same list as long as the same is stored, so that a screen
 * is drawn only when something changed.
 */
export const queuedActs = (queue: string): readonly QueuedAct[] => {
  const key = keyOfMine(prefix, queue);
  const text = localStorage.getItem(key);
  if (text === null) return nothing;
  const known = read.get(key);
  if (known?.text === text) return known.acts;
  const acts = JSON.parse(text) as readonly QueuedAct[];
  read.set(key, { text, acts });
  return acts;
};

const write = (queue: string, acts: readonly QueuedAct[]): void => {
  const key = keyOfMine(prefix, queue);
  if (acts.length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(acts));
  for (const listener of listeners) listener();
};

/** Keeps acts on this machine until the server has answered each, in this order. */
export const queueAct = (queue: string, ...acts: readonly QueuedAct[]): void => {
  rememberMe();
  write(queue, [...queuedActs(queue), ...acts]);
};

export const forgetAct = (queue: string, id: string): void =>
  write(
    queue,
    queuedActs(queue).filter(({ body }) => body.id !== id),
  );

export const forgetQueue = (queue: string): void => write(queue, nothing);

/** Names of the queues of whoever is signed in that begin so and in which something waits. */
export const queuesOf = (beginning: string): readonly string[] =>
  mineUnder(prefix).filter((queue) => queue.startsWith(beginning));

export interface OthersActs {
  readonly name: string;
  readonly acts: readonly QueuedAct[];
}

/** What others did in this queue and have not sent: theirs alone to send. */
export const actsOfOthers = (queue: string): readonly OthersActs[] =>
  ofOthers(prefix, queue).map(({ name, text }) => ({ name, acts: JSON.parse(text) as readonly QueuedAct[] }));

/** Hears of acts that were kept or taken, in every window of this browser. */
export const onQueues = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};
