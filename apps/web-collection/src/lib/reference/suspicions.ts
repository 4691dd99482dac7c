import type { SuspicionKind, SuspicionOutcome, ToldBy } from '@huihuan/contracts-events';
import type { Act } from '@huihuan/web-outbox';

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

/** How many are asked for, the newest first. */
export const suspicionLimit = 100;

export const suspicionSource = {
  name: 'suspicions',
  path: `/api/collection/sites/{siteId}/suspicions?limit=${suspicionLimit}`,
  everyMilliseconds: 60_000,
};

export const reportKind = 'suspicion.report';
export const followKind = 'suspicion.follow-up';

/** @property acts what was said on this tablet and the copy does not show yet, in its order; refused acts are mended on Today */
export interface SuspicionNow extends Suspicion {
  readonly acts: readonly Pick<Act, 'id' | 'kind' | 'state'>[];
}

const isNews = ({ state, settledAt }: Act, fetchedAt: string): boolean =>
  ['waiting', 'sent', 'refused', 'put-aside'].includes(state) || (state === 'done' && (settledAt ?? '') >= fetchedAt);

const counts = ({ state }: Act): boolean => state !== 'refused' && state !== 'put-aside';

const reportIn = ({ id, body }: Act): Suspicion => ({ number: null, ...body, reportId: id }) as unknown as Suspicion;

const reportIdOf = ({ id, kind, note }: Act): unknown => (kind === reportKind ? id : note?.['reportId']);

const withAct = (report: Suspicion, { body }: Act): Suspicion => {
  const said = body as { readonly number?: string; readonly outcome?: SuspicionOutcome };
  return { ...report, number: said.number ?? report.number, outcome: said.outcome ?? report.outcome };
};

/** The reports of this site as of the last copy and of what was said on this tablet since, the newest first. */
export const suspicionsNow = (
  { suspicions }: SuspicionBoard,
  fetchedAt: string,
  acts: readonly Act[],
): readonly SuspicionNow[] => {
  const news = acts.filter((act) => isNews(act, fetchedAt));
  const inCopy = new Set(suspicions.map(({ reportId }) => reportId));
  const here = news.filter(({ kind, id }) => kind === reportKind && !inCopy.has(id)).map(reportIn);
  return [...here.toReversed(), ...suspicions].map((report) => {
    const own = news.filter((act) => reportIdOf(act) === report.reportId);
    const followed = own.filter((act) => act.kind === followKind && counts(act));
    return { ...followed.reduce(withAct, report), acts: own.map(({ id, kind, state }) => ({ id, kind, state })) };
  });
};
