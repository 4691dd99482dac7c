import type { ServiceAccess } from '@huihuan/contracts-access';
import { accept, type Result } from '@huihuan/kernel-domain';
import { Answer, withAct, type Act, type PutAsideAnswer, type StatementDoor } from '@huihuan/platform-http';
import { accompaniedBy, takeLocks, untilUndisturbed, type Tx } from '@huihuan/platform-persistence';
import type { CustodyOptions } from '../custody-service.ts';
import type { StatementRecord } from './check-signatures.ts';
import { keeping } from './companions.ts';
import { DeviceDoubted } from './device-doubted.ts';
import { judgeStatements } from './judge-statements.ts';
import { isAdmitted } from './put-aside-books.ts';
import { answerBefore, putRequestAside, type RequestAside } from './put-request-aside.ts';
import { keptDigest } from './statement-books.ts';
import { statementOfRequest } from './statement-of-request.ts';

/** Takes what devices sign of the operations of a tier: the one way for all of them. */
export const statementDoor = (custody: CustodyOptions, placesOf: ServiceAccess['placesOf']): StatementDoor => ({
  carryOut: (request, work) => {
    const { correlationId, caller, params, body } = request;
    const outer: Act = { correlationId, caller };
    return withAct(outer, async () => {
      const checked = await statementOfRequest(custody.database, placesOf, request);
      if (!checked.ok) return checked;
      const stated = checked.value;
      const aside = { stated, request: { params, body }, correlationId };
      const act = { ...outer, statement: signedBy(stated) };
      const companion = keeping({ custody, stated, outer });
      return untilDecided(
        () => asideNow(custody, aside),
        () => accompaniedBy(companion, () => withAct(act, work)),
      );
    });
  },
});

export const signedBy = ({ digest, personId, deviceId, deviceTime }: StatementRecord) => ({
  ...{ digest, personId, deviceId, deviceTime },
});

type Aside = Result<PutAsideAnswer | null>;

/** Does the work unless it is put aside; a device that is revoked in between is seen at the second look. */
export const untilDecided = async (look: () => Promise<Aside>, work: () => Promise<unknown>): Promise<unknown> => {
  const before = await look();
  if (!before.ok) return before;
  if (before.value !== null) return new Answer(before.value, 202);
  try {
    return await work();
  } catch (failure) {
    if (!(failure instanceof DeviceDoubted)) throw failure;
    const after = await look();
    if (after.ok && after.value === null) throw failure;
    return after.ok ? new Answer(after.value, 202) : after;
  }
};

const asideNow = ({ database, ...custody }: CustodyOptions, aside: RequestAside): Promise<Aside> =>
  untilUndisturbed(() =>
    database.transaction(async (tx: Tx) => {
      const { stated } = aside;
      await takeLocks(tx, [stated.siteId]);
      if ((await keptDigest(tx, stated.id)) === stated.digest) return accept(null);
      const before = await answerBefore(tx, aside);
      if (!before.ok || before.value !== null || (await isAdmitted(tx, stated.id))) return before;
      const [verdict] = await judgeStatements(tx, [stated]);
      if (verdict === undefined) throw new Error('a statement got no verdict');
      if (!verdict.ok || verdict.value.kind === 'apply') return verdict.ok ? accept(null) : verdict;
      return accept(await putRequestAside({ database, ...custody }, tx, aside, verdict.value.why));
    }),
  );
