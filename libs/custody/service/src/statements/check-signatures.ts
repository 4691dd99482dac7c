import { setImmediate as othersTurn } from 'node:timers/promises';
import { actStatementText, type ActStatement, type DevicePublicKey } from '@huihuan/contracts-events';
import { stateDeviceElsewhere, stateDeviceUnknown, stateSignatureWrong } from '@huihuan/custody-domain';
import { accept, refuse, sha256Hex, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { openVerifier, type Verifier } from '@huihuan/platform-signing';

/** What a request says of the device that signed it; its value is the signature. */
export interface SignedAct extends ActStatement {
  readonly value: string;
}

/** A statement with the text that its device signs and the key that signs for it. */
export interface Stated extends SignedAct {
  readonly text: string;
  /** SHA-256 of the text: what facts name. */
  readonly digest: string;
  readonly kid: string;
}

/** A statement without what it is about, as the books keep it: its text says that. */
export type StatementRecord = Omit<Stated, 'body'>;

/** A statement whose signature is being checked on another thread. Nothing of it may be committed before that is done. */
export interface Checking {
  readonly stated: Stated;
  readonly isRight: Promise<boolean>;
}

interface Signer {
  readonly siteId: string | null;
  readonly verifier: Verifier | null;
}

/**
 * Checks signatures by the local copy of the devices, many at once on the threads of Node's pool. Refusals:
 * `statement.device-unknown`, `statement.device-elsewhere`, `statement.signature`.
 */
export const checkSignatures = async (tx: Tx, acts: readonly SignedAct[]): Promise<readonly Result<Stated>[]> =>
  Promise.all((await beginChecks(tx, acts)).map(checked));

const checked = async (begun: Result<Checking>): Promise<Result<Stated>> => {
  if (!begun.ok) return begun;
  const { stated, isRight } = begun.value;
  return (await isRight) ? accept(stated) : refuse(stateSignatureWrong);
};

const actsOfPiece = 50;

/**
 * Begins to check signatures: the caller goes on with its own work and asks later. In pieces: between them others have their turn.
 * Refusals: `statement.device-unknown`, `statement.device-elsewhere`, `statement.signature`.
 */
export const beginChecks = async (tx: Tx, acts: readonly SignedAct[]): Promise<readonly Result<Checking>[]> => {
  if (acts.length === 0) return [];
  const signers = await signersOf(
    tx,
    acts.map(({ deviceId }) => deviceId),
  );
  const begun: Result<Checking>[] = [];
  for (const [index, act] of acts.entries()) {
    if (index > 0 && index % actsOfPiece === 0) await othersTurn();
    begun.push(begin(act, signers.get(act.deviceId)));
  }
  return begun;
};

const begin = (act: SignedAct, signer: Signer | undefined): Result<Checking> => {
  if (signer?.siteId === null || signer === undefined) return refuse(stateDeviceUnknown(act.deviceId));
  if (signer.siteId !== act.siteId) return refuse(stateDeviceElsewhere(act.deviceId));
  const { verifier } = signer;
  if (verifier === null) return refuse(stateSignatureWrong);
  const text = actStatementText(act);
  const isRight = verifier.isRightLater(text, act.value);
  // who asks hears of a failure; nobody may ask where the request failed for another reason before
  isRight.catch(() => undefined);
  return accept({ stated: { ...act, text, digest: sha256Hex(text), kid: verifier.kid }, isRight });
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
