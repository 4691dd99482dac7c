import type { Desk } from '../device/desk.ts';
import { call } from '../parts/call.ts';
import type { Parts } from '../parts/parts.ts';
import { intakePath } from '../acts/record-act.ts';
import type { Act, ActState } from '../store/act.ts';
import type { Store } from '../store/open-store.ts';
import { finalActs } from './final-acts.ts';
import { judgeReply, wordsOf, type Settlement, type Verdict } from './judge-reply.ts';
import { planParcel, type Parcel } from './plan-parcel.ts';
import type { SenderState } from './sender-state.ts';
import { waitAfter } from './waits.ts';

/**
 * What one step came to: `worked`, look again at once; `rest` until a time or news; or why nothing goes on, as it is shown.
 */
export type Step =
  | { readonly kind: 'worked' }
  | { readonly kind: 'rest'; readonly until: number | null }
  | { readonly kind: 'again'; readonly seconds: number | null; readonly words: NonNullable<Act['words']> }
  | { readonly kind: 'halt'; readonly state: Extract<SenderState, { kind: 'sign-in-needed' | 'not-allowed' }> };

const open: readonly ActState[] = ['waiting', 'sent'];

/** From this many failures over one act in a row it waits by itself, and the others go on. */
const failuresOfItsOwn = 4;

/**
 * Sends the next acts and writes down what the server said. Between any two of its steps the tablet may die: what was marked
 * as sent and has no answer is sent again under the same ids, and the server does it once.
 */
export const sendNextActs = async (parts: Parts, store: Store, desk: Desk): Promise<Step> => {
  const plan = await planNow(parts, store);
  if (plan.kind === 'rest') return plan;
  const token = await desk.token();
  if (token.kind === 'away') return away(parts);
  if (token.kind === 'none') {
    const words = token.problem === null ? null : wordsOf(token.problem, iso(parts));
    return { kind: 'halt', state: { kind: 'sign-in-needed', words } };
  }
  const parcel = await markSent(store, plan.parcel);
  if (parcel === null) return { kind: 'worked' };
  const reply = await call(parts, store, { method: 'POST', ...requestOf(parcel), token: token.token });
  const verdict = judgeReply(parcel, reply, iso(parts));
  if (verdict.kind !== 'token') return settle(parts, store, parcel, verdict);
  await settle(parts, store, parcel, verdict);
  const renewed = await desk.renew(token.token);
  if (renewed.kind === 'token') return { kind: 'worked' };
  return renewed.kind === 'away'
    ? away(parts)
    : { kind: 'halt', state: { kind: 'sign-in-needed', words: verdict.words } };
};

const iso = ({ now }: Parts): string => new Date(now()).toISOString();

const away = (parts: Parts): Step => {
  const verdict = judgeReply({ kind: 'intakes', siteId: '', acts: [] }, { kind: 'nothing' }, iso(parts));
  return verdict.kind === 'again' ? { kind: 'again', seconds: null, words: verdict.words } : { kind: 'worked' };
};

const planNow = async ({ now }: Parts, store: Store) => {
  const waiting = await store.acts
    .where('state')
    .anyOf([...open])
    .sortBy('order');
  const needed = [...new Set(waiting.flatMap(({ after }) => after))];
  const before = await finalActs(store, needed);
  return planParcel(waiting, (id) => before.get(id)?.state, now());
};

/** What is still open of it is on its way from now on: it cannot be taken back any more. */
const markSent = (store: Store, parcel: Parcel): Promise<Parcel | null> =>
  store.transaction('rw', store.acts, async () => {
    const ids = actsOf(parcel).map(({ id }) => id);
    const found = (await store.acts.bulkGet(ids)).filter((act) => act !== undefined && open.includes(act.state));
    const sent = found.flatMap((act): Act[] =>
      act === undefined ? [] : [{ ...act, state: 'sent', attempts: act.attempts + 1 }],
    );
    await store.acts.bulkPut(sent);
    const [first] = sent;
    if (first === undefined) return null;
    return parcel.kind === 'one' ? { kind: 'one', act: first } : { ...parcel, acts: sent };
  });

const actsOf = (parcel: Parcel): readonly Act[] => (parcel.kind === 'one' ? [parcel.act] : parcel.acts);

const requestOf = (parcel: Parcel): { readonly path: string; readonly json: unknown } => {
  if (parcel.kind === 'one') return { path: parcel.act.path, json: sentBody(parcel.act) };
  const { siteId, acts } = parcel;
  return { path: `${intakePath}/batch`, json: { siteId, rows: acts.map(sentBody) } };
};

const sentBody = ({ body, statement }: Act): unknown => (statement === null ? body : { ...body, statement });

const settle = async (parts: Parts, store: Store, parcel: Parcel, verdict: Verdict): Promise<Step> => {
  const at = iso(parts);
  const next = await store.transaction('rw', store.acts, async () => {
    const ids = actsOf(parcel).map(({ id }) => id);
    const acts = (await store.acts.bulkGet(ids)).flatMap((act) => (act?.state === 'sent' ? [act] : []));
    const written = acts.map((act) => after(act, verdict, { at, now: parts.now(), chance: chanceOf(parts) }));
    await store.acts.bulkPut(written);
    return written;
  });
  switch (verdict.kind) {
    case 'settled':
    case 'smaller':
    case 'token':
      return { kind: 'worked' };
    case 'not-allowed':
      return { kind: 'halt', state: { kind: 'not-allowed', words: verdict.words } };
    case 'again': {
      const { seconds, words } = verdict;
      // a single act over which the server fails again and again waits by itself
      const isAlone = next.length > 0 && next.every(({ nextTryAt }) => nextTryAt !== null);
      return isAlone ? { kind: 'worked' } : { kind: 'again', seconds, words };
    }
  }
};

const chanceOf = ({ crypto }: Parts): number => (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) / 255;

interface Moment {
  readonly at: string;
  readonly now: number;
  readonly chance: number;
}

/** An act after an answer. What was not spoken of waits again, under the same id. */
const after = (act: Act, verdict: Verdict, moment: Moment): Act => {
  const waiting: Act = { ...act, state: 'waiting', nextTryAt: null };
  switch (verdict.kind) {
    case 'settled': {
      const settlement = verdict.settlements.get(act.id);
      return settlement === undefined ? againAlone(act, null, moment) : settled(act, settlement, moment);
    }
    case 'again':
      if (!verdict.isFault) return { ...waiting, words: verdict.words };
      return act.failures + 1 >= failuresOfItsOwn
        ? againAlone(act, verdict.words, moment)
        : { ...waiting, failures: act.failures + 1, words: verdict.words };
    case 'smaller':
      return { ...waiting, failures: act.failures + 1, words: verdict.words };
    case 'token':
    case 'not-allowed':
      return waiting;
  }
};

const againAlone = (act: Act, words: Act['words'], { now, chance }: Moment): Act => {
  const failures = act.failures + 1;
  return {
    ...act,
    state: 'waiting',
    failures,
    nextTryAt: now + waitAfter(failures, chance),
    words: words ?? act.words,
  };
};

const settled = (act: Act, settlement: Settlement, moment: Moment): Act => {
  if (settlement.kind === 'later') return againAlone(act, settlement.words, moment);
  const { words } = settlement;
  const answer = settlement.kind === 'refused' ? null : settlement.answer;
  return { ...act, state: settlement.kind, words, answer, failures: 0, nextTryAt: null, settledAt: moment.at };
};
