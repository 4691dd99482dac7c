import type { EventData } from '@huihuan/contracts-events';
import type { Books } from './books.ts';
import type { BalanceBook, JobBook } from './job-book.ts';

type Amended = EventData<'cn.huihuan.item.amended.v1'>;

/** What an amendment says of an input of a job that was closed: another weight or class, and the balance drawn anew with it. */
export interface RedrawnBook {
  readonly event: number;
  readonly jobId: string;
  readonly item: Amended['item'];
  readonly before: Amended['before'];
  readonly balance: Amended['balance'];
  /** A supervisor answers for it. */
  readonly isAnswered: boolean;
}

/** The balance of a job as it was known before an event of its chain; of the whole log for the row after the last one. */
export const balanceBefore = ({ redrawn }: Books, { jobId, balance }: JobBook, event: number): BalanceBook | null => {
  if (balance === null) return null;
  const last = (redrawn.get(jobId) ?? []).filter((one) => one.event < event && one.balance !== undefined).at(-1);
  if (last?.balance === undefined) return balance;
  const { after, dry } = last.balance;
  return { ...balance, ...after, dry: balance.dry === null ? null : (dry?.after ?? balance.dry) };
};
