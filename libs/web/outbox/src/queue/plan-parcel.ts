import { intakeKind } from '../acts/new-act.ts';
import type { Act, ActState } from '../store/act.ts';
import { hasCome } from './waits.ts';

/** What goes in one request: hand-ins of one site together, anything else by itself. */
export type Parcel =
  | { readonly kind: 'intakes'; readonly siteId: string; readonly acts: readonly Act[] }
  | { readonly kind: 'one'; readonly act: Act };

export type Plan =
  | { readonly kind: 'send'; readonly parcel: Parcel }
  /** Nothing can go now; `until` when something may, `null` where only a person or an answer can bring that about. */
  | { readonly kind: 'rest'; readonly until: number | null };

/** Far below what the server takes, so that little is sent again where an answer is lost. */
export const mostInOneBatch = 200;

/** After each failure a quarter of it: what fails is found, and what stands beside it gets through. */
export const batchSize = (failures: number): number => Math.max(1, Math.floor(mostInOneBatch / 4 ** failures));

/**
 * What is sent next. In the order of recording, except that nothing waits for its neighbours: what is held back for undo, waits
 * for another act, or has its own time to wait, is passed over.
 * @param open acts without an answer, in their order
 * @param stateOf of acts that others come after, or of what took the place of one that was mended; `undefined` where the tablet
 * has forgotten them, which it does with done ones
 */
export const planParcel = (open: readonly Act[], stateOf: (id: string) => ActState | undefined, now: number): Plan => {
  const ready = open.filter((act) => isReady(act, stateOf, now));
  const [first] = ready;
  if (first === undefined) return { kind: 'rest', until: nextMoment(open, stateOf, now) };
  if (first.kind !== intakeKind) return { kind: 'send', parcel: { kind: 'one', act: first } };
  const { siteId, failures } = first;
  const other = ready.findIndex((act) => act.kind !== intakeKind || act.siteId !== siteId || act.failures !== failures);
  const acts = ready.slice(0, other === -1 ? undefined : other).slice(0, batchSize(failures));
  return { kind: 'send', parcel: { kind: 'intakes', siteId, acts } };
};

/** Put aside means that the server has it whole: what comes after it is for the server to judge, too. */
const isBehind = (state: ActState | undefined): boolean =>
  state === undefined || state === 'done' || state === 'put-aside';

const isUnblocked = ({ after }: Act, stateOf: (id: string) => ActState | undefined): boolean =>
  after.every((id) => isBehind(stateOf(id)));

const isReady = (act: Act, stateOf: (id: string) => ActState | undefined, now: number): boolean =>
  hasCome(act.heldUntil, now) && hasCome(act.nextTryAt, now) && isUnblocked(act, stateOf);

const nextMoment = (
  open: readonly Act[],
  stateOf: (id: string) => ActState | undefined,
  now: number,
): number | null => {
  const moments = open
    .filter((act) => isUnblocked(act, stateOf))
    .map(({ heldUntil, nextTryAt }) => Math.max(heldUntil ?? now, nextTryAt ?? now));
  return moments.length === 0 ? null : Math.min(...moments);
};
