import { call, problemIn } from '../parts/call.ts';
import { accept, nobodyAnswers, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import type { Store } from '../store/open-store.ts';
import { forget, remember } from '../store/remembered.ts';
import type { DeviceAccess } from './access.ts';
import { endedIn } from './ended.ts';
import { prove, type Wanted } from './prove.ts';

/** The one spelling of a login name, as the server reads it. */
const loginOf = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

const ask = async (
  parts: Parts,
  store: Store,
  wanted: Wanted,
  { below, json }: { readonly below: string; readonly json: object },
): Promise<Outcome<DeviceAccess>> => {
  const proof = await prove(parts, store, wanted);
  if (!proof.ok) return proof;
  const { deviceId, challenge, value } = proof.value;
  const path = `/api/registry/devices/${deviceId}/session${below}`;
  const reply = await call(parts, store, { method: 'POST', path, json: { ...json, challenge, value } });
  if (reply.kind === 'nothing') return refuse(nobodyAnswers);
  if (reply.status === 201) {
    await forget(store, 'ended');
    return accept(reply.body as DeviceAccess);
  }
  const ended = endedIn(reply);
  if (ended !== null) await remember(store, 'ended', ended);
  return refuse(problemIn(reply));
};

/** Signs in by password, on this tablet alone. */
export const askByPassword = (
  parts: Parts,
  store: Store,
  typed: { readonly login: string; readonly password: string },
): Promise<Outcome<DeviceAccess>> => {
  const login = loginOf(typed.login);
  const json = { login, password: typed.password };
  return ask(parts, store, { act: 'session.password', login }, { below: '/password', json });
};

/** Signs in by PIN, for one shift. */
export const askByPin = (
  parts: Parts,
  store: Store,
  { personId, pin }: { readonly personId: string; readonly pin: string },
): Promise<Outcome<DeviceAccess>> =>
  ask(parts, store, { act: 'session.pin', personId }, { below: '', json: { personId, pin } });

/** A new access token; the refresh token is good once. */
export const askByRefresh = (parts: Parts, store: Store, refreshToken: string): Promise<Outcome<DeviceAccess>> =>
  ask(parts, store, { act: 'session.refresh' }, { below: '/refresh', json: { refreshToken } });

/** An ordinary sign-in, without the tablet: for a colleague who sends what is on a tablet that was revoked. */
export const askWithoutDevice = async (
  parts: Parts,
  store: Store,
  { login, password }: { readonly login: string; readonly password: string },
): Promise<Outcome<DeviceAccess>> => {
  const json = { login: loginOf(login), password, as: 'program' };
  const reply = await call(parts, store, { method: 'POST', path: '/api/registry/session', json });
  if (reply.kind === 'nothing') return refuse(nobodyAnswers);
  return reply.status === 201 ? accept(reply.body as DeviceAccess) : refuse(problemIn(reply));
};
