import { pinFlaws, pinNeedsPassword, pinWeak } from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import type { SignedIn } from '@huihuan/platform-auth';
import type { Identity } from '../identity.ts';
import { hashPassword } from '../passwords/hash-password.ts';
import { sessionById } from '../sessions/session-rows.ts';
import { checkProof } from './check-proof.ts';
import { keepPin, pinSecret } from './pins.ts';

export interface NewPin {
  readonly deviceId: string;
  readonly pin: string;
  readonly challenge: string;
  readonly value: string;
}

/** So soon after the password: a session that somebody left open on a shared tablet must not give another a way in. */
const freshMinutes = 15;

/**
 * Sets one's own PIN on the device in hand. Refusals: `pin.needs-password` where the session was not opened by password on
 * this device a moment ago, `pin.weak`, and those of the proof.
 */
export const setPin = async (
  identity: Identity,
  { personId, sessionId }: Pick<SignedIn, 'personId' | 'sessionId'>,
  { deviceId, pin, challenge, value }: NewPin,
): Promise<Result<{ setAt: string }>> => {
  const session = await sessionById(identity.database, sessionId);
  const now = identity.now();
  const isFresh = session !== null && now.getTime() - session.openedAt.getTime() <= freshMinutes * 60_000;
  if (!isFresh || session.deviceId !== deviceId || session.byPin === true) return refuse(pinNeedsPassword);
  const flaws = pinFlaws(pin);
  if (flaws.length > 0) return refuse(pinWeak(flaws));
  const proven = await checkProof(identity, { act: 'pin.set', deviceId, personId, challenge }, value);
  if (!proven.ok) return proven;
  const place = { deviceId, personId };
  await keepPin(identity.database, place, await hashPassword(pinSecret(identity, place, pin)), now);
  return accept({ setAt: now.toISOString() });
};
