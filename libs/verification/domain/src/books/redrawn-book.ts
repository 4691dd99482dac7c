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

/** The last word of corrections on the balance of a job or of a closed batch. */
export interface LastRedrawn extends Pick<NonNullable<Amended['balance']>, 'after' | 'dry'> {
  readonly event: number;
}

/** By job or batch. */
export const lastRedrawnOf = ({ redrawn }: Pick<Books, 'redrawn'>): ReadonlyMap<string, LastRedrawn> => {
  const last = new Map<string, LastRedrawn>();
  for (const { event, jobId, balance } of [...redrawn.values()]
    .flat()
    .toSorted((one, other) => one.event - other.event)) {
    if (balance === undefined) continue;
    last.set(jobId, { event, ...balance });
    if (balance.batch !== undefined) last.set(balance.batch.batchId, { event, ...balance.batch });
  }
  return last;
};
