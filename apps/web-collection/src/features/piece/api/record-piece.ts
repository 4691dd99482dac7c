import type { Details, Family } from '@huihuan/contracts-events';
import { outbox, undoMilliseconds, type Act, type JsonObject, type Outcome } from '@huihuan/web-outbox';
import { liftsStopNote } from '../../../lib/hand-in/foreseen-doubt.ts';
import { describeKind, stepKind } from './piece-kinds.ts';

/** A piece and who says something about it. */
export interface About {
  readonly itemId: string;
  readonly family: Family;
  readonly siteId: string;
  readonly personId: string;
  /** Hand-ins that have to be at the server first. */
  readonly after: readonly string[];
}

export interface TakenPhoto {
  readonly kind: string;
  readonly photoId: string;
  readonly sha256: string;
}

export interface StepEntry {
  readonly step: string;
  readonly result: 'done' | 'failed';
  readonly details: Details;
  readonly photos: readonly TakenPhoto[];
  readonly witnessId: string | null;
}

const trimmed = (details: Details): JsonObject =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      typeof value === 'object' ? [...value] : typeof value === 'string' ? value.trim() : value,
    ]),
  );

const common = ({ itemId, family, after }: About) => ({
  ...{ note: { itemId, family }, after, holdMilliseconds: undoMilliseconds },
});

/** Records a step that was done to a piece, signed by this tablet: kept here and sent when there is a network. */
export const recordStep = async (about: About, entry: StepEntry): Promise<Outcome<Act>> => {
  const core = outbox();
  const { step, result, details, photos, witnessId } = entry;
  return core.record({
    ...{ ...common(about), kind: stepKind, statedAs: 'item.record-step' },
    path: `/api/collection/items/${about.itemId}/steps`,
    body: {
      ...{ id: core.newActId(), siteId: about.siteId, step, result, details: trimmed(details) },
      evidence: photos.map(({ kind, sha256 }) => ({ kind, sha256 })),
      ...{ staffId: about.personId, witnessId, occurredAt: await core.correctedNow() },
    },
    photoIds: photos.map(({ photoId }) => photoId),
  });
};

export interface DescriptionEntry {
  readonly details: Details;
  /** What was known of the piece when it was begun: where the books say something else, the server refuses it. */
  readonly seen: Details;
  readonly reason: string;
  /** The refused description in whose place it goes. */
  readonly mends: string | null;
  /** Whether the tablet knows that it takes back what an act would have stopped at: then a supervisor is called for at once. */
  readonly liftsStop: boolean;
}

/** Says the form of a piece anew, whole, and why; signed by this tablet. */
export const describePiece = (about: About, entry: DescriptionEntry): Promise<Outcome<Act>> => {
  const core = outbox();
  const { details, seen, reason, mends, liftsStop } = entry;
  const { note, ...rest } = common(about);
  return core.record({
    ...{ ...rest, kind: describeKind, statedAs: 'item.describe' },
    ...(mends === null ? {} : { mends }),
    note: { ...note, ...(liftsStop ? { [liftsStopNote]: true } : {}) },
    path: `/api/collection/items/${about.itemId}/description`,
    body: {
      ...{ id: core.newActId(), siteId: about.siteId, details: trimmed(details), reason: reason.trim() },
      seen,
      staffId: about.personId,
    },
    // each says the whole form: a second one waits until the first is at the server
    isLike: ({ kind, note, state }) =>
      state !== 'put-aside' && kind === describeKind && note?.['itemId'] === about.itemId,
  });
};
