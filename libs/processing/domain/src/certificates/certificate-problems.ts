import type { CertificateKind, Family } from '@huihuan/contracts-events';
import { certificateWords } from '@huihuan/families-domain';
import type { Problem } from '@huihuan/kernel-domain';
import type { Certificate } from './certificate.ts';

export const certificateUnknown = (certificateId: string): Problem => ({
  code: 'certificate.unknown',
  kind: 'missing',
  zh: `没有证明 ${certificateId}；请核对编号`,
  en: `there is no certificate ${certificateId}; check the id`,
  details: { certificateId },
});

export const certificateIdTaken = (certificateId: string): Problem => ({
  code: 'certificate.exists',
  kind: 'conflict',
  zh: `证明 ${certificateId} 已经存在；请换一个编号`,
  en: `the certificate ${certificateId} exists already; use another id`,
  path: '/id',
  details: { certificateId },
});

export const wrongFamily = (kind: CertificateKind, family: Family): Problem => ({
  code: 'certificate.not-for-family',
  kind: 'conflict',
  zh: `该物品不能出具“${certificateWords[kind].zh}”；请选择该类物品的证明`,
  en: `a ${certificateWords[kind].en} is not for goods of the family ${family}; choose the kind for these goods`,
  path: '/kind',
  details: { kind, family },
});

/** The site that asks, and the name of the one that issued what counts; null where the registry did not tell of that yet. */
export interface Asker {
  readonly siteId: string;
  readonly issuer: string | null;
}

const lives = (
  { number, kind, itemId, certificateId, siteId }: Certificate,
  { issuer }: Asker,
): Pick<Problem, 'code' | 'kind' | 'path' | 'details'> => ({
  ...{ code: 'certificate.lives', kind: 'conflict', path: '/itemId' },
  details: { certificateId, number, kind, itemId, siteId, siteName: issuer },
});

/** Who may void what counts: a supervisor of the site that issued it, and nobody else. */
const mayVoid = (living: Certificate, { siteId, issuer }: Asker) => {
  if (living.siteId === siteId)
    return { zh: '；如需重开，请先由主管作废', en: '; to issue another, a supervisor voids it first' };
  const by = { zh: issuer === null ? '另一分拣中心' : `“${issuer}”`, en: issuer ?? 'another centre' };
  return {
    zh: `，由${by.zh}出具，只能由其主管作废；请联系该单位作废`,
    en: `; ${by.en} issued it and alone may void it: ask it to`,
  };
};

export const certificateLives = (living: Certificate, asker: Asker): Problem => {
  const { zh, en } = mayVoid(living, asker);
  return {
    ...lives(living, asker),
    zh: `该物品已有有效的“${certificateWords[living.kind].zh}” ${living.number}${zh}`,
    en: `the item has a ${certificateWords[living.kind].en} that counts, ${living.number}${en}`,
  };
};

/** The same vehicle, which came in again as another item; or one of the two has a VIN that is wrong. */
export const vehicleCertified = (living: Certificate, asker: Asker): Problem => {
  const { zh, en } = mayVoid(living, asker);
  return {
    ...lives(living, asker),
    zh: `该车辆识别代号此前登记的物品已有有效的“${certificateWords[living.kind].zh}” ${living.number}${zh}；如本车的代号有误，请先提出更正`,
    en: `the VIN has a ${certificateWords[living.kind].en} that counts from before, ${living.number}${en}, or correct the VIN of this item if it is wrong`,
  };
};

export const stepUndone = (kind: CertificateKind, step: { readonly zh: string; readonly en: string }): Problem => ({
  code: 'certificate.step-missing',
  kind: 'conflict',
  zh: `尚无成功的“${step.zh}”记录，没有可证明的内容；请完成并记录后再出具`,
  en: `nothing is there to certify: no successful record of this step: ${step.en}; do it and record it first`,
  details: { kind },
});

export const notDismantledYet: Problem = {
  code: 'certificate.before-dismantling',
  kind: 'conflict',
  zh: '该车须在公安机关监督下解体，解体后才出具回收证明；请先完成拆解作业',
  en: 'this vehicle is taken apart under police supervision and certified only afterwards; close its dismantling job first',
  details: { ruleId: 'vehicle.supervised-dismantling' },
};

export const alreadyVoid = ({ certificateId, number, voided }: Certificate): Problem => ({
  code: 'certificate.void',
  kind: 'conflict',
  zh: `证明 ${number} 已于 ${voided?.voidedOn ?? ''} 作废，不能再次作废`,
  en: `the certificate ${number} was voided on ${voided?.voidedOn ?? ''}; it is not voided twice`,
  details: { certificateId, number },
});
