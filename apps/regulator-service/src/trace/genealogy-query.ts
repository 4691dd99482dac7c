import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import type { TraceNode } from './trace-schema.ts';

const mostNodes = 500;
const deepest = 12;

interface Row extends Omit<TraceNode, 'children'> {
  /** From the item that was asked about down to this one. */
  readonly path: readonly string[];
}

/** Nobody is a relative of himself: a forged job that goes in circles ends where it meets itself. */
const relatives = (step: { join: string; next: string }): string => `
  with recursive related as (
    select item_id, ${step.next} as next_job, null::uuid as job_id, array[item_id] as path, class_code, family, grams,
           identifiers
      from item where item_id = $1
    union all
    select other.item_id, other.${step.next}, related.next_job, related.path || other.item_id, other.class_code,
           other.family, other.grams, other.identifiers
      from related join item as other on other.${step.join} = related.next_job
     where cardinality(related.path) <= ${deepest} and not other.item_id = any (related.path))
  select item_id as "itemId", class_code as "classCode", family, grams,
         coalesce(identifiers, '[]') as identifiers, job_id as "jobId", path
    from related where job_id is not null limit ${mostNodes + 1}`;

export const originsSql = relatives({ join: 'consumed_by', next: 'produced_by' });
export const derivedSql = relatives({ join: 'produced_by', next: 'consumed_by' });

export interface Relatives {
  readonly nodes: TraceNode[];
  readonly truncated: boolean;
}

/** What an item was made from. */
export const readOrigins = (tx: Tx, itemId: string): Promise<Relatives> => readTree(tx, originsSql, itemId);

/** What was made from an item. */
export const readDerived = (tx: Tx, itemId: string): Promise<Relatives> => readTree(tx, derivedSql, itemId);

const readTree = async (tx: Tx, sql: string, itemId: string): Promise<Relatives> => {
  const rows = await rowsOf<Row>(tx, sql, [itemId]);
  const children = new Map<string, TraceNode[]>([[itemId, []]]);
  // Parents come before their children: the statement goes down generation by generation.
  for (const { path, ...row } of rows.slice(0, mostNodes)) {
    const node: TraceNode = { ...row, children: [] };
    children.set(path.join(), node.children);
    children.get(path.slice(0, -1).join())?.push(node);
  }
  return { nodes: children.get(itemId) ?? [], truncated: rows.length > mostNodes };
};
