import type { Desk } from '../device/desk.ts';
import type { Parts } from '../parts/parts.ts';
import { wordsOf } from '../queue/judge-reply.ts';
import type { Step } from '../queue/send-parcel.ts';
import type { Store } from '../store/open-store.ts';
import { fetchSource } from './fetch-source.ts';
import type { Source } from './sources.ts';

/** So long after a refusal a source is asked for again: the person may not see it, which another one may. */
const afterRefusal = 5 * 60_000;

export interface KeptFresh {
  next(): Promise<Step>;
  /** Forgets what was tried: somebody else has signed in. */
  reset(): void;
}

/** Renews the copies on this tablet, one in a step, the oldest first. */
export const keepFresh = (
  { parts, store, desk }: { readonly parts: Parts; readonly store: Store; readonly desk: Desk },
  sources: () => readonly Source[],
): KeptFresh => {
  const triedAt = new Map<string, number>();
  const dueAt = async ({ name, everyMilliseconds }: Source): Promise<number> => {
    const known = await store.reference.get(name);
    const fetched = known === undefined ? -Infinity : Date.parse(known.fetchedAt) + everyMilliseconds;
    // a copy from the future was made before the clock was put back
    const isBelievable = known === undefined || Date.parse(known.fetchedAt) <= parts.now();
    return Math.max(isBelievable ? fetched : -Infinity, (triedAt.get(name) ?? -Infinity) + afterRefusal);
  };
  return {
    reset: () => triedAt.clear(),
    next: async () => {
      const siteId = desk.holder()?.siteId;
      if (siteId === undefined) return { kind: 'rest', until: null };
      const due = await Promise.all(sources().map(async (source) => ({ source, at: await dueAt(source) })));
      const [first] = due.sort((one, other) => one.at - other.at);
      if (first === undefined) return { kind: 'rest', until: null };
      if (first.at > parts.now()) return { kind: 'rest', until: first.at };
      const token = await desk.token();
      if (token.kind === 'none') return { kind: 'rest', until: null };
      triedAt.set(first.source.name, parts.now());
      const asked = { siteId, token: token.kind === 'token' ? token.token : '' };
      if (token.kind === 'away') return { kind: 'rest', until: parts.now() + 15_000 };
      const fetched = await fetchSource(parts, store, first.source, asked);
      if (fetched.ok) {
        triedAt.delete(first.source.name);
        return { kind: 'worked' };
      }
      const { problem } = fetched;
      if (problem.status !== 0 && problem.status !== 429 && problem.status < 500) return { kind: 'worked' };
      triedAt.delete(first.source.name);
      const words = wordsOf(problem, new Date(parts.now()).toISOString());
      return { kind: 'again', seconds: problem.retryAfterSeconds ?? null, words };
    },
  };
};
