import { fact, type Fact, type StatementDoubt } from '@huihuan/contracts-events';
import {
  aboutStatement,
  putAside,
  putAsideUnder,
  waitsForDecision,
  type HeldPutAside,
  type Stated,
} from '@huihuan/custody-service';
import type { Result } from '@huihuan/kernel-domain';
import { Overtaken, type Tx } from '@huihuan/platform-persistence';
import { openText, sealText } from '@huihuan/platform-sealed-data';
import { idReused, type AskedRow } from '../register-intake/earlier-answers.ts';
import type { PutAsideIntake } from '../register-intake/intake-answer.ts';

const place = (actId: string) => ({ table: 'put_aside', record: actId, field: 'request' });

/** What the tablet is told of a row that waits for a decision. */
export const putAsideAnswer = (itemId: string, why: StatementDoubt): PutAsideIntake => ({
  ...{ itemId, why, ...waitsForDecision },
});

/** What was answered to rows that were put aside before: the same again, or a refusal where the content differs. */
export const putAsideBefore = async (
  tx: Tx,
  asked: readonly AskedRow[],
): Promise<ReadonlyMap<number, Result<PutAsideIntake>>> => {
  const signed = asked.flatMap(({ id, split }) => (id === null || split.given === undefined ? [] : [id]));
  const known = new Map<string, HeldPutAside>(
    signed.length === 0 ? [] : (await putAsideUnder(tx, signed)).map((row) => [row.actId, row]),
  );
  return new Map(
    asked.flatMap(({ index, id, digest }): [number, Result<PutAsideIntake>][] => {
      const before = known.get(id ?? '');
      if (before === undefined || id === null) return [];
      return before.asked === digest
        ? [[index, { ok: true, value: putAsideAnswer(id, before.why) }]]
        : [[index, { ok: false, problem: idReused(id) }]];
    }),
  );
};

export interface AsideRow {
  readonly asked: AskedRow;
  readonly stated: Stated;
  readonly why: StatementDoubt;
}

/** Puts rows aside, whole. @returns the facts that say so @throws Overtaken where the same id came in elsewhere */
export const putRowsAside = async (
  tx: Tx,
  rows: readonly AsideRow[],
  { key, at }: { readonly key: Buffer; readonly at: Date },
): Promise<readonly Fact[]> => {
  for (const { asked, stated, why } of rows) {
    const request = sealText(key, JSON.stringify(asked.whole), place(stated.id));
    if (!(await putAside(tx, { stated, why, asked: asked.digest, request }, at)))
      throw new Overtaken(`what was put aside under ${stated.id}`);
  }
  return rows.map(({ stated, why }) => fact('cn.huihuan.statement.put-aside.v1', { ...aboutStatement(stated), why }));
};

/** The request as it came. @throws where it was tampered with, or the key of the installation is another */
export const requestOf = ({ actId, request }: HeldPutAside, key: Buffer): unknown => {
  const text = openText(key, request, place(actId));
  if (text === null) throw new Error(`what was put aside under ${actId} cannot be opened`);
  return JSON.parse(text) as unknown;
};
