import { refuse, accept, type Result } from '@huihuan/kernel-domain';
import { decideSettlement } from '@huihuan/regulator-domain';
import type { Cause } from '../store/outbox.ts';
import { rememberSettlement } from './conflicts.ts';
import { regulatorSource, type RegulatorBooks } from './regulator-books.ts';

export interface Settlement {
  readonly conflictId: string;
  readonly genuineItemId: string | null;
}

/** The regulator's decision and the event that tells everybody, in one transaction. */
export const settleConflict = (
  books: RegulatorBooks,
  { conflictId, genuineItemId }: Settlement,
  cause: Cause,
): Result<{ readonly conflictId: string }> => {
  const conflict = books.conflicts.get(conflictId);
  if (conflict === undefined) {
    return refuse({ code: 'conflict.unknown', kind: 'missing', zh: '没有该冲突', en: 'there is no such conflict' });
  }
  const decided = decideSettlement(conflict, genuineItemId, '现场核对编码');
  if (!decided.ok) return decided;
  books.database.outbox.append(regulatorSource, [decided.value], cause);
  rememberSettlement(books, decided.value.data);
  return accept({ conflictId });
};
