import { instantField, uuidV7Field } from '@huihuan/contracts-events';
import { beginChecks, type SignedAct, type Stated } from '@huihuan/custody-service';
import { stateUnreadable } from '@huihuan/custody-domain';
import { accept, canonicalJson, refuse, sha256Hex, type Json, type Result } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { z } from 'zod';

/** What stands beside a row that a device has signed. */
const givenSchema = z.strictObject({
  deviceId: uuidV7Field,
  personId: uuidV7Field,
  /** When it was signed, by the clock of the device. */
  deviceTime: instantField,
  /** ES256 over the text of the statement: r and s in base64url. */
  value: z.string().min(1).max(100),
  /** Random, of the device; only where the row tells of a consignor. Nobody keeps it here. */
  salt: z
    .string()
    .regex(/^[A-Za-z0-9_-]{22,64}$/)
    .optional(),
});

export const intakeAct = 'intake.register';

/** A row, and what stands beside it. */
export interface SplitRow {
  readonly row: unknown;
  /** `undefined` where the row is not signed. */
  readonly given: unknown;
}

/** Takes the statement out of a row: the rest is what was signed. */
export const splitRow = (asked: unknown): SplitRow => {
  if (typeof asked !== 'object' || asked === null || Array.isArray(asked)) return { row: asked, given: undefined };
  const { statement, ...row } = asked as Readonly<Record<string, unknown>>;
  return { row, given: statement };
};

/**
 * What the device signs of a row: everything, but of a consignor only the kind and a commitment to the rest, SHA-256 over
 * salt and canonical JSON. So the text can be kept for good and shown to a court, and no number can be tried out from it.
 */
export const statedBody = (row: Readonly<Record<string, Json>>, salt: string | undefined): Json | null => {
  const { consignor } = row;
  if (typeof consignor !== 'object' || consignor === null || !('kind' in consignor)) return row;
  const { kind, ...rest } = consignor as Readonly<Record<string, Json>>;
  if (Object.keys(rest).length === 0) return row;
  return salt === undefined
    ? null
    : { ...row, consignor: { kind, sha256: sha256Hex(`${salt}${canonicalJson(consignor)}`) } };
};

const actOf = (siteId: string, id: string, { row, given }: SplitRow): Result<SignedAct> => {
  const read = givenSchema.safeParse(given);
  const body = read.success ? statedBody(row as Readonly<Record<string, Json>>, read.data.salt) : null;
  if (!read.success || body === null) return refuse(stateUnreadable);
  const { deviceId, personId, deviceTime, value } = read.data;
  return accept({ act: intakeAct, id, siteId, deviceId, personId, deviceTime, body, value });
};

interface Asked {
  readonly index: number;
  readonly id: string | null;
  readonly split: SplitRow;
}

/** The statements of those rows that have one, by index. */
export interface SignedRows {
  readonly stated: ReadonlyMap<number, Stated>;
  readonly refused: ReadonlyMap<number, Refused>;
  /**
   * The rows whose signature is wrong. Found out on other threads meanwhile: nothing that rests on a statement may be committed
   * before this is known.
   */
  readonly wrong: () => Promise<ReadonlySet<number>>;
}

type Refused = Extract<Result<never>, { readonly ok: false }>;

/** Reads the statements of the rows and begins to check their signatures. */
export const signedRows = async (tx: Tx, siteId: string, asked: readonly Asked[]): Promise<SignedRows> => {
  const stated = new Map<number, Stated>();
  const refused = new Map<number, Refused>();
  const acts: { readonly index: number; readonly act: SignedAct }[] = [];
  for (const { index, id, split } of asked) {
    if (split.given === undefined) continue;
    const act = id === null ? refuse(stateUnreadable) : actOf(siteId, id, split);
    if (act.ok) acts.push({ index, act: act.value });
    else refused.set(index, act);
  }
  const { begun, wrong } = await beginChecks(
    tx,
    acts.map(({ act }) => act),
  );
  for (const [place, { index }] of acts.entries()) {
    const result = begun[place] ?? refuse(stateUnreadable);
    if (result.ok) stated.set(index, result.value);
    else refused.set(index, result);
  }
  const rowAt = (place: number): number => acts[place]?.index ?? unasked(place);
  return { stated, refused, wrong: async () => new Set([...(await wrong())].map(rowAt)) };
};

const unasked = (place: number): never => {
  throw new Error(`no statement was asked about at ${place}`);
};
