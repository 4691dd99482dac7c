import { ofType, type Effect } from '@huihuan/messaging-core';
import { columnsOf } from '@huihuan/platform-persistence';

/** Keeps a copy of the local versions of rules. One that is set is never changed. */
export const followRules: Effect = {
  types: ['cn.huihuan.rule.version-set.v1'],
  apply: async (tx, deliveries) => {
    const column = columnsOf(ofType(deliveries, 'cn.huihuan.rule.version-set.v1'));
    await tx.query(
      `insert into rule_version (version_id, site_id, area_code, facts, said_by)
       select version_id, site_id, area_code, facts::jsonb, said_by
         from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::bigint[])
           as said (version_id, site_id, area_code, facts, said_by)
       on conflict do nothing`,
      [
        column('uuid', ({ event }) => event.data.versionId),
        column('uuid', ({ event: { data } }) => (data.scope.kind === 'site' ? data.scope.siteId : null)),
        column('text', ({ event: { data } }) => (data.scope.kind === 'area' ? data.scope.areaCode : null)),
        column('text', ({ event }) => JSON.stringify(event.data)),
        column('bigint', ({ siteSeq }) => siteSeq),
      ],
    );
  },
};
