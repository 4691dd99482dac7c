import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { factChannel } from './fact-channel.ts';

/** The last position of the archive, held until the transaction ends: positions are given out by one at a time. */
export const lockHead = async (tx: Tx): Promise<number> => {
  const [head] = await rowsOf<{ position: number }>(tx, 'select position from projection_head for update');
  if (head === undefined) throw new Error('the head of the projection vanished');
  return head.position;
};

/** Wakes the live streams of every process when the transaction commits. */
export const moveHead = (
  tx: Tx,
  { position, latestAt }: { readonly position: number; readonly latestAt: string },
): Promise<unknown> =>
  tx.query(
    `with moved as (
       update projection_head set position = $1, latest_at = greatest(latest_at, $2::timestamptz) returning position)
     select pg_notify($3, position::text) from moved`,
    [position, latestAt, factChannel],
  );
