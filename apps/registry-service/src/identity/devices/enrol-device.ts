import {
  codeOf,
  codeRefused,
  decideEnrolment,
  keyUnusable,
  proofRefused,
  proofText,
  type DeviceEnrolled,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { takeLocks, type Tx } from '@huihuan/platform-persistence';
import { openVerifier, publicPartOf } from '@huihuan/platform-signing';
import { registryLock, registrySource } from '../../registry.ts';
import type { Identity } from '../identity.ts';
import { countSignInAttempt, forgiveAttempt, subjectsOf } from '../sessions/count-attempt.ts';
import { deviceById, deviceByKid, insertDevice, type DeviceRow } from './device-rows.ts';
import { digestOfCode, heldCode, spendCode } from './enrolment-codes.ts';

export interface EnrolmentRequest {
  readonly deviceId: string;
  readonly code: string;
  readonly name: string;
  readonly publicKey: unknown;
  /** By the key, over the canonical enrolment: see `proofText`. */
  readonly value: string;
  readonly address: string;
  readonly correlationId: string;
}

/**
 * Enrols a tablet that shows its key and a code. The code is good once; whoever enrolled by it and lost the answer gets it
 * again. Refusals: `device.code` for every reason that lies in the code, `device.key`, `device.proof`, `device.exists`,
 * `device.key-used`, `sign-in.slow-down`.
 */
export const enrolDevice = async (identity: Identity, asked: EnrolmentRequest): Promise<Result<DeviceRow>> => {
  const verifier = openVerifier(asked.publicKey);
  const shown = publicPartOf(asked.publicKey);
  if (verifier === null || shown === null) return refuse(keyUnusable);
  // guesses are counted before the code is looked at, by the network of their address
  const subjects = subjectsOf(identity, `enrolment from ${asked.address}`, asked.address);
  const counted = await countSignInAttempt(identity, subjects);
  if (!counted.ok) return counted;
  const code = codeOf(asked.code);
  if (code === null) return refuse(codeRefused);
  const { deviceId, value } = asked;
  const text = proofText({ act: 'device.enrol', deviceId, code, kid: verifier.kid });
  if (!verifier.isRight(text, value)) return refuse(proofRefused);
  const { kty, crv, x, y, kid } = shown;
  return identity.database.transaction(async (tx) => {
    await takeLocks(tx, [registryLock]);
    const digest = digestOfCode(identity, code);
    const known = await heldCode(tx, digest);
    const [byId, byKey] = [await deviceById(tx, deviceId), await deviceByKid(tx, kid)];
    // the answer was lost on the way: the same device by the same code with the same key
    const isRepeated = known?.usedBy === deviceId && byId !== null && byKey?.deviceId === deviceId;
    if (isRepeated) return accept(byId);
    const context = { now: identity.now(), code: known, isIdUsed: byId !== null, isKeyUsed: byKey !== null };
    const enrolment = { deviceId, kid, publicKey: { kty, crv, x, y } };
    const decided = decideEnrolment(enrolment, { ...context, days: identity.settings.HUIHUAN_DEVICE_DAYS });
    if (!decided.ok) return decided;
    const device = await keep(tx, decided.value, asked.name);
    await spendCode(tx, digest, deviceId);
    await forgiveAttempt(tx, subjects, identity.now());
    const cause = { correlationId: asked.correlationId, causationId: asked.correlationId };
    await identity.outbox.append(tx, registrySource, [decided.value], cause);
    return accept(device);
  });
};

const keep = async (tx: Tx, { data }: DeviceEnrolled, name: string): Promise<DeviceRow> => {
  const device: DeviceRow = {
    ...{ deviceId: data.deviceId, siteId: data.siteId, name, kid: data.kid, publicKey: data.publicKey },
    ...{ enrolledAt: new Date(data.enrolledAt), expiresAt: new Date(data.expiresAt) },
    ...{ revokedAt: null, revokeReason: null },
  };
  await insertDevice(tx, device, data.enrolledBy);
  return device;
};
