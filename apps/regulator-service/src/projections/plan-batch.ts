import {
  countFlows,
  emptyFlows,
  foldChains,
  foldItems,
  foldRecords,
  touchesOfBatch,
  type ArchivedEvent,
  type ArrivedLink,
  type FlowLedger,
  type ItemChange,
  type ItemState,
} from '@huihuan/regulator-domain';
import type { KnownChains } from './load-chains.ts';
import type { Statement } from './statement.ts';
import { writeBatteries } from '../batteries/write-batteries.ts';
import { writeBatches } from '../batches/write-batches.ts';
import { writeManifests } from '../manifests/write-manifests.ts';
import { writeOutcomes } from '../outcomes/write-outcomes.ts';
import { writeSaid } from '../said/write-said.ts';
import { writeSuspicions } from '../suspicions/write-suspicions.ts';
import { moveVehicles } from './follow-vehicles.ts';
import { writeVehicles } from '../vehicles/write-vehicles.ts';
import { writeGutted } from '../yields/write-gutted.ts';
import { writeChains } from './write-chains.ts';
import { writeDiscrepancies } from './write-discrepancies.ts';
import { insertItems, updateItems } from './write-items.ts';
import { writePlaces } from './write-places.ts';
import { writeContainers, writeJobs } from './write-processing.ts';
import { writeShipments } from './write-shipments.ts';
import { writeTotals } from './write-totals.ts';

/** An event at its place in the archive and in its chain; without a link where its chain has it already. */
export interface ArchivedFact extends ArchivedEvent {
  readonly link: ArrivedLink | null;
}

/** What was known before a batch of the things that it speaks of. */
export interface KnownBefore {
  readonly chains: KnownChains;
  readonly items: ReadonlyMap<string, ItemState>;
}

/** Everything that a batch changes, ready to be written. */
export interface BatchPlan {
  readonly facts: readonly ArchivedFact[];
  readonly changes: readonly ItemChange[];
  /** What changes now is newer than all that was seen below this position: that of the last fact. */
  readonly position: number;
  readonly latestAt: string;
  readonly statements: readonly (Statement | null)[];
}

/** @param position where it is not that of the last fact */
export const planBatch = (
  facts: readonly ArchivedFact[],
  known: KnownBefore,
  position = facts.at(-1)?.position ?? 0,
): BatchPlan => {
  const { changes, ledger } = foldItems(touchesOfBatch(facts), known.items);
  const records = foldRecords(facts);
  const links = foldChains(
    facts.flatMap(({ link }) => link ?? []),
    known.chains.states,
  );
  return {
    facts,
    changes,
    position,
    latestAt: latestTime(facts),
    statements: [
      insertItems(changes),
      updateItems(changes),
      ...writeTotals({ ledger, flows: flowsOfBatch(facts), records, position }),
      ...writeChains(links, (source) => known.chains.numberOf(source)),
      writeShipments(records, ledger, position),
      ...writeDiscrepancies(records),
      writeJobs(records),
      writeBatches(records),
      writeContainers(records),
      ...writePlaces(facts),
      writeManifests(facts),
      ...writeSuspicions(facts),
      ...writeVehicles(facts),
      writeGutted(facts),
      writeOutcomes(facts),
      ...writeSaid(facts),
      ...writeBatteries(facts),
      moveVehicles(facts.filter(({ link }) => link !== null).map((one) => one.position)),
    ],
  };
};

const flowsOfBatch = (facts: readonly ArchivedFact[]): FlowLedger => {
  const flows = emptyFlows();
  for (const { event } of facts) countFlows(flows, event);
  return flows;
};

/** Times are written alike, in UTC with milliseconds, so the later one is the greater text. */
const latestTime = (facts: readonly ArchivedFact[]): string =>
  facts.reduce((latest, { event }) => (event.time > latest ? event.time : latest), '');
