import { lifeOf } from './life-of.ts';
import type { DeviceAccess, Held } from './access.ts';
import { enrolDevice, type EnrolRequest } from './enrol.ts';
import { leaveDevice } from './leave-device.ts';
import { keepPerson, openByPin, sealForPin } from './people.ts';
import { prove } from './prove.ts';
import { askByPassword, askByPin, askByRefresh, askWithoutDevice } from './sign-in.ts';
import { personHere, type TabletState } from './tablet-state.ts';
import { call, problemIn } from '../parts/call.ts';
import { accept, locked, nobodyAnswers, notEnrolled, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import type { Enrolment } from '../store/device.ts';
import type { Store } from '../store/open-store.ts';
import { recall } from '../store/remembered.ts';
import type { ProblemDetails } from '@huihuan/web-kit';

/** Who works on this tablet: enrolment, sign-in online and offline, and the token to send with. */
export interface Desk {
  state(): TabletState;
  subscribe(listener: () => void): () => void;
  /** Enrols the tablet by the one-time code of the site's administrator. */
  enrol(request: EnrolRequest): Promise<Outcome<Enrolment>>;
  /** Online alone. A PIN can be set within a quarter of an hour after it. */
  signInByPassword(typed: { readonly login: string; readonly password: string }): Promise<Outcome<void>>;
  /** Asks the server; where nobody answers, opens what the PIN opens on this tablet: recording goes on. */
  signInByPin(typed: { readonly personId: string; readonly pin: string }): Promise<Outcome<void>>;
  /** Sets the PIN of whoever works here, at the server and for working offline. */
  setPin(pin: string): Promise<Outcome<void>>;
  /** A colleague signs in to send what is on a tablet that was revoked or has expired. Nothing can be recorded so. */
  signInToSend(typed: { readonly login: string; readonly password: string }): Promise<Outcome<void>>;
  /** Forgets the enrolment of a tablet that the server takes no longer, so that it can be enrolled anew: `leaveDevice`. */
  leave(): Promise<Outcome<void>>;
  /** Locks the screen of all tabs: the PIN opens it again. What waits goes on waiting. */
  lock(): Promise<void>;
  /** As `lock`, and ends the session at the server where it can be reached. */
  signOut(): Promise<void>;
  /** Who records now; `null` where nobody may. */
  holder(): Held | null;
  /** The token to ask with, renewed where it is due. */
  token(): Promise<TokenAnswer>;
  /** Another token than `used`, which the server did not take. */
  renew(used: string): Promise<TokenAnswer>;
  close(): void;
}

/** `away`: nobody answers, so it is not known. `none`: somebody has to sign in. */
export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'away' }
  | { readonly kind: 'none'; readonly problem: ProblemDetails | null };

/** So long before its end a token is renewed. */
const lead = 30_000;

