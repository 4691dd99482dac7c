import { setImmediate as othersTurn } from 'node:timers/promises';
import { actStatementText, type ActStatement, type DevicePublicKey } from '@huihuan/contracts-events';
import { stateDeviceElsewhere, stateDeviceUnknown, stateSignatureWrong } from '@huihuan/custody-domain';
import { accept, refuse, sha256Hex, type Result } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { openVerifier, verifyMany, type Verifier } from '@huihuan/platform-signing';

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

/** Statements whose signatures are being checked on another thread. Nothing of them may be committed before that is done. */
export interface Checking {
  /** By place: what was stated, or why nobody can have stated it. */
  readonly begun: readonly Result<Stated>[];
  /** The places whose signature is wrong. */
  readonly wrong: () => Promise<ReadonlySet<number>>;
}

interface Signer {
  readonly siteId: string | null;
  readonly publicKey: DevicePublicKey;
  readonly verifier: Verifier | null;
}

/**
 * Checks signatures by the local copy of the devices. Refusals: `statement.device-unknown`, `statement.device-elsewhere`,
 * `statement.signature`.
 */
export const checkSignatures = async (tx: Tx, acts: readonly SignedAct[]): Promise<readonly Result<Stated>[]> => {
  const { begun, wrong } = await beginChecks(tx, acts);
  const found = await wrong();
  return begun.map((stated, place) => (found.has(place) ? refuse(stateSignatureWrong) : stated));
};

const actsOfPiece = 50;

/**
 * Begins to check signatures: the caller goes on with its own work and asks later. In pieces: between them others have their turn.
 * Refusals: `statement.device-unknown`, `statement.device-elsewhere`, `statement.signature`.
 */
export const beginChecks = async (tx: Tx, acts: readonly SignedAct[]): Promise<Checking> => {
  const signers = acts.length === 0 ? new Map<string, Signer>() : await signersOf(tx, acts);
  const begun: Result<Stated>[] = [];
  const pieces: Promise<readonly number[]>[] = [];
  for (let from = 0; from < acts.length; from += actsOfPiece) {
    if (from > 0) await othersTurn();
    const piece = acts.slice(from, from + actsOfPiece).map((act) => stateOf(act, signers.get(act.deviceId)));
    begun.push(...piece);
    pieces.push(...wrongIn(piece, from, signers));
  }
  // who asks hears of a failure; nobody may ask where the request failed for another reason before
  for (const piece of pieces) piece.catch(() => undefined);
  return { begun, wrong: async () => new Set((await Promise.all(pieces)).flat()) };
};

const stateOf = (act: SignedAct, signer: Signer | undefined): Result<Stated> => {
  if (signer?.siteId === null || signer === undefined) return refuse(stateDeviceUnknown(act.deviceId));
  if (signer.siteId !== act.siteId) return refuse(stateDeviceElsewhere(act.deviceId));
  if (signer.verifier === null) return refuse(stateSignatureWrong);
  const text = actStatementText(act);
  return accept({ ...act, text, digest: sha256Hex(text), kid: signer.verifier.kid });
};

/** The signatures of each device together, by one way to another thread. @returns for each device the places of what it did not sign */
const wrongIn = (
  piece: readonly Result<Stated>[],
  from: number,
  signers: ReadonlyMap<string, Signer>,
): readonly Promise<readonly number[]>[] => {
  const ofDevice = new Map<string, { readonly place: number; readonly stated: Stated }[]>();
  for (const [index, result] of piece.entries()) {
    if (!result.ok) continue;
    const { deviceId } = result.value;
    const mine = ofDevice.get(deviceId) ?? [];
    if (mine.length === 0) ofDevice.set(deviceId, mine);
    mine.push({ place: from + index, stated: result.value });
  }
  return [...ofDevice].map(async ([deviceId, mine]) => {
    const right = await verifyMany(
      signers.get(deviceId)?.publicKey,
      mine.map(({ stated }) => stated),
    );
    return mine.flatMap(({ place }, index) => (right[index] === true ? [] : [place]));
  });
};

const signersOf = async (tx: Tx, acts: readonly SignedAct[]): Promise<ReadonlyMap<string, Signer>> => {
  const rows = await rowsOf<{ deviceId: string; siteId: string | null; publicKey: DevicePublicKey }>(
    tx,
    `select device_id as "deviceId", site_id as "siteId", public_key as "publicKey" from device_key
      where device_id = any($1::uuid[])`,
    [[...new Set(acts.map(({ deviceId }) => deviceId))]],
  );
  return new Map(
    rows.map(({ deviceId, siteId, publicKey }) => [deviceId, { siteId, publicKey, verifier: openVerifier(publicKey) }]),
  );
};
