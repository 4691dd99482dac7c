import type { AlarmKind } from '@huihuan/contracts-events';
import { traceabilityOverdueSql } from './causes-of-batteries.ts';
import { capacitySql, dwellSql, licenceSql, vehicleDismantlingSql } from './causes-at-sites.ts';
import { chainGapSql, massBalanceSql, passingBalances, sameIdentifierSql } from './causes-in-books.ts';
import { manifestSql } from './causes-of-manifests.ts';
import { vehiclePapersSql, vehicleVideoSql } from './causes-of-vehicles.ts';
import { overdueShipmentSql, truckImpossibleSql, weightDifferenceSql } from './causes-on-the-way.ts';

/** The question for each kind: all causes that there are now, or, of lasting ones, those that facts have brought since. */
export const causesSql: Readonly<Record<AlarmKind, string>> = {
  'overdue-shipment': overdueShipmentSql,
  dwell: dwellSql,
  'weight-difference': weightDifferenceSql,
  'same-identifier': sameIdentifierSql,
  'chain-gap': chainGapSql,
  'mass-balance': massBalanceSql,
  capacity: capacitySql,
  licence: licenceSql,
  'truck-impossible': truckImpossibleSql,
  manifest: manifestSql,
  'vehicle-papers': vehiclePapersSql,
  'vehicle-dismantling': vehicleDismantlingSql,
  'vehicle-video': vehicleVideoSql,
  'traceability-overdue': traceabilityOverdueSql,
};

/** Of kinds whose alarms stay: those that go nevertheless when their cause is there no more, as a condition on an alarm. */
export const passing: Readonly<Partial<Record<AlarmKind, string>>> = { 'mass-balance': passingBalances };

/** So many alarms are raised by one transaction; the next goes on. */
export const raisedAtOnce = 500;

const found = (kind: AlarmKind): string =>
  `asked as (select $1::text, $2::float8, $3::timestamptz, $4::bigint), found as materialized (${causesSql[kind]})`;

/** Causes without an alarm, and how many times each has come and gone. */
export const newCausesSql = (kind: AlarmKind): string => `
  with ${found(kind)}
  select found.subject, site_ids as "siteIds", about, since, measured, "limit",
         coalesce((select max(occurrence) + 1 from alarm where alarm.kind = $1 and alarm.subject = found.subject), 0) as occurrence
    from found
   where not exists (select from alarm where alarm.kind = $1 and alarm.subject = found.subject and cleared_at is null)
   order by since, found.subject limit ${raisedAtOnce}`;

/** Alarms whose cause is there no more. */
export const goneCausesSql = (kind: AlarmKind): string => `
  with ${found(kind)}
  select alarm_id as "alarmId" from alarm
   where alarm.kind = $1 and cleared_at is null and ${passing[kind] ?? 'true'}
     and not exists (select from found where found.subject = alarm.subject)
   order by alarm_id limit ${raisedAtOnce}`;
