import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { instant } from '../answers/sql.ts';
import type { ConflictView } from './conflict-operations.ts';

const columns = `conflict_id as "conflictId", json_build_object('kind', kind, 'value', value) as identifier, item_ids as "itemIds",
  state, ${instant('opened_at')} as "openedAt", genuine_item_id as "genuineItemId", reason, ${instant('settled_at')} as "settledAt",
  ${instant('withdrawn_at')} as "withdrawnAt"`;

export const conflictsSql = `
  select ${columns} from conflict where state = $1 order by conflict.opened_at, conflict_id limit $2`;

export const readConflicts = (tx: Tx, state: ConflictView['state'], limit: number): Promise<ConflictView[]> =>
  rowsOf<ConflictView>(tx, conflictsSql, [state, limit]);

export const readConflict = async (tx: Tx, conflictId: string): Promise<ConflictView | null> =>
  (await rowsOf<ConflictView>(tx, `select ${columns} from conflict where conflict_id = $1`, [conflictId]))[0] ?? null;
