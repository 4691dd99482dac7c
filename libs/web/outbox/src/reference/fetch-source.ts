import { call, problemIn } from '../parts/call.ts';
import { accept, nobodyAnswers, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import type { Store } from '../store/open-store.ts';
import type { Source } from './sources.ts';

/** Fetches a source whole and puts it in the place of the older copy; a copy that cannot be renewed stays. */
export const fetchSource = async (
  parts: Parts,
  store: Store,
  { name, path, rowsIn }: Source,
  { token, siteId }: { readonly token: string; readonly siteId: string },
): Promise<Outcome<void>> => {
  // as of when it was asked for: what was done here meanwhile may be in it or not
  const fetchedAt = new Date(parts.now()).toISOString();
  const first = path.replace('{siteId}', siteId);
  const rows: unknown[] = [];
  let next: string | null = first;
  let whole: unknown = null;
  while (next !== null) {
    const reply = await call(parts, store, { method: 'GET', path: next, token });
    if (reply.kind === 'nothing') return refuse(nobodyAnswers);
    if (reply.status !== 200) return refuse(problemIn(reply));
    whole = reply.body;
    if (rowsIn === undefined) break;
    const page = reply.body as Readonly<Record<string, unknown>>;
    rows.push(...((page[rowsIn] as readonly unknown[] | undefined) ?? []));
    const after = typeof page['next'] === 'string' ? page['next'] : null;
    next = after === null ? null : `${first}${first.includes('?') ? '&' : '?'}after=${encodeURIComponent(after)}`;
  }
  await store.reference.put({ name, value: rowsIn === undefined ? whole : rows, fetchedAt });
  return accept(undefined);
};
