import type { ReadEvent } from '@huihuan/contracts-events';
import { batchRecordOf, type BatchRecord } from '../records/batch-record.ts';
import { containerRecordOf, type ContainerRecord } from '../records/container-record.ts';
import {
  discrepancyRecordOf,
  heldItemOf,
  laterProposal,
  proposalRecordOf,
  type DiscrepancyRecord,
  type ProposalRecord,
} from '../records/discrepancy-record.ts';
import { jobRecordOf, type JobRecord } from '../records/job-record.ts';
import { joinRecords } from '../records/join-records.ts';
import { shipmentRecordOf, type ShipmentRecord } from '../records/shipment-record.ts';
import type { ArchivedEvent } from './fold-items.ts';

export interface Recorded<Row> {
  row: Row;
  readonly positions: number[];
}

/** What a batch says of everything that is not an item, joined per thing. */
export interface FoldedRecords {
  readonly shipments: ReadonlyMap<string, Recorded<ShipmentRecord>>;
  readonly discrepancies: ReadonlyMap<string, Recorded<DiscrepancyRecord>>;
  readonly proposals: ReadonlyMap<string, ProposalRecord>;
  readonly held: readonly { readonly discrepancyId: string; readonly itemId: string }[];
  readonly jobs: ReadonlyMap<string, Recorded<JobRecord>>;
  readonly closings: ReadonlyMap<string, number>;
  readonly batches: ReadonlyMap<string, Recorded<BatchRecord>>;
  /** Where each batch was closed, by its id. */
  readonly batchClosings: ReadonlyMap<string, number>;
  readonly containers: ReadonlyMap<string, Recorded<ContainerRecord>>;
}

/** The events of single items, by far the most, say nothing of these things. */
const silent: ReadonlySet<ReadEvent['type']> = new Set([
  'cn.huihuan.item.collected.v1',
  'cn.huihuan.item.corrected.v1',
  'cn.huihuan.item.graded.v1',
  'cn.huihuan.item.amended.v1',
  'cn.huihuan.correction.proposed.v1',
  'cn.huihuan.correction.agreed.v1',
  'cn.huihuan.correction.declined.v1',
]);

export const foldRecords = (archived: readonly ArchivedEvent[]): FoldedRecords => {
  const shipments = new Map<string, Recorded<ShipmentRecord>>();
  const discrepancies = new Map<string, Recorded<DiscrepancyRecord>>();
  const proposals = new Map<string, ProposalRecord>();
  const held: { discrepancyId: string; itemId: string }[] = [];
  const jobs = new Map<string, Recorded<JobRecord>>();
  const closings = new Map<string, number>();
  const batches = new Map<string, Recorded<BatchRecord>>();
  const batchClosings = new Map<string, number>();
  const containers = new Map<string, Recorded<ContainerRecord>>();
  for (const { event, position } of archived) {
    if (silent.has(event.type)) continue;
    add(shipments, (row) => row.shipmentId, shipmentRecordOf(event), position);
    add(discrepancies, (row) => row.discrepancyId, discrepancyRecordOf(event), position);
    add(jobs, (row) => row.jobId, jobRecordOf(event), position);
    add(batches, (row) => row.batchId, batchRecordOf(event), position);
    add(containers, (row) => row.containerId, containerRecordOf(event), position);
    const proposal = proposalRecordOf(event);
    if (proposal !== null) {
      proposals.set(proposal.discrepancyId, laterProposal(proposals.get(proposal.discrepancyId), proposal));
    }
    const holds = heldItemOf(event);
    if (holds !== null) held.push(holds);
    if (event.type === 'cn.huihuan.item.dismantled.v1') closings.set(event.data.jobId, position);
    if (event.type === 'cn.huihuan.batch.closed.v1') batchClosings.set(event.data.batchId, position);
  }
  return { shipments, discrepancies, proposals, held, jobs, closings, batches, batchClosings, containers };
};

const add = <Row extends object>(
  rows: Map<string, Recorded<Row>>,
  keyOf: (row: Row) => string,
  row: Row | null,
  position: number,
): void => {
  if (row === null) return;
  const known = rows.get(keyOf(row));
  if (known === undefined) {
    rows.set(keyOf(row), { row, positions: [position] });
  } else {
    known.row = joinRecords(known.row, row);
    known.positions.push(position);
  }
};
