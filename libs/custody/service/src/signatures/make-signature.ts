import {
  statementText,
  type HandoverStatement,
  type RecoveryStatement,
  type SignedStatement,
} from '@huihuan/contracts-events';
import {
  checkStatement,
  handoverStatement,
  keyUnknown,
  signatureWrong,
  statementUnreadable,
  type Signing,
  type ToBeSigned,
} from '@huihuan/custody-domain';
import { readStatement } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { currentAct } from '@huihuan/platform-http';
import type { Tx } from '@huihuan/platform-persistence';
import { verifySignature } from '@huihuan/platform-signing';
import type { CustodyOptions } from '../custody-service.ts';
import { deviceKeyAt } from './follow-devices.ts';

/** What a device has signed by itself, as a request brings it. */
export interface DeviceSignature {
  /** Canonical JSON of a statement. */
  readonly statement: string;
  readonly kid: string;
  readonly value: string;
}

/** The server signs for a person who has shown to it who it is. `null` where this process has no key to sign with. */
export const signedByServer = (
  { signer }: CustodyOptions,
  statement: HandoverStatement | RecoveryStatement,
): SignedStatement | null => {
  if (signer === undefined) return null;
  const text = statementText(statement);
  return { statement: text, signature: { kid: signer.kid, by: 'server', value: signer.sign(text) } };
};

/** Whoever is signed in, at this moment. `null` where nobody is: an effect, a test without people. */
export const signingOfCaller = ({ now }: CustodyOptions): Signing | null => {
  const caller = currentAct()?.caller ?? null;
  if (caller === null) return null;
  const { personId, deviceId } = caller;
  return { personId, deviceId, onDeviceOf: null, method: 'session', signedAt: now().toISOString() };
};

/** Checks what a device has signed: by its own key, while that was good, for exactly this handover. */
export const signedByDevice = async (
  custody: CustodyOptions,
  tx: Tx,
  what: ToBeSigned,
  { statement: text, kid, value }: DeviceSignature,
): Promise<Result<SignedStatement>> => {
  const signedAt = readStatement(text)?.signedAt;
  if (signedAt === undefined) return refuse(statementUnreadable);
  const key = await deviceKeyAt(tx, kid, signedAt);
  if (key === null) return refuse(keyUnknown(kid));
  if (!verifySignature(key.publicKey, text, value)) return refuse(signatureWrong(kid));
  const personId = currentAct()?.caller?.personId ?? '';
  const signer = { personId, deviceId: key.deviceId, now: custody.now().toISOString() };
  const checked = checkStatement(text, what, signer);
  return checked.ok ? accept({ statement: text, signature: { kid, by: 'device', value } }) : checked;
};

/**
 * The signature that goes with a dispatch or a receipt: the device's own where the request brings one, otherwise the
 * server's for whoever is signed in. `null` where neither is there: then it is missing, and listed so.
 */
export const signatureInPassing = async (
  custody: CustodyOptions,
  tx: Tx,
  what: ToBeSigned,
  given: DeviceSignature | null,
): Promise<Result<SignedStatement | null>> => {
  if (given !== null) return signedByDevice(custody, tx, what, given);
  const signing = signingOfCaller(custody);
  return accept(signing === null ? null : signedByServer(custody, handoverStatement(what, signing)));
};
