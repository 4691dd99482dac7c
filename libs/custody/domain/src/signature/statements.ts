import {
  readStatement,
  type HandoverStatement,
  type RecoveryStatement,
  type SigningMethod,
} from '@huihuan/contracts-events';
import { accept, canonicalJson, refuse, type Result } from '@huihuan/kernel-domain';
import { notInTheFuture } from '../clock.ts';
import { otherStatement, statementUnreadable } from './signature-problems.ts';
import type { ToBeSigned } from './to-be-signed.ts';

/** Who signs, with what, and when. */
export interface Signing {
  readonly personId: string;
  readonly deviceId: string | null;
  readonly onDeviceOf: HandoverStatement['onDeviceOf'];
  readonly method: SigningMethod;
  /** Of the clock that signs. */
  readonly signedAt: string;
}

/** What is missing and why, as both sides sign it. */
export type Recovery = Pick<RecoveryStatement, 'recoveryId' | 'missing' | 'reason'>;

const saidBy = (
  { shipmentId, side, siteId, listDigest, findingsDigest }: ToBeSigned,
  { personId, deviceId, onDeviceOf, method, signedAt }: Signing,
) => ({
  ...{ shipmentId, side, siteId, personId, deviceId, onDeviceOf },
  ...{ listDigest, findingsDigest, signedAt, method },
});

export const handoverStatement = (what: ToBeSigned, who: Signing): HandoverStatement => ({
  kind: 'handover',
  ...saidBy(what, who),
});

export const recoveryStatement = (what: ToBeSigned, who: Signing, recovery: Recovery): RecoveryStatement => ({
  kind: 'handover-recovery',
  ...saidBy(what, who),
  ...recovery,
});

/** Who may have signed on a device of its own: the person who sends it, with the device that the key belongs to. */
export interface DeviceSigner {
  readonly personId: string;
  readonly deviceId: string;
  /** Who signs by a one-time code that was typed into this device; nobody unless said. */
  readonly codeOf?: string | null;
  /** Server time, ISO 8601 UTC. */
  readonly now: string;
}

/**
 * A statement that a device has signed, maybe hours ago and offline: it must say exactly what is to be signed here. Its
 * time is the device's own and only may not lie ahead.
 */
export const checkStatement = (
  text: string,
  what: ToBeSigned,
  { personId, deviceId, codeOf = null, now }: DeviceSigner,
): Result<HandoverStatement> => {
  const statement = readStatement(text);
  if (statement?.kind !== 'handover') return refuse(statementUnreadable);
  const { signedAt } = statement;
  const who: Signing =
    codeOf === null
      ? { personId, deviceId, onDeviceOf: null, method: 'device', signedAt }
      : { personId: codeOf, deviceId: null, onDeviceOf: { personId, deviceId }, method: 'one-time-code', signedAt };
  const expected = handoverStatement(what, who);
  const differing = differenceOf(expected, statement);
  if (differing !== null) return refuse(otherStatement(differing, expected[differing], statement[differing]));
  const time = notInTheFuture(signedAt, now, '/signature/statement');
  return time.ok ? accept(statement) : time;
};

const compared = [
  'shipmentId',
  'side',
  'siteId',
  'listDigest',
  'findingsDigest',
  'personId',
  'deviceId',
  'method',
  'onDeviceOf',
] as const satisfies readonly (keyof HandoverStatement)[];

const differenceOf = (one: HandoverStatement, other: HandoverStatement): (typeof compared)[number] | null =>
  compared.find((member) => canonicalJson(one[member]) !== canonicalJson(other[member])) ?? null;