export const openDesk = async (parts: Parts, store: Store): Promise<Desk> => {
  let held: Held | null = null;
  let why: ProblemDetails | null = null;
  let state: TabletState = { kind: 'opening' };
  const listeners = new Set<() => void>();

  const show = async (): Promise<void> => {
    state = await stateOf(store, held, why);
    for (const listener of listeners) listener();
  };
  const hold = async (next: Held | null, tell = true): Promise<void> => {
    held = next;
    why = null;
    if (tell) parts.channel.tell(next === null ? { kind: 'locked' } : { kind: 'held', held: next });
    await show();
    if (next !== null) parts.channel.tell({ kind: 'wake' });
  };
  const take = async (access: DeviceAccess, sealKey: CryptoKey | null): Promise<void> => {
    const { personId, displayName } = access.person;
    await keepPerson(parts, store, access, sealKey);
    const siteId = (await recall(store, 'enrolment'))?.siteId ?? '';
    await hold({
      ...{ personId, displayName, siteId, access, sealKey, isSendingOnly: false },
      ...{ accessEndsAt: parts.now() + lifeOf(access.accessToken), refreshToken: access.refreshToken },
    });
  };
  const silence = parts.channel.hear((news) => {
    if (news.kind === 'who' && held !== null) parts.channel.tell({ kind: 'held', held });
    if (news.kind === 'held') void hold(news.held as Held, false);
    if (news.kind === 'locked') void hold(null, false);
  });

  const renewed = async (used: string | null): Promise<TokenAnswer> => {
    const now = held;
    // another tab may have renewed it while this one waited
    if (now?.access != null && now.access.accessToken !== used && now.accessEndsAt > parts.now())
      return { kind: 'token', token: now.access.accessToken };
    // a sign-in without the tablet's key is good once: whoever goes on sending signs in again
    if (now?.isSendingOnly === true) await hold(null);
    if (now?.refreshToken == null) return { kind: 'none', problem: why };
    const answer = await askByRefresh(parts, store, now.refreshToken);
    if (answer.ok) {
      await take(answer.value, now.sealKey);
      return { kind: 'token', token: answer.value.accessToken };
    }
    const { status } = answer.problem;
    if (status === 0 || status === 429 || status >= 500) return { kind: 'away' };
    held = { ...now, refreshToken: null, access: null };
    why = answer.problem;
    await show();
    return { kind: 'none', problem: why };
  };
  const renew = (used: string | null): Promise<TokenAnswer> =>
    parts.inTurn('huihuan.outbox.token', () => renewed(used));

  const setPin = async (pin: string): Promise<Outcome<void>> => {
    if (held === null) return refuse(locked);
    const { personId } = held;
    const token = await desk.token();
    if (token.kind !== 'token') return refuse(nobodyAnswers);
    const proof = await prove(parts, store, { act: 'pin.set', personId });
    if (!proof.ok) return proof;
    const { deviceId, challenge, value } = proof.value;
    const path = `/api/registry/devices/${deviceId}/pin`;
    const json = { pin, challenge, value };
    const reply = await call(parts, store, { method: 'PUT', path, json, token: token.token });
    if (reply.kind === 'nothing') return refuse(nobodyAnswers);
    if (reply.status !== 200) return refuse(problemIn(reply));
    const sealKey = await sealForPin(parts, store, { personId, pin, deviceId, refreshToken: held.refreshToken });
    await hold({ ...held, sealKey });
    return accept(undefined);
  };

  const signInByPin: Desk['signInByPin'] = async ({ personId, pin }) => {
    const enrolment = await recall(store, 'enrolment');
    if (enrolment === null) return refuse(notEnrolled);
    const asked = await askByPin(parts, store, { personId, pin });
    if (asked.ok) {
      const { refreshToken } = asked.value;
      const { deviceId } = enrolment;
      await keepPerson(parts, store, asked.value, null);
      await take(asked.value, await sealForPin(parts, store, { personId, pin, deviceId, refreshToken }));
      return accept(undefined);
    }
    const { status } = asked.problem;
    if (status !== 0 && status < 500) return asked;
    const opened = await openByPin(parts, store, { personId, pin, deviceId: enrolment.deviceId });
    if (!opened.ok) return opened;
    await hold({ ...opened.value, siteId: enrolment.siteId, access: null, accessEndsAt: 0, isSendingOnly: false });
    return accept(undefined);
  };

  const signOut = async (): Promise<void> => {
    const token = held?.access?.accessToken;
    if (token !== undefined)
      await call(parts, store, { method: 'DELETE', path: '/api/registry/session', token, milliseconds: 5_000 });
    await hold(null);
  };

  const desk: Desk = {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    enrol: async (request) => {
      const enrolled = await enrolDevice(parts, store, request);
      await show();
      return enrolled;
    },
    signInByPassword: async (typed) => {
      const asked = await askByPassword(parts, store, typed);
      if (!asked.ok) return asked;
      await take(asked.value, null);
      return accept(undefined);
    },
    signInByPin,
    setPin,
    signInToSend: async (typed) => {
      const asked = await askWithoutDevice(parts, store, typed);
      if (!asked.ok) return asked;
      const access = asked.value;
      const { personId, displayName } = access.person;
      const siteId = (await recall(store, 'enrolment'))?.siteId ?? '';
      const accessEndsAt = parts.now() + lifeOf(access.accessToken);
      const sealKey = null;
      await hold({
        personId,
        displayName,
        siteId,
        access,
        accessEndsAt,
        refreshToken: null,
        sealKey,
        isSendingOnly: true,
      });
      return accept(undefined);
    },
    leave: async () => {
      const left = await leaveDevice(store);
      if (left.ok) await signOut();
      return left;
    },
    lock: () => hold(null),
    signOut,
    holder: () => held,
    token: async () => {
      if (held?.access != null && held.accessEndsAt - lead > parts.now())
        return { kind: 'token', token: held.access.accessToken };
      return renew(held?.access?.accessToken ?? null);
    },
    renew,
    close: silence,
  };
  await show();
  parts.channel.tell({ kind: 'who' });
  return desk;
};

const stateOf = async (store: Store, held: Held | null, why: ProblemDetails | null): Promise<TabletState> => {
  const enrolment = await recall(store, 'enrolment');
  if (enrolment === null) return { kind: 'not-enrolled' };
  const people = (await store.people.toArray()).map(personHere);
  if (held === null) return { kind: 'locked', enrolment, people };
  const { personId, displayName, siteId, access } = held;
  if (held.isSendingOnly) return { kind: 'sending', enrolment, displayName };
  const person = people.find((each) => each.personId === personId) ?? {
    personId,
    displayName,
    hasPin: false,
    supervises: false,
  };
  const online = access !== null ? 'signed-in' : held.refreshToken === null ? 'sign-in-needed' : 'unheard';
  return { kind: 'working', enrolment, person, people, siteId, online, access, why };
};
