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

/** The same list as long as the same is stored, so that a screen is drawn only when something changed. */
export const queuedActs = (queue: string): readonly QueuedAct[] => {
  const text = localStorage.getItem(prefix + queue);
  if (text === null) return nothing;
  const known = read.get(queue);
  if (known?.text === text) return known.acts;
  const acts = JSON.parse(text) as readonly QueuedAct[];
  read.set(queue, { text, acts });
  return acts;
};

const write = (queue: string, acts: readonly QueuedAct[]): void => {
  if (acts.length === 0) localStorage.removeItem(prefix + queue);
  else localStorage.setItem(prefix + queue, JSON.stringify(acts));
  for (const listener of listeners) listener();
};

/** Keeps an act on this machine until the server has answered it. */
export const queueAct = (queue: string, act: QueuedAct): void => write(queue, [...queuedActs(queue), act]);

export const forgetAct = (queue: string, id: string): void =>
  write(
    queue,
    queuedActs(queue).filter(({ body }) => body.id !== id),
  );

export const forgetQueue = (queue: string): void => write(queue, nothing);

/** Names of the queues that begin so and in which something waits. */
export const queuesOf = (beginning: string): readonly string[] =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix + beginning))
    .map((key) => key.slice(prefix.length));

/** Hears of acts that were kept or taken, in every window of this browser. */
export const onQueues = (listener: () => void): (() => void) => {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
};
