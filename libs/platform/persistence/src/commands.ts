import { canonicalJson, refuse, sha256Hex, type Json, type Problem, type Result } from '@huihuan/kernel-domain';
import type { EntityManager } from 'typeorm';
import { currentCompanion } from './companion.ts';
import { Overtaken, untilUndisturbed } from './overtaken.ts';
import type { ServiceDatabase } from './service-database.ts';
import { takeLocks } from './take-locks.ts';
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
 * with `request.id-reused`. An answer is remembered for as long as the service keeps answers, the id for good: later the same request
 * is refused with `request.answer-forgotten`. A refusal leaves nothing behind and is not remembered.
 */
export const runCommand = async <Answer>(
  database: ServiceDatabase,
  command: Command,
  work: (tx: EntityManager) => Promise<Result<Answer>>,
): Promise<Result<Answer>> => {
  const digest = sha256Hex(canonicalJson([command.operation, command.request as Json]));
  try {
    return await untilUndisturbed(() =>
      database.transaction(async (tx) => {
        await takeLocks(tx, command.locks);
        const earlier = await answerOf<Answer>(tx, command.id, digest);
        if (earlier !== null) return earlier;
        const joined = await currentCompanion()?.join(tx, command);
        if (joined?.ok === false) throw new Refused(joined);
        const result = await work(tx);
        if (!result.ok) {
          // Was it refused for what another request did under the same id, at another site? Then that is what to say.
          if ((await answerOf(tx, command.id, digest)) !== null) throw new Overtaken(`the id ${command.id}`);
          throw new Refused(result);
        }
        await remember(tx, command, digest, result.value);
        return result;
      }),
    );
  } catch (failure) {
    if (failure instanceof Refused) return failure.refusal;
    throw failure;
  }
};

const remember = async (tx: Tx, command: Command, digest: string, answer: unknown): Promise<void> => {
  const remembered = await rowsOf(
    tx,
    `insert into command (id, operation, digest, answer) values ($1, $2, $3, $4) on conflict do nothing returning id`,
    [command.id, command.operation, digest, JSON.stringify(answer)],
  );
  // A request with the same id that works on something else held no lock in common with this one, and came first.
  if (remembered.length === 0) throw new Overtaken(`the id ${command.id}`);
};

const answerOf = async <Answer>(tx: Tx, id: string, digest: string): Promise<Result<Answer> | null> => {
  const [row] = await rowsOf<{ digest: string; answer: string | null; at: Date }>(
    tx,
    'select digest, answer::text as answer, at from command where id = $1',
    [id],
  );
  if (row === undefined) return null;
  if (row.digest !== digest) return refuse(idReused(id));
  return row.answer === null
    ? refuse(answerForgotten(id, row.at))
    : { ok: true, value: JSON.parse(row.answer) as Answer };
};

/** It was done, and so long ago that its answer is gone: it is not done again. */
const answerForgotten = (id: string, at: Date): Problem => ({
  code: 'request.answer-forgotten',
  kind: 'conflict',
  zh: `编号 ${id} 的请求已于 ${at.toISOString()} 执行，答复已过保存期限，不再执行第二次；请直接查询结果，勿再重发`,
  en: `the request ${id} was done at ${at.toISOString()} and its answer is no longer kept; it is not done again: look at what it made, and do not send it again`,
  path: '/id',
  details: { id, at: at.toISOString() },
});

const idReused = (id: string): Problem => ({
  code: 'request.id-reused',
  kind: 'conflict',
  zh: `编号 ${id} 已用于内容不同的另一请求；重发须与首次完全相同，新的操作请用新编号`,
  en: `the id ${id} was used for a request with another content; repeat the first one exactly, or make a new id`,
  path: '/id',
});

/** Carries a refusal out of the transaction, which must roll back. */
class Refused extends Error {
  readonly refusal: { readonly ok: false; readonly problem: Problem };
  constructor(refusal: Refused['refusal']) {
    super(refusal.problem.code);
    this.refusal = refusal;
  }
}
