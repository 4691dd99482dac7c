import { fact, siteSource, type EventType } from '@huihuan/contracts-events';
import { ofType, type Effect } from '@huihuan/messaging-core';
import { rowsOf } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';

const types = ['cn.huihuan.device.revoked.v1'] as const satisfies readonly EventType[];

interface Doubtful {
  readonly actId: string;
  readonly act: string;
  readonly deviceTime: Date;
  readonly digest: string;
}

/**
 * A revocation that is heard late, or that holds as of an earlier moment: what these books have accepted and the device signed
 * since then stands, since others have built on it, and a fact says that it is in doubt.
 */
export const flagAfterRevocation = (custody: CustodyOptions): Effect => ({
  types,
  locks: (deliveries) => ofType(deliveries, types[0]).map(({ event }) => event.data.siteId),
  apply: async (tx, deliveries) => {
    for (const { event, id } of ofType(deliveries, types[0])) {
      const { deviceId, siteId, revokedAt } = event.data;
      const doubtful = await rowsOf<Doubtful>(
        tx,
        `with doubtful as (
           update act_statement set in_doubt = true
            where device_id = $1 and device_time >= $2 and not in_doubt
           returning act_id as "actId", act, device_time as "deviceTime", digest)
         select * from doubtful order by "deviceTime", "actId"`,
        [deviceId, revokedAt],
      );
      const facts = doubtful.map(({ actId, act, deviceTime, digest }) =>
        fact('cn.huihuan.statement.flagged.v1', {
          ...{ siteId, actId, act, deviceId, deviceTime: deviceTime.toISOString(), statement: digest },
          why: 'after-revocation',
        }),
      );
      const cause = { correlationId: event.correlationId, causationId: id };
      await custody.outbox.append(tx, siteSource(siteId), facts, cause);
    }
  },
});
