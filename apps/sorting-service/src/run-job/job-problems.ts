import type { Identifier } from '@huihuan/contracts-events';
import type { Place } from '@huihuan/custody-service';
import type { Problem } from '@huihuan/kernel-domain';

export const jobUnknown = (jobId: string): Problem => ({
  code: 'job.unknown',
  kind: 'missing',
  zh: `本级台账中没有拆解作业 ${jobId}；请核对编号`,
  en: `the books of this tier do not know the dismantling job ${jobId}; check the id`,
  details: { jobId },
});

export const explainsForOther: Problem = {
  code: 'explanation.for-another',
  kind: 'forbidden',
  zh: '差额说明必须由主管本人登录后作出；请主管在自己的账号下放行',
  en: 'a supervisor explains a difference in their own name; let the supervisor sign in and release the job',
  path: '/explanation/supervisorId',
};

/** The number of an output, and the active item that carries it already. */
export interface TakenIdentifier {
  readonly outputItemId: string;
  readonly kind: Identifier['kind'];
  readonly value: string;
  readonly itemId: string;
  readonly place: Place & { readonly name: string | null };
}

export const identifierActive = (taken: TakenIdentifier): Problem => {
  const where = taken.place.name ?? taken.place.id;
  const [zh, en] = taken.place.kind === 'site' ? ['场所', 'site'] : ['运单', 'shipment'];
  return {
    code: 'identifier.active-elsewhere',
    kind: 'conflict',
    zh: `产出物的编号 ${taken.value} 已在${zh}“${where}”的另一件流转中物品上；请核对实物和编号`,
    en: `another active item at ${en} ${where} carries the number ${taken.value} of this output; check the thing and its number`,
    details: { ...taken },
  };
};
