import { checkpointHash, checkpointText, readCheckpoint, type Checkpoint } from '@huihuan/evidence-domain';
import type { PublicKey } from '@huihuan/evidence-signature';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { CheckpointView } from './checkpoint-schema.ts';

/** A checkpoint as it was kept. */
export interface KeptCheckpoint extends CheckpointView {
  readonly number: number;
  readonly logNo: number;
}

/** What is told of it outside. */
export const viewOf = ({ hash, checkpoint, signed }: CheckpointView): CheckpointView => ({ hash, checkpoint, signed });

interface Row {
  readonly number: number;
  readonly log_no: number;
  readonly hash: string;
  readonly record: string;
  readonly signed: string;
}

const columns = 'number, log_no, hash, record, signed';

const keptOf = ({ number, log_no: logNo, hash, record, signed }: Row): KeptCheckpoint => {
  const checkpoint = readCheckpoint(record);
  if (checkpoint === null) throw new Error(`checkpoint ${number} cannot be read`);
  return { number, logNo, hash, checkpoint, signed };
};

const read = async (tx: Tx, rest: string, parameters: unknown[] = []): Promise<KeptCheckpoint[]> =>
  (await rowsOf<Row>(tx, `select ${columns} from checkpoint ${rest}`, parameters)).map(keptOf);

const first = async (tx: Tx, rest: string, parameters: unknown[] = []): Promise<KeptCheckpoint | null> =>
  (await read(tx, rest, parameters))[0] ?? null;

export const latestCheckpoint = (tx: Tx): Promise<KeptCheckpoint | null> => first(tx, 'order by number desc limit 1');

export const checkpointByHash = (tx: Tx, hash: string): Promise<KeptCheckpoint | null> =>
  first(tx, 'where hash = $1', [hash]);

/** Of the newest log that has one of this size. */
export const checkpointOfSize = (tx: Tx, size: number): Promise<KeptCheckpoint | null> =>
  first(tx, 'where size = $1 order by number desc limit 1', [size]);

/** In the order of signing, after a number. */
export const checkpointsAfter = (tx: Tx, number: number, limit: number): Promise<KeptCheckpoint[]> =>
  read(tx, 'where number > $1 order by number limit $2', [number, limit]);

/** Those of a log below a size, the smallest first. */
export const checkpointsOfLogBelow = (tx: Tx, logNo: number, size: number): Promise<KeptCheckpoint[]> =>
  read(tx, 'where log_no = $1 and size < $2 order by size', [logNo, size]);

export interface LogRow {
  readonly logNo: number;
  readonly logId: string;
}

export const originOf = (logId: string): string => `urn:huihuan:checkpoints:${logId}`;

export const currentLog = async (tx: Tx): Promise<LogRow | null> =>
  (
    await rowsOf<LogRow>(
      tx,
      'select log_no as "logNo", log_id as "logId" from checkpoint_log order by log_no desc limit 1',
    )
  )[0] ?? null;

export const logOfOrigin = async (tx: Tx, origin: string): Promise<LogRow | null> =>
  (
    await rowsOf<LogRow>(
      tx,
      `select log_no as "logNo", log_id as "logId" from checkpoint_log where $1 = 'urn:huihuan:checkpoints:' || log_id`,
      [origin],
    )
  )[0] ?? null;

export const insertLog = async (tx: Tx, logId: string, begunAt: string): Promise<LogRow> => {
  const [row] = await rowsOf<LogRow>(
    tx,
    `insert into checkpoint_log (log_id, begun_at) values ($1, $2) returning log_no as "logNo", log_id as "logId"`,
    [logId, begunAt],
  );
  if (row === undefined) throw new Error(`the log ${logId} could not be begun`);
  return row;
};

export interface NewCheckpoint {
  readonly number: number;
  readonly logNo: number;
  readonly checkpoint: Checkpoint;
  readonly signed: string;
  readonly key: PublicKey;
}

export const insertCheckpoint = async (tx: Tx, made: NewCheckpoint): Promise<KeptCheckpoint> => {
  const { number, logNo, checkpoint, signed, key } = made;
  const hash = checkpointHash(checkpoint);
  await tx.query(
    'insert into checkpoint_key (kid, jwk, first_used_at) values ($1, $2, $3) on conflict (kid) do nothing',
    [key.kid, JSON.stringify(key), checkpoint.time],
  );
  await tx.query(
    `insert into checkpoint (number, log_no, size, hash, record, signed, kid, signed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [number, logNo, checkpoint.size, hash, checkpointText(checkpoint), signed, key.kid, checkpoint.time],
  );
  return { number, logNo, hash, checkpoint, signed };
};

/** Every key under which a checkpoint was signed, in the order of their first use. */
export const readKeys = async (tx: Tx): Promise<PublicKey[]> =>
  (await rowsOf<{ jwk: PublicKey }>(tx, 'select jwk from checkpoint_key order by first_used_at, kid')).map(
    ({ jwk }) => jwk,
  );
