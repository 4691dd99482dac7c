import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { instant } from '../answers/sql.ts';
import { conflictSeen } from '../places/seen-sql.ts';
import type { Sight } from '../places/sight.ts';
import type { ConflictView } from './conflict-operations.ts';

const columns = `conflict_id as "conflictId", json_build_object('kind', kind, 'value', value) as identifier, item_ids as "itemIds",
  state, ${instant('opened_at')} as "openedAt", genuine_item_id as "genuineItemId", reason, ${instant('settled_at')} as "settledAt",
  ${instant('withdrawn_at')} as "withdrawnAt"`;

export const conflictsSql = `
  select ${columns} from conflict where state = $1 and ${conflictSeen(3)} order by conflict.opened_at, conflict_id limit $2`;

interface Question {
  readonly sight: Sight;
  readonly state: ConflictView['state'];
  readonly limit: number;
}

export const readConflicts = (tx: Tx, { sight, state, limit }: Question): Promise<ConflictView[]> =>
  rowsOf<ConflictView>(tx, conflictsSql, [state, limit, sight]);

export const readConflict = async (tx: Tx, conflictId: string): Promise<ConflictView | null> =>
  (await rowsOf<ConflictView>(tx, `select ${columns} from conflict where conflict_id = $1`, [conflictId]))[0] ?? null;
