import type { Identifier } from '@huihuan/contracts-events';
import type { Act } from '@huihuan/web-outbox';
import { isNews } from './is-news.ts';

/** What of an item can be corrected; only what is meant to change is named, identifiers all together. */
export interface Amendable {
  readonly grams?: number;
  readonly classCode?: string;
  readonly identifiers?: readonly Identifier[];
}

/** A correction as the server tells it to either side. */
export interface Correction {
  readonly correctionId: string;
  readonly itemId: string;
  readonly bySiteId: string;
  readonly withSiteId: string;
  readonly before: Amendable;
  readonly after: Amendable;
  readonly reason: string;
  readonly state: 'open' | 'agreed' | 'amended' | 'declined' | 'withdrawn' | 'outdated';
  /** Why it came to nothing. */
  readonly ending: string | null;
}

const path = '/api/collection/proposed-corrections?siteId={siteId}';

export const correctionSource = {
  name: 'corrections',
  path: `${path}&state=open&limit=200`,
  rowsIn: 'corrections',
  everyMilliseconds: 30_000,
};
export const endedCorrectionSource = {
  name: 'corrections-ended',
  path: `${path}&state=ended&limit=20`,
  rowsIn: 'corrections',
  everyMilliseconds: 30_000,
};

export const proposeKind = 'correction.propose';
export const agreeKind = 'correction.agree';
export const declineKind = 'correction.decline';
export const correctionKinds: readonly string[] = [proposeKind, agreeKind, declineKind];

/** What was said on this tablet, and how far it has come. */
export interface SaidHere {
  readonly kind: 'agree' | 'decline' | 'withdraw' | 'propose';
  readonly actId: string;
  readonly state: Act['state'];
}

export type CorrectionNow = Correction & { readonly said: SaidHere | null };

export interface CorrectionsNow {
  /** What the other side proposed, for this one to answer. */
  readonly theirs: readonly CorrectionNow[];
  readonly mine: readonly CorrectionNow[];
  /** How many of theirs nobody has answered, here or at the server. */
  readonly toAnswer: number;
}

/** A proposal that the copy does not show yet, as its act noted it. */
const proposed = ({ id, body, note, siteId, state }: Act): CorrectionNow => ({
  ...(note as unknown as Pick<Correction, 'before' | 'after'>),
  ...{ correctionId: body['id'] as string, itemId: body['itemId'] as string, reason: body['reason'] as string },
  ...{ bySiteId: siteId, withSiteId: '', state: 'open', ending: null, said: { kind: 'propose', actId: id, state } },
});

/** What waits between this site and another, as of the last copy and of what was said on this tablet since. */
export const correctionsNow = (
  copy: readonly Correction[],
  fetchedAt: string,
  { siteId, acts }: { readonly siteId: string; readonly acts: readonly Act[] },
): CorrectionsNow => {
  const news = acts.filter((act) => isNews(act, fetchedAt));
  const answer = (correction: Correction): CorrectionNow => {
    const isMine = correction.bySiteId === siteId;
    const act = news.findLast(
      ({ kind, note }) => kind !== proposeKind && note?.['correctionId'] === correction.correctionId,
    );
    if (act === undefined) return { ...correction, said: null };
    const kind = act.kind === agreeKind ? 'agree' : isMine ? 'withdraw' : 'decline';
    return { ...correction, said: { kind, actId: act.id, state: act.state } };
  };
  const known = copy.map(answer);
  const ids = new Set(copy.map(({ correctionId }) => correctionId));
  const fresh = news.filter(({ kind, body }) => kind === proposeKind && !ids.has(body['id'] as string)).map(proposed);
  const theirs = known.filter(({ bySiteId }) => bySiteId !== siteId);
  return {
    ...{ theirs, mine: [...fresh, ...known.filter(({ bySiteId }) => bySiteId === siteId)] },
    toAnswer: theirs.filter(({ state, said }) => state === 'open' && (said === null || said.state === 'refused'))
      .length,
  };
};
