import { actStatementText, type ActStatement, type DevicePublicKey } from '@huihuan/contracts-events';
import { stateDeviceElsewhere, stateDeviceUnknown, stateSignatureWrong } from '@huihuan/custody-domain';
import { accept, refuse, sha256Hex, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { openVerifier, type Verifier } from '@huihuan/platform-signing';

/** What a request says of the device that signed it; its value is the signature. */
export interface SignedAct extends ActStatement {
  readonly value: string;
}

/** A statement whose signature was found right. */
export interface Stated extends SignedAct {
  readonly text: string;
  /** SHA-256 of the text: what facts name. */
  readonly digest: string;
  readonly kid: string;
}

/** A statement without what it is about, as the books keep it: its text says that. */
export type StatementRecord = Omit<Stated, 'body'>;

interface Signer {
  readonly siteId: string | null;
  readonly verifier: Verifier | null;
}

/**
 * Checks signatures by the local copy of the devices, many at once on the threads of Node's pool. Refusals:
 * `statement.device-unknown`, `statement.device-elsewhere`, `statement.signature`.
 */
export const checkSignatures = async (tx: Tx, acts: readonly SignedAct[]): Promise<readonly Result<Stated>[]> => {
  if (acts.length === 0) return [];
  const signers = await signersOf(
    tx,
    acts.map(({ deviceId }) => deviceId),
  );
  return Promise.all(acts.map((act) => check(act, signers.get(act.deviceId))));
};

const check = async (act: SignedAct, signer: Signer | undefined): Promise<Result<Stated>> => {
  if (signer?.siteId === null || signer === undefined) return refuse(stateDeviceUnknown(act.deviceId));
  if (signer.siteId !== act.siteId) return refuse(stateDeviceElsewhere(act.deviceId));
  const text = actStatementText(act);
  const isRight = (await signer.verifier?.isRightLater(text, act.value)) === true;
  if (!isRight || signer.verifier === null) return refuse(stateSignatureWrong);
  return accept({ ...act, text, digest: sha256Hex(text), kid: signer.verifier.kid });
};

const signersOf = async (tx: Tx, deviceIds: readonly string[]): Promise<ReadonlyMap<string, Signer>> => {
  const rows = await rowsOf<{ deviceId: string; siteId: string | null; publicKey: DevicePublicKey }>(
    tx,
    `select device_id as "deviceId", site_id as "siteId", public_key as "publicKey" from device_key
      where device_id = any($1::uuid[])`,
    [[...new Set(deviceIds)]],
  );
  return new Map(
    rows.map(({ deviceId, siteId, publicKey }) => [deviceId, { siteId, verifier: openVerifier(publicKey) }]),
  );
};
