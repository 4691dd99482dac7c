import type { EventData, EventType, SiteFacts } from '@huihuan/contracts-events';
import { ofType, type Delivery, type Effect } from '@huihuan/messaging-core';
import type { Tx } from '@huihuan/platform-persistence';

const types = [
  'cn.huihuan.site.registered.v1',
  'cn.huihuan.site.changed.v1',
  'cn.huihuan.staff.registered.v1',
  'cn.huihuan.truck.registered.v1',
  'cn.huihuan.catalogue.class-registered.v1',
] as const satisfies readonly EventType[];

interface Said<Facts> {
  readonly facts: Facts;
  readonly saidBy: number;
}

/** Keeps the local copy of the registry, so that no act of this tier has to ask another service. */
export const copyRegistry: Effect = {
  types,
  apply: async (tx, deliveries) => {
    await copySites(tx, [
      ...ofType(deliveries, 'cn.huihuan.site.registered.v1').map(({ event, siteSeq }) => said(event.data, siteSeq)),
      ...ofType(deliveries, 'cn.huihuan.site.changed.v1').map(({ event, siteSeq }) => said(event.data.site, siteSeq)),
    ]);
    await copy(tx, 'staff', saidOf(deliveries, 'cn.huihuan.staff.registered.v1'), (facts) => facts.staffId);
    await copy(tx, 'truck', saidOf(deliveries, 'cn.huihuan.truck.registered.v1'), (facts) => facts.truckId);
    await copyClasses(tx, saidOf(deliveries, 'cn.huihuan.catalogue.class-registered.v1'));
  },
};

const said = <Facts>(facts: Facts, saidBy: number): Said<Facts> => ({ facts, saidBy });

const saidOf = <Type extends EventType>(
  deliveries: readonly Delivery[],
  type: Type,
): readonly Said<EventData<Type>>[] =>
  ofType(deliveries, type).map(({ event, siteSeq }) => said(event.data as EventData<Type>, siteSeq));

/** The last word of each id: one statement must not write a row twice. */
const lastWords = <Facts>(all: readonly Said<Facts>[], idOf: (facts: Facts) => string): readonly Said<Facts>[] => {
  const last = new Map<string, Said<Facts>>();
  for (const each of all) {
    const before = last.get(idOf(each.facts));
    if (before === undefined || before.saidBy < each.saidBy) last.set(idOf(each.facts), each);
  }
  return [...last.values()];
};

const copySites = async (tx: Tx, all: readonly Said<SiteFacts>[]): Promise<void> => {
  const rows = lastWords(all, (facts) => facts.siteId);
  if (rows.length === 0) return;
  await tx.query(
    `insert into site (site_id, kind, area_code, active, facts, said_by)
     select (facts ->> 'siteId')::uuid, facts ->> 'kind', facts ->> 'areaCode', (facts ->> 'active')::boolean, facts, said_by
       from unnest($1::jsonb[], $2::bigint[]) as said (facts, said_by)
     on conflict (site_id) do update
       set kind = excluded.kind, area_code = excluded.area_code, active = excluded.active,
           facts = excluded.facts, said_by = excluded.said_by
       where site.said_by < excluded.said_by`,
    [rows.map((row) => JSON.stringify(row.facts)), rows.map((row) => row.saidBy)],
  );
};

const copy = async <Facts>(
  tx: Tx,
  table: 'staff' | 'truck',
  all: readonly Said<Facts>[],
  idOf: (facts: Facts) => string,
): Promise<void> => {
  const rows = lastWords(all, idOf);
  if (rows.length === 0) return;
  await tx.query(
    `insert into ${table} (${table}_id, facts, said_by)
     select * from unnest($1::uuid[], $2::jsonb[], $3::bigint[])
     on conflict (${table}_id) do update set facts = excluded.facts, said_by = excluded.said_by
       where ${table}.said_by < excluded.said_by`,
    [rows.map((row) => idOf(row.facts)), rows.map((row) => JSON.stringify(row.facts)), rows.map((row) => row.saidBy)],
  );
};

const copyClasses = async (
  tx: Tx,
  all: readonly Said<EventData<'cn.huihuan.catalogue.class-registered.v1'>>[],
): Promise<void> => {
  const rows = lastWords(all, (facts) => `${facts.classCode}@${facts.validFrom}`);
  if (rows.length === 0) return;
  await tx.query(
    `insert into catalogue_class (class_code, valid_from, facts, said_by)
     select facts ->> 'classCode', (facts ->> 'validFrom')::date, facts, said_by
       from unnest($1::jsonb[], $2::bigint[]) as said (facts, said_by)
     on conflict (class_code, valid_from) do update set facts = excluded.facts, said_by = excluded.said_by
       where catalogue_class.said_by < excluded.said_by`,
    [rows.map((row) => JSON.stringify(row.facts)), rows.map((row) => row.saidBy)],
  );
};
