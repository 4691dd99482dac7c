import { ofType, type Effect } from '@huihuan/messaging-core';
import { columnsOf } from '@huihuan/platform-persistence';

/** Keeps a copy of the tariffs. One that is set is never changed; another one takes its place. */
export const followTariffs: Effect = {
  types: ['cn.huihuan.tariff.set.v1'],
  apply: async (tx, deliveries) => {
    const column = columnsOf(ofType(deliveries, 'cn.huihuan.tariff.set.v1'));
    await tx.query(
      `insert into tariff (tariff_id, class_code, site_id, area_code, facts, said_by)
       select tariff_id, class_code, site_id, area_code, facts::jsonb, said_by
         from unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::bigint[])
           as said (tariff_id, class_code, site_id, area_code, facts, said_by)
       on conflict do nothing`,
      [
        column('uuid', ({ event }) => event.data.tariffId),
        column('text', ({ event }) => event.data.classCode),
        column('uuid', ({ event: { data } }) => (data.scope.kind === 'site' ? data.scope.siteId : null)),
        column('text', ({ event: { data } }) => (data.scope.kind === 'area' ? data.scope.areaCode : null)),
        column('text', ({ event }) => JSON.stringify(event.data)),
        column('bigint', ({ siteSeq }) => siteSeq),
      ],
    );
  },
};
