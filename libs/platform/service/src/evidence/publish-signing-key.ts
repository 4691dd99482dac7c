import { fact, serviceSource } from '@huihuan/contracts-events';
import { rowsOf, takeLocks } from '@huihuan/platform-persistence';
import type { FactSigner } from '@huihuan/platform-signing';
import type { ServiceHost } from '../service-definition.ts';

/**
 * States the public key of the service in its own chain before anything is signed by it: once, and again where another one
 * was published since. Processes that start together do it once.
 */
export const publishSigningKey = async (
  {
    name,
    database,
    outbox,
    now,
    newId,
  }: Pick<ServiceHost, 'database' | 'outbox' | 'now' | 'newId'> & {
    readonly name: string;
  },
  { kid, publicKey }: FactSigner,
): Promise<void> => {
  const source = serviceSource(name);
  await database.transaction(async (tx) => {
    // whatever else writes this chain holds one of the two
    await takeLocks(tx, [name, source]);
    const [present] = await rowsOf<{ kid: string }>(tx, 'select kid from published_key order by place desc limit 1');
    if (present?.kid === kid) return;
    const at = now();
    await tx.query('insert into published_key (kid, at) values ($1, $2)', [kid, at]);
    const act = newId();
    const data = { kid, publicKey, ownerKind: 'service' as const, ownerId: name, validFrom: at.toISOString() };
    const cause = { correlationId: act, causationId: act };
    await outbox.append(tx, source, [fact('cn.huihuan.signing-key.published.v1', data)], cause);
  });
};
