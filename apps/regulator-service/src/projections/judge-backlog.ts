import type { Identifier } from '@huihuan/contracts-events';
import type { Outbox } from '@huihuan/messaging-core';
import { rowsOf, takeLocks, type ServiceDatabase } from '@huihuan/platform-persistence';
import { judgeConflicts } from './judge-conflicts.ts';
import { lockHead } from './projection-head.ts';
import { regulatorSource } from './regulator-source.ts';

const atOnce = 200;

/** Judges what the version before had judged by the order in which it heard. Empty from then on. */
export const judgeBacklog = async (database: ServiceDatabase, outbox: Outbox): Promise<void> => {
  for (let judged = atOnce; judged === atOnce;) judged = await judgePage(database, outbox);
};

const judgePage = (database: ServiceDatabase, outbox: Outbox): Promise<number> =>
  database.transaction(async (tx) => {
    await takeLocks(tx, [regulatorSource]);
    await lockHead(tx);
    const page = await rowsOf<Identifier>(
      tx,
      'select value, kind from unjudged_identifier order by value, kind limit $1',
      [atOnce],
    );
    await judgeConflicts(tx, outbox, page);
    await tx.query(
      'delete from unjudged_identifier where (value, kind) in (select * from unnest($1::text[], $2::text[]))',
      [page.map(({ value }) => value), page.map(({ kind }) => kind)],
    );
    return page.length;
  });
