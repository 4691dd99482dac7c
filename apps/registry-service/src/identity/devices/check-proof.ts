import {
  challengeUsed,
  deviceExpired,
  deviceRevoked,
  deviceStateAt,
  proofRefused,
  proofText,
  type DeviceProof,
} from '@huihuan/identity-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { verifySignature } from '@huihuan/platform-signing';
import type { Identity } from '../identity.ts';
import { answerChallenge, challengeEnd } from './challenges.ts';
import { deviceById, type DeviceRow } from './device-rows.ts';

/**
 * Whether a request comes from the device that it names, and for the first time. Refusals: `device.challenge`,
 * `device.proof`, `device.revoked`, `device.expired`.
 */
export const checkProof = async (
  identity: Identity,
  proof: Exclude<DeviceProof, { readonly act: 'device.enrol' }>,
  value: string,
): Promise<Result<DeviceRow>> => {
  const { database, now } = identity;
  const end = challengeEnd(identity, proof.challenge);
  if (end === null) return refuse(challengeUsed);
  const device = await deviceById(database, proof.deviceId);
  if (device === null || !verifySignature(device.publicKey, proofText(proof), value)) return refuse(proofRefused);
  const isFirst = await database.transaction((tx) => answerChallenge(tx, proof.challenge, end));
  if (!isFirst) return refuse(challengeUsed);
  const { deviceId, revokedAt, revokeReason, expiresAt } = device;
  if (revokedAt !== null) return refuse(deviceRevoked(deviceId, revokedAt, revokeReason));
  return deviceStateAt(device, now()) === 'enrolled' ? accept(device) : refuse(deviceExpired(deviceId, expiresAt));
};
