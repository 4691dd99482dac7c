import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';
import type { Act } from '@huihuan/web-outbox';
import { isNews } from './is-news.ts';

/** A report to the police, as the server tells it. */
export interface Suspicion {
  readonly reportId: string;
  readonly kind: SuspicionKind;
  readonly goods: string;
  readonly office: string;
  readonly toldBy: ToldBy;
  readonly toldAt: string;
  readonly number: string | null;
  readonly outcome: SuspicionOutcome;
}

export interface SuspicionBoard {
  readonly suspicions: readonly Suspicion[];
}

/** How many of the newest are kept on the tablet; older ones that are done are asked for page by page. */
export const suspicionLimit = 100;
/** How many open ones are kept, however old. */
export const openLimit = 200;

const path = '/api/collection/sites/{siteId}/suspicions';

export const suspicionSource = {
  name: 'suspicions',
  path: `${path}?limit=${suspicionLimit}`,
  everyMilliseconds: 60_000,
};
export const openSuspicionSource = {
  name: 'suspicions-open',
  path: `${path}?state=open&limit=${openLimit}`,
  everyMilliseconds: 60_000,
};

export const reportKind = 'suspicion.report';
export const followKind = 'suspicion.follow-up';

/** @property acts what was said on this tablet and the copy does not show yet, in its order; refused acts are mended here and on Today */
export interface SuspicionNow extends Suspicion {
  readonly acts: readonly Act[];
}

/** Reports as the server told them at one time. */
export interface SuspicionCopy {
  readonly rows: readonly Suspicion[];
  /** ISO 8601. */
  readonly fetchedAt: string;
}

export interface SuspicionCopies {
  /** The newest, `suspicionLimit` at most. */
  readonly newest: SuspicionCopy;
  /** Those that are open, and pages of older ones, as far as they are older than the newest. */
  readonly others: readonly SuspicionCopy[];
}

/**
 * Pages of older reports with one more. They begin with the newest as they were when the first page was asked for: what falls out
 * of those later is in no page.
 */
export const withPage = (
  older: readonly SuspicionCopy[],
  newest: SuspicionCopy,
  page: SuspicionCopy,
): readonly SuspicionCopy[] => [...(older.length === 0 ? [newest] : older), ...(page.rows.length === 0 ? [] : [page])];

/** What somebody has to mend or to decide about has no effect. */
const counts = ({ state }: Act): boolean => state !== 'refused' && state !== 'put-aside';

/** Which report an act is about, by the id that the server knows. */
export const reportIdOf = (act: Pick<Act, 'id' | 'kind' | 'body' | 'note'>): string => {
  // a mended one goes under the id of the one that it mends
  const named = act.kind === reportKind ? (act.body['id'] ?? act.id) : act.note?.['reportId'];
  return typeof named === 'string' ? named : '';
};

const reportIn = (act: Act): Suspicion =>
  ({ number: null, ...act.body, reportId: reportIdOf(act) }) as unknown as Suspicion;

const withAct = (report: Suspicion, { body }: Act): Suspicion => {
  const said = body as { readonly number?: string; readonly outcome?: SuspicionOutcome };
  return { ...report, number: said.number ?? report.number, outcome: said.outcome ?? report.outcome };
};

type Told = Suspicion & { readonly fetchedAt: string };

const told = ({ newest, others }: SuspicionCopies): ReadonlyMap<string, Told> => {
  const isFull = newest.rows.length >= suspicionLimit;
  const oldest = isFull ? (newest.rows.at(-1)?.reportId ?? '') : '';
  const older = others
    .toSorted((one, other) => (one.fetchedAt < other.fetchedAt ? -1 : 1))
    .flatMap(({ rows, fetchedAt }) => rows.map((row) => ({ ...row, fetchedAt })))
    .filter(({ reportId }) => reportId < oldest);
  const all = [...older, ...newest.rows.map((row) => ({ ...row, fetchedAt: newest.fetchedAt }))];
  return new Map(all.map((row) => [row.reportId, row]));
};

/** The reports of this site as of the copies and of what was said on this tablet since, the newest first. */
export const suspicionsNow = (copies: SuspicionCopies, acts: readonly Act[]): readonly SuspicionNow[] => {
  const rows = told(copies);
  const { fetchedAt } = copies.newest;
  const here = acts
    .filter((act) => act.kind === reportKind && isNews(act, fetchedAt) && !rows.has(reportIdOf(act)))
    .map((act) => ({ ...reportIn(act), fetchedAt }));
  return [...rows.values(), ...here]
    .toSorted((one, other) => (one.reportId < other.reportId ? 1 : -1))
    .map(({ fetchedAt: since, ...report }) => {
      // one that was put aside and stands in a copy was taken up since
      const isTakenUp = ({ kind, state }: Act): boolean =>
        kind === reportKind && state === 'put-aside' && rows.has(report.reportId);
      const own = acts.filter((act) => reportIdOf(act) === report.reportId && isNews(act, since) && !isTakenUp(act));
      const followed = own.filter((act) => act.kind === followKind && counts(act));
      return { ...followed.reduce(withAct, report), acts: own };
    });
};

export type ActStanding = 'waiting' | 'behind' | 'refused' | 'put-aside';

/** How an act about a report stands; `behind` waits for a report that was refused or put aside; `null` once the server did it. */
export const standingOf = ({ kind, state }: Act, of: readonly Act[]): ActStanding | null => {
  if (state === 'refused' || state === 'put-aside') return state;
  if (state !== 'waiting' && state !== 'sent') return null;
  const isHeld = kind === followKind && of.some((act) => act.kind === reportKind && !counts(act));
  return isHeld ? 'behind' : 'waiting';
};
