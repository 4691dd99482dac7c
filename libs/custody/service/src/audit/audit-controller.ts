import { Controller, Inject, type Type } from '@nestjs/common';
import {
  auditDiscrepancySchema,
  auditHoldingSchema,
  auditPlacementSchema,
  auditShipmentSchema,
  auditStatementSchema,
  auditSuspicionSchema,
  type AuditDiscrepancy,
  type AuditEnd,
  type AuditHolding,
  type AuditPlacement,
  type AuditShipment,
  type AuditStatement,
  type AuditSuspicion,
} from '@huihuan/contracts-audit';
import type { Discrepancy, Tier } from '@huihuan/custody-domain';
import { Operation } from '@huihuan/platform-http';
import { rowsInSnapshot } from '@huihuan/platform-persistence';
import { holdingColumns, holdingOf } from '../books/holding-rows.ts';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { auditStream as stream, withEnd } from './audit-stream.ts';

const holdings = stream('holdings', 'Every item of these books', '本级全部物品', auditHoldingSchema);
const shipments = stream('shipments', 'Every shipment of these books', '本级全部运单', auditShipmentSchema);
const discrepancies = stream(
  'discrepancies',
  'Every difference of these books',
  '本级全部差异',
  auditDiscrepancySchema,
);

const statements = stream(
  'statements',
  'What devices have signed and was done, word for word',
  '终端签署的全部原文',
  auditStatementSchema,
);

const placements = stream('placements', 'Everything that lies in a bay', '库位内的全部货物', auditPlacementSchema);

const suspicions = stream('suspicions', 'Every report to the police', '本级全部停收报警', auditSuspicionSchema);

const instant = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const holdingsSql = `select ${holdingColumns} from holding order by item_id, custody_seq`;

const shipmentColumns = `shipment_id as "shipmentId", from_site_id as "fromSiteId", to_site_id as "toSiteId", state,
  case when state = 'cancelled' then 0 else items end as items,
  case when state = 'cancelled' then 0 else grams end as grams, sealed_digest as "sealedDigest",
  ${instant('dispatched_at')} as "dispatchedAt"`;

interface DiscrepancyRow {
  readonly itemId: string | null;
  readonly book: Exclude<Discrepancy, { state: 'none' }>;
}

/** The books as rows, for whoever recomputes them from the events. */
export const auditController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/audit`)
  class AuditController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(holdings)
    holdings(): AsyncIterable<AuditHolding | AuditEnd> {
      return withEnd(this.rows<Parameters<typeof holdingOf>[0]>(holdingsSql), (row): AuditHolding => {
        const { blockedBy, ...holding } = holdingOf(row);
        return { ...holding, blockedBy: [...blockedBy] };
      });
    }

    @Operation(shipments)
    shipments(): AsyncIterable<AuditShipment | AuditEnd> {
      const sql = `
        select 'out' as direction, ${shipmentColumns}, null as "receivedAt" from outgoing
        union all
        select 'in' as direction, ${shipmentColumns}, ${instant('received_at')} as "receivedAt" from incoming
        order by "shipmentId", direction`;
      return withEnd(this.rows<AuditShipment & { receivedAt: string | null }>(sql), ({ receivedAt, ...row }) =>
        row.direction === 'in' ? { ...row, receivedAt } : row,
      );
    }

    @Operation(discrepancies)
    discrepancies(): AsyncIterable<AuditDiscrepancy | AuditEnd> {
      const sql = 'select item_id as "itemId", book from discrepancy order by discrepancy_id';
      return withEnd(this.rows<DiscrepancyRow>(sql), ({ itemId, book }) => ({
        discrepancyId: book.discrepancyId,
        shipmentId: book.shipmentId,
        fromSiteId: book.fromSiteId,
        toSiteId: book.toSiteId,
        kind: book.kind,
        state: book.state,
        itemId,
        resolution: book.state === 'settled' ? book.resolution : null,
      }));
    }

    @Operation(suspicions)
    suspicions(): AsyncIterable<AuditSuspicion | AuditEnd> {
      const sql = `
        select report_id as "reportId", site_id as "siteId", said ->> 'kind' as kind, said ->> 'goods' as goods, said ->> 'classCode' as "classCode",
               (said ->> 'grams')::float8 as grams, said ->> 'office' as office, said ->> 'toldBy' as "toldBy", said ->> 'toldAt' as "toldAt",
               number, outcome, (select count(*)::int from suspicion_follow_up as added
                                  where added.report_id = suspicion.report_id) as "followUps"
          from suspicion order by report_id`;
      return withEnd(this.rows<AuditSuspicion>(sql), (row) => row);
    }

    @Operation(statements)
    statements(): AsyncIterable<AuditStatement | AuditEnd> {
      const sql = 'select act_id as "actId", text, digest, kid, value from act_statement order by act_id';
      return withEnd(this.rows<AuditStatement>(sql), (row) => row);
    }

    @Operation(placements)
    placements(): AsyncIterable<AuditPlacement | AuditEnd> {
      const sql = `
        select 'item' as kind, item_id as id, site_id as "siteId", bay_id as "bayId" from holding where bay_id is not null
        union all
        select 'container', container_id, site_id, bay_id from container where bay_id is not null
        order by kind, id`;
      return withEnd(this.rows<AuditPlacement>(sql), (row) => row);
    }

    private rows<Row>(sql: string): AsyncIterable<Row> {
      return rowsInSnapshot<Row>(this.custody.database, sql);
    }
  }
  return AuditController;
};
