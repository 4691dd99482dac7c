import type { DeviceAccess, Held } from './access.ts';
import { lockIterations, lockKey, newSalt, offlineDays, seal, triesAllowed, unseal } from './offline-lock.ts';
import { accept, pinClosed, pinStale, pinUnknown, pinWrong, refuse, type Outcome } from '../parts/problem.ts';
import type { Parts } from '../parts/parts.ts';
import type { Store } from '../store/open-store.ts';
import { recall } from '../store/remembered.ts';

interface Typed {
  readonly personId: string;
  readonly pin: string;
  readonly deviceId: string;
}

/** Notes that the server knows this person here, and seals the new refresh token where there is a PIN. */
export const keepPerson = async (
  parts: Parts,
  store: Store,
  { person: { personId, displayName }, grants, refreshToken }: DeviceAccess,
  sealKey: CryptoKey | null,
): Promise<void> => {
  const known = await store.people.get(personId);
  const lock = known?.lock ?? null;
  const siteId = (await recall(store, 'enrolment'))?.siteId ?? '';
  const sealed = sealKey === null ? {} : await seal(parts.crypto, sealKey, { personId, siteId, refreshToken });
  const heardAt = new Date(parts.now()).toISOString();
  await store.people.put({
    personId,
    displayName,
    heardAt,
    supervises: grants.some(
      ({ role, scope }) => role === 'supervisor' && scope.kind === 'site' && scope.siteId === siteId,
    ),
    lock: lock === null ? null : { ...lock, ...sealed, tries: 0 },
  });
};

/** Makes the lock of a PIN that the server has taken: a new salt, no wrong tries. */
export const sealForPin = async (
  parts: Parts,
  store: Store,
  { refreshToken, ...secret }: Typed & { readonly refreshToken: string | null },
): Promise<CryptoKey> => {
  const { crypto } = parts;
  const { personId } = secret;
  const how = { salt: newSalt(crypto), iterations: lockIterations };
  const key = await lockKey(crypto, secret, how);
  const siteId = (await recall(store, 'enrolment'))?.siteId ?? '';
  const lock = { ...how, ...(await seal(crypto, key, { personId, siteId, refreshToken })), tries: 0 };
  await store.people.update(personId, { lock });
  return key;
};

/**
 * Opens by PIN what is sealed here, without a network. The try is on the disk before the PIN is looked at, so that switching
 * the tablet off gives no more of them. Refusals: `pin.not-here`, `pin.blocked`, `pin.stale`, `pin.failed`.
 */
export const openByPin = async (
  { crypto, now }: Parts,
  store: Store,
  typed: Typed,
): Promise<Outcome<Pick<Held, 'personId' | 'displayName' | 'refreshToken' | 'sealKey'>>> => {
  const { personId } = typed;
  const person = await store.transaction('rw', store.people, async () => {
    const found = await store.people.get(personId);
    if (found?.lock != null && found.lock.tries < triesAllowed)
      await store.people.put({ ...found, lock: { ...found.lock, tries: found.lock.tries + 1 } });
    return found;
  });
  if (person?.lock == null) return refuse(pinUnknown);
  if (person.lock.tries >= triesAllowed) return refuse(pinClosed);
  const daysUnheard = (now() - Date.parse(person.heardAt)) / 86_400_000;
  const sealKey = await lockKey(crypto, typed, person.lock);
  const sealed = await unseal(crypto, sealKey, person.lock);
  if (sealed?.personId !== personId) return refuse(pinWrong);
  await store.people.put({ ...person, lock: { ...person.lock, tries: 0 } });
  if (daysUnheard > offlineDays) return refuse(pinStale);
  const { displayName } = person;
  return accept({ personId, displayName, refreshToken: sealed.refreshToken, sealKey });
};
