import { canonicalJson, refuse, sha256Hex, type Json, type Problem, type Result } from '@huihuan/kernel-domain';
import type { EntityManager } from 'typeorm';
import type { ServiceDatabase } from './service-database.ts';
import { rowsOf, type Tx } from './tx.ts';

export interface Command {
  /** Made by the client (UUIDv7); names the thing made or the act. */
  readonly id: string;
  /** `shipment.dispatch`; part of what must be the same when the id comes again. */
  readonly operation: string;
  /** Everything that the answer depends on: body and path parameters. */
  readonly request: unknown;
  /**
   * What the command works on, usually its site. Commands with a common key run one after the other; the locks are taken
   * before anything is written, so that the order of transaction ids is the order of the site's chain.
   */
  readonly locks: readonly string[];
}

/**
 * Runs a command once: the same id and request again get the first answer, another request under the same id is refused
 * with `request.id-reused`. A refusal leaves nothing behind and is not remembered.
 */
export const runCommand = async <Answer>(
  database: ServiceDatabase,
  command: Command,
  work: (tx: EntityManager) => Promise<Result<Answer>>,
): Promise<Result<Answer>> => {
  const digest = sha256Hex(canonicalJson([command.operation, command.request as Json]));
  try {
    return await database.transaction(async (tx) => {
      await takeLocks(tx, command.locks);
      const earlier = await answerOf<Answer>(tx, command.id, digest);
      if (earlier !== null) return earlier;
      const result = await work(tx);
      if (!result.ok) throw new Refused(result);
      await tx.query('insert into command (id, operation, digest, answer) values ($1, $2, $3, $4)', [
        command.id,
        command.operation,
        digest,
        JSON.stringify(result.value),
      ]);
      return result;
    });
  } catch (failure) {
    if (failure instanceof Refused) return failure.refusal;
    throw failure;
  }
};

/** Locks until the end of the transaction, always in the same order, so that two commands cannot wait for each other. */
export const takeLocks = async (tx: Tx, keys: readonly string[]): Promise<void> => {
  const sorted = [...new Set(keys)].sort();
  if (sorted.length === 0) return;
  await tx.query(
    `select pg_advisory_xact_lock(hashtextextended(current_schema() || ':' || key, 0))
       from unnest($1::text[]) with ordinality as wanted (key, place) order by place`,
    [sorted],
  );
};

const answerOf = async <Answer>(tx: Tx, id: string, digest: string): Promise<Result<Answer> | null> => {
  const [row] = await rowsOf<{ digest: string; answer: string }>(
    tx,
    'select digest, answer::text as answer from command where id = $1',
    [id],
  );
  if (row === undefined) return null;
  if (row.digest === digest) return { ok: true, value: JSON.parse(row.answer) as Answer };
  return refuse({
    code: 'request.id-reused',
    kind: 'conflict',
    zh: `编号 ${id} 已用于内容不同的另一请求；重发须与首次完全相同，新的操作请用新编号`,
    en: `the id ${id} was used for a request with another content; repeat the first one exactly, or make a new id`,
    path: '/id',
  });
};

/** Carries a refusal out of the transaction, which must roll back. */
class Refused extends Error {
  readonly refusal: { readonly ok: false; readonly problem: Problem };
  constructor(refusal: Refused['refusal']) {
    super(refusal.problem.code);
    this.refusal = refusal;
  }
}
