import type { Identifier } from '@huihuan/contracts-events';
import { checkBatteryCode } from '@huihuan/identifiers-domain';
import { knownRules, knownSites, type CustodyOptions } from '@huihuan/custody-service';
import { chinaDay, workingDaysUntil } from '@huihuan/kernel-domain';
import { rowsOf, type Tx } from '@huihuan/platform-persistence';
import { reportClock, reportRuleOf, type BatteryMove } from '@huihuan/processing-domain';
import { reportBeginsOn, rulesOn } from '@huihuan/rules-domain';
import { movedBetween } from './moved-sql.ts';
import type { MoveView, TraceabilityExport } from './traceability-schemas.ts';

/** As many moves as one export lists. */
export const mostMoves = 5000;

interface MoveRow {
  readonly move: BatteryMove;
  readonly at: Date;
  readonly itemId: string;
  readonly classCode: string;
  readonly grams: number;
  readonly identifiers: readonly Identifier[];
  readonly shipmentId: string | null;
  readonly jobId: string | null;
  /** The site on the other side. */
  readonly otherSiteId: string | null;
  /** What went into the job, with its old codes. */
  readonly sources: readonly { readonly itemId: string; readonly identifiers: readonly Identifier[] }[];
  /** Of a vehicle that went into the job and has a certificate that counts, the day of its first: a void one began the time as well. */
  readonly certifiedOn: string | null;
  readonly filingId: string | null;
  readonly submittedOn: string | null;
  readonly receiptNumber: string | null;
}

/**
 * Those that nobody has filed come first, the oldest of them before the others: a table that is cut lacks what is done.
 * A filing answers the moves that it names; one that only names items those up to its day, the first of them for each move.
 */
export const movesSql = `
  with moved as (${movedBetween})
  select move, moved.at, moved.item_id as "itemId", class_code as "classCode", grams, identifiers,
         shipment_id as "shipmentId", job_id as "jobId", other_site_id as "otherSiteId", source.sources,
         certified.day as "certifiedOn",
         filed.filing_id as "filingId", filed.submitted_on::text as "submittedOn", filed.receipt_number as "receiptNumber"
    from moved
    left join lateral (
      select coalesce(jsonb_agg(jsonb_build_object('itemId', held.item_id, 'identifiers', held.identifiers)
                                order by held.item_id), '[]') as sources
        from job_item join holding as held on held.item_id = job_item.item_id and held.site_id = $1
       where job_item.job_id = moved.job_id and side = 'input') as source on true
    left join lateral (
      select min(first.day) as day from (
        select min(certificate.book ->> 'issuedOn') as day
          from job_item join certificate on certificate.item_id = job_item.item_id and certificate.kind = 'vehicle-recovery'
         where job_item.job_id = moved.job_id and side = 'input'
         group by job_item.item_id having bool_or(not is_void)) as first) as certified on true
    left join lateral (
      select filing_id, submitted_on, receipt_number from filing
       where filing.site_id = $1 and platform = 'traction-battery-traceability' and item_ids @> array[moved.item_id]
         and case when filing.moves is null then submitted_on >= (moved.at at time zone 'Asia/Shanghai')::date
                  else filing.moves @> jsonb_build_array(jsonb_build_object(
                         'move', move, 'itemId', moved.item_id, 'ofId', coalesce(shipment_id, job_id))) end
       order by submitted_on, filing_id limit 1) as filed on true
   order by (filed.filing_id is not null), moved.at, moved.item_id, move limit $4`;

export interface ExportAsked {
  readonly siteId: string;
  /** Days in China, both included. */
  readonly from: string;
  readonly to: string;
}

const midnight = (day: string, daysLater = 0): string =>
  new Date(Date.parse(`${day}T00:00:00+08:00`) + daysLater * 86_400_000).toISOString();

/** What the traceability platform asks of the batteries of a site in a time: each move with codes, old codes and last day. */
export const exportTraceability = async (
  { database, now }: Pick<CustodyOptions, 'database' | 'now'>,
  { siteId, from, to }: ExportAsked,
): Promise<TraceabilityExport> => {
  const rows = await rowsOf<MoveRow>(database, movesSql, [siteId, midnight(from), midnight(to, 1), mostMoves + 1]);
  const kept = rows.slice(0, mostMoves);
  const viewOf = await viewing(database, siteId, kept);
  const today = chinaDay(now().toISOString());
  return {
    ...{
      siteId,
      platform: 'traction-battery-traceability',
      from,
      to,
      isLive: false,
      truncated: rows.length > mostMoves,
    },
    moves: kept.map((row) => viewOf(row, today)),
  };
};

const viewing = async (
  tx: Tx,
  siteId: string,
  rows: readonly MoveRow[],
): Promise<(row: MoveRow, today: string) => MoveView> => {
  const site = await knownSites(tx, [siteId, ...rows.map(({ otherSiteId }) => otherSiteId)]);
  const own = site(siteId);
  const book = await knownRules(tx, [own]);
  const areaCode = own?.areaCode ?? '';
  return (row, today) => {
    const occurredOn = chinaDay(row.at.toISOString());
    const licences = (own?.licences ?? []).filter(
      ({ validFrom, validTo }) => validFrom <= occurredOn && (validTo === null || occurredOn <= validTo),
    );
    const ruleId = reportRuleOf(
      row.move,
      licences.map(({ kind }) => kind),
    );
    const beginsOn = reportBeginsOn(row.move, occurredOn, row.certifiedOn);
    const clock = reportClock(ruleId, beginsOn, rulesOn(book, { day: beginsOn, areaCode, siteId }));
    const other = row.otherSiteId === null ? null : site(row.otherSiteId);
    return {
      ...clock,
      ...{ move: row.move, occurredOn, itemId: row.itemId, classCode: row.classCode, grams: row.grams },
      ...{ shipmentId: row.shipmentId, jobId: row.jobId, otherSiteId: row.otherSiteId, ...codesOf(row.identifiers) },
      otherSiteName: other?.name ?? null,
      oldCodes: row.sources.flatMap(({ itemId, identifiers }) =>
        identifiers.map(({ kind, value }) => ({ itemId, kind, value })),
      ),
      workingDaysLeft: clock.dueOn === null ? null : workingDaysUntil(today, clock.dueOn),
      ...stateOf(row, clock.dueOn, today),
    };
  };
};

const codesOf = (identifiers: readonly Identifier[]) => {
  const code = identifiers.find(({ kind }) => kind === 'battery')?.value ?? null;
  const decoded = code === null ? null : checkBatteryCode(code).decoded;
  const read = decoded?.kind === 'battery' ? decoded : null;
  return {
    batteryCode: code,
    ownCode: identifiers.find(({ kind }) => kind === 'serial')?.value ?? null,
    level: read?.level ?? null,
    maker: read?.maker ?? null,
    chemistry: read?.chemistry?.name ?? null,
  };
};

const stateOf = (
  { filingId, submittedOn, receiptNumber }: MoveRow,
  dueOn: string | null,
  today: string,
): Pick<MoveView, 'state' | 'filing'> => {
  if (filingId !== null && submittedOn !== null) {
    const isLate = dueOn !== null && submittedOn > dueOn;
    const filing = { filingId, submittedOn, receiptNumber, isLate };
    return { state: receiptNumber === null ? 'submitted' : 'acknowledged', filing };
  }
  return { state: dueOn !== null && today > dueOn ? 'overdue' : 'to-report', filing: null };
};
