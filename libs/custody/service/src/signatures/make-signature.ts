import {
  statementText,
  type HandoverStatement,
  type RecoveryStatement,
  type SignedStatement,
  type StatementDoubt,
} from '@huihuan/contracts-events';
import {
  checkStatement,
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

/** What a device has signed, checked. */
export interface DeviceSigned {
  readonly signed: SignedStatement;
  readonly said: HandoverStatement;
  readonly deviceId: string;
  /** What is to be said against its key at the time that it says; `null` where that was good. */
  readonly doubt: StatementDoubt | null;
}

export interface GivenByDevice {
  readonly given: DeviceSignature;
  /** Whose act it is. */
  readonly personId: string;
  /** Who signs by a one-time code that was typed into the device; nobody unless said. */
  readonly codeOf?: string | null;
}

/** Checks what a device has signed: by its own key, for exactly this handover, by this person. */
export const checkedByDevice = async (
  custody: CustodyOptions,
  tx: Tx,
  what: ToBeSigned,
  { given: { statement: text, kid, value }, personId, codeOf = null }: GivenByDevice,
): Promise<Result<DeviceSigned>> => {
  const signedAt = readStatement(text)?.signedAt;
  if (signedAt === undefined) return refuse(statementUnreadable);
  const key = await deviceKeyAt(tx, kid, signedAt);
  if (key === null) return refuse(keyUnknown(kid));
  if (!verifySignature(key.publicKey, text, value)) return refuse(signatureWrong(kid));
  const { deviceId, doubt } = key;
  const checked = checkStatement(text, what, { personId, deviceId, codeOf, now: custody.now().toISOString() });
  if (!checked.ok) return checked;
  const signed: SignedStatement = { statement: text, signature: { kid, by: 'device', value } };
  return accept({ signed, said: checked.value, deviceId, doubt });
};

/** Whose act it is: who has signed it on a device, or who is signed in. */
export const actingPerson = (): string => {
  const act = currentAct();
  return act?.statement?.personId ?? act?.caller?.personId ?? '';
};
