import type { Details } from '@huihuan/contracts-events';
import type { Act } from '@huihuan/web-outbox';
import type { FamilyView } from './ask-family.ts';
import { describeKind, pieceKinds } from './piece-kinds.ts';

const isHandIn = ({ kind }: Act): boolean => kind === 'intake';

/** Acts about a piece: those of its page, and the hand-in by which it came. */
export const isAbout = (act: Act, itemId: string): boolean =>
  isHandIn(act)
    ? (act.body['id'] ?? act.id) === itemId
    : pieceKinds.includes(act.kind) && act.note?.['itemId'] === itemId;

// what the server put aside has no effect until the site decides, and is not told here when it does
const isOpen = ({ state }: Pick<Act, 'state'>): boolean => ['waiting', 'sent'].includes(state);
export const holds = (act: Pick<Act, 'state'>): boolean => isOpen(act) || act.state === 'done';

const saidIn = (act: Act | undefined): Details | null =>
  act === undefined ? null : ((act.body['details'] ?? {}) as Details);

/**
 * What the form of a piece says, as far as this tablet knows: what waits to be sent, else what the server says, else what was
 * recorded here; `null` where nothing is known. @param atServer `null` where it did not answer @param acts about it, in order
 */
export const knownForm = (atServer: Details | null, acts: readonly Act[]): Details | null => {
  const said = acts.filter((act) => (isHandIn(act) || act.kind === describeKind) && holds(act));
  const unsent = said.findLast((act) => act.kind === describeKind && isOpen(act));
  return saidIn(unsent) ?? atServer ?? saidIn(said.at(-1));
};

/**
 * Whether the form can be said anew, whole: the hand-in is still on its way, so nobody else has said anything, or the server has
 * just told how it stands; else answers of others would be dropped unseen.
 */
export const mayDescribe = (acts: readonly Act[], isFresh: boolean): boolean =>
  isFresh || acts.some((act) => isHandIn(act) && isOpen(act));

/** Names of the steps that were recorded on this tablet as done, unless the server refused them. */
export const stepsHere = (acts: readonly Act[]): readonly string[] =>
  acts.flatMap((act) =>
    holds(act) && act.body['result'] === 'done' && typeof act.body['step'] === 'string' ? [act.body['step']] : [],
  );

/** Names of the steps that were done, by the books or on this tablet. */
export const stepsDone = (view: Pick<FamilyView, 'steps'> | null, acts: readonly Act[]): readonly string[] => {
  const told = (view?.steps ?? []).filter(({ result, isCorrected }) => result === 'done' && !isCorrected);
  return [...stepsHere(acts), ...told.map(({ step }) => step)];
};

/** The hand-in that has to be at the server before anything is said about the piece. */
export const handInsOpen = (acts: readonly Act[]): readonly string[] =>
  acts.filter((act) => isHandIn(act) && ['waiting', 'sent', 'refused'].includes(act.state)).map(({ id }) => id);

const sorted = (details: Details): string =>
  JSON.stringify(Object.entries(details).sort(([one], [other]) => (one < other ? -1 : 1)));

export const isSameForm = (one: Details, other: Details): boolean => sorted(one) === sorted(other);
