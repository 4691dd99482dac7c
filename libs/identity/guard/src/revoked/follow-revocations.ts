import { ofType, type Effect } from '@huihuan/messaging-core';
import { columnsOf } from '@huihuan/platform-persistence';

/** Notes which sessions are over, and forgets those whose last token has run out. */
export const followRevocations: Effect = {
  types: ['cn.huihuan.session.revoked.v1'],
  apply: async (tx, deliveries) => {
    const revoked = ofType(deliveries, 'cn.huihuan.session.revoked.v1').map(({ event }) => event.data);
    if (revoked.length === 0) return;
    const column = columnsOf(revoked);
    await tx.query('delete from revoked_session where tokens_until < now()');
    await tx.query(
      `insert into revoked_session (session_id, tokens_until)
       select id, until::timestamptz from unnest($1::uuid[], $2::text[]) as said (id, until) on conflict do nothing`,
      [column('uuid', ({ sessionId }) => sessionId), column('text', ({ tokensUntil }) => tokensUntil)],
    );
  },
};
