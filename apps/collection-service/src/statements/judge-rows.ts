import { fact, type Fact } from '@huihuan/contracts-events';
import {
  aboutStatement,
  decidePutAside,
  flagged,
  judgeStatements,
  type KeptStatement,
  type Stated,
} from '@huihuan/custody-service';
import type { Problem } from '@huihuan/kernel-domain';
import { Overtaken, type Tx } from '@huihuan/platform-persistence';
import type { AskedRow } from '../register-intake/earlier-answers.ts';
import type { AsideRow } from './put-aside-rows.ts';

/** What becomes of rows before anybody looks at their content. */
export interface JudgedRows {
  readonly fresh: readonly AskedRow[];
  /** By index, what stands behind the fresh rows that are signed. */
  readonly kept: ReadonlyMap<number, KeptStatement>;
  readonly aside: readonly AsideRow[];
  readonly refused: readonly { readonly index: number; readonly problem: Problem }[];
}

/** @param admitted somebody answers for the statements, whatever is to be said of their devices */
export const judgeRows = async (
  tx: Tx,
  asked: readonly AskedRow[],
  statements: ReadonlyMap<number, Stated>,
  admitted: boolean,
): Promise<JudgedRows> => {
  const signed = asked.flatMap((each) => {
    const stated = statements.get(each.index);
    return stated === undefined ? [] : [{ each, stated }];
  });
  const verdicts = await judgeStatements(
    tx,
    signed.map(({ stated }) => stated),
  );
  const kept = new Map<number, KeptStatement>();
  const aside: AsideRow[] = [];
  const refused: { index: number; problem: Problem }[] = [];
  for (const [place, { each, stated }] of signed.entries()) {
    const verdict = verdicts[place];
    if (admitted) kept.set(each.index, { stated, inDoubt: true });
    else if (verdict?.ok === false) refused.push({ index: each.index, problem: verdict.problem });
    else if (verdict?.value.kind === 'put-aside') aside.push({ asked: each, stated, why: verdict.value.why });
    else kept.set(each.index, { stated, inDoubt: verdict?.value.clockWentBack === true });
  }
  const gone = new Set([...aside.map(({ asked: { index } }) => index), ...refused.map(({ index }) => index)]);
  return { fresh: asked.filter(({ index }) => !gone.has(index)), kept, aside, refused };
};

export interface Admission {
  readonly by: string;
  readonly reason: string;
}

/**
 * What is said beside the facts of statements that are applied: clocks that went back, and who answers for what was put aside.
 * @throws Overtaken where somebody decided meanwhile
 */
export const remarks = async (
  tx: Tx,
  applied: readonly KeptStatement[],
  { admission, at }: { readonly admission: Admission | undefined; readonly at: Date },
): Promise<readonly Fact[]> => {
  if (admission === undefined)
    return applied.filter(({ inDoubt }) => inDoubt).map(({ stated }) => flagged(stated, 'clock-went-back'));
  const { by, reason } = admission;
  for (const { stated } of applied)
    if (!(await decidePutAside(tx, stated.id, { decision: 'admitted', by, reason, at })))
      throw new Overtaken(`a decision about ${stated.id}`);
  return applied.map(({ stated }) =>
    fact('cn.huihuan.statement.decided.v1', {
      ...{ ...aboutStatement(stated), decision: 'admitted', reason, decidedBy: by },
    }),
  );
};
