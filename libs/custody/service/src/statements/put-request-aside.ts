import { fact, siteSource, type StatementDoubt } from '@huihuan/contracts-events';
import { stateIdReused } from '@huihuan/custody-domain';
import { accept, canonicalJson, refuse, sha256Hex, type Json, type Result } from '@huihuan/kernel-domain';
import type { PutAsideAnswer } from '@huihuan/platform-http';
import { Overtaken, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import type { StatementRecord } from './check-signatures.ts';
import { putAside, putAsideUnder } from './put-aside-books.ts';
import { aboutStatement } from './statement-books.ts';

/** What is said to whoever sends what waits for a decision. */
export const waitsForDecision = {
  status: 'put-aside',
  code: 'statement.put-aside',
  zh: '记录已暂存：签署时终端已撤销、已到期或尚未登记，由场所主管或管理员裁定，不会丢失',
  en: 'put aside: the device was revoked, expired or not enrolled yet when it signed; a supervisor or administrator of the site decides, and nothing is lost',
} as const;

const waits = (id: string, why: StatementDoubt): PutAsideAnswer => ({ id, why, ...waitsForDecision });

/** A request with its statement; the request is what has to be done if somebody admits it. */
export interface RequestAside {
  readonly stated: StatementRecord;
  readonly request: Json;
  readonly correlationId: string;
}

const digestOf = ({ stated, request }: RequestAside): string => sha256Hex(canonicalJson([stated.act, request]));

/** The answer to a request that was put aside before and is not admitted; `null` where there is none. */
export const answerBefore = async (tx: Tx, aside: RequestAside): Promise<Result<PutAsideAnswer | null>> => {
  const { id } = aside.stated;
  const [held] = await putAsideUnder(tx, [id]);
  if (held === undefined || held.decision === 'admitted') return accept(null);
  return held.asked === digestOf(aside) ? accept(waits(id, held.why)) : refuse(stateIdReused(id));
};

/** Keeps a request whole and without effect, and states so. The caller holds the lock of its site. */
export const putRequestAside = async (
  { outbox, now }: CustodyOptions,
  tx: Tx,
  aside: RequestAside,
  why: StatementDoubt,
): Promise<PutAsideAnswer> => {
  const { stated, correlationId } = aside;
  const request = Buffer.from(JSON.stringify(aside.request), 'utf8');
  if (!(await putAside(tx, { stated, why, asked: digestOf(aside), request }, now())))
    throw new Overtaken(`what was put aside under ${stated.id}`);
  const said = fact('cn.huihuan.statement.put-aside.v1', { ...aboutStatement(stated), why });
  await outbox.append(tx, siteSource(stated.siteId), [said], { correlationId, causationId: stated.id });
  return waits(stated.id, why);
};
