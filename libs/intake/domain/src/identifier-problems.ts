import type { CatalogueClass } from '@huihuan/catalogue-domain';
import type { IdentifierKind } from '@huihuan/contracts-events';
import type { Finding } from '@huihuan/identifiers-domain';
import type { Problem } from '@huihuan/kernel-domain';
import type { ActiveItem, EndedItem, Warning } from './intake-command.ts';

const kindWords: Readonly<Record<IdentifierKind, { readonly zh: string; readonly en: string }>> = {
  vin: { zh: '车辆识别代号', en: 'VIN' },
  plate: { zh: '号牌号码', en: 'number plate' },
  battery: { zh: '动力电池编码', en: 'traction battery code' },
  serial: { zh: '序列号', en: 'serial number' },
  imei: { zh: 'IMEI', en: 'IMEI' },
};

const named = (kinds: readonly IdentifierKind[], language: 'zh' | 'en'): string =>
  kinds.map((kind) => kindWords[kind][language]).join(language === 'zh' ? '、' : ', ');

export const identifierProblem = (finding: Finding, kind: IdentifierKind): Problem => ({
  code: `identifier.${finding.code}`,
  kind: 'invalid',
  zh: finding.zh,
  en: finding.en,
  path: '/value',
  details: { kind },
});

export const identifierKindTwice = (kind: IdentifierKind): Problem => ({
  code: 'identifier.kind-twice',
  kind: 'invalid',
  zh: `${kindWords[kind].zh}登记了两次；每种编号只登记一个`,
  en: `there are two of the kind ${kindWords[kind].en}; give one of each kind`,
  path: '/identifiers',
  details: { kind },
});

export const identifierRequired = (kinds: readonly IdentifierKind[], known: CatalogueClass): Problem => ({
  code: 'identifier.required',
  kind: 'invalid',
  zh: `“${known.nameZh}”必须登记${named(kinds, 'zh')}`,
  en: `${known.nameEn} cannot be taken in without its ${named(kinds, 'en')}`,
  path: '/identifiers',
  details: { classCode: known.classCode, kinds },
});

export const identifierExpected = (kind: IdentifierKind): Warning => ({
  code: `identifier.${kind}-expected`,
  zh: `没有登记${kindWords[kind].zh}；请尽量补充`,
  en: `the ${kindWords[kind].en} is not recorded; add it if you can`,
});

export const identifierNotForClass = (kind: IdentifierKind, known: CatalogueClass): Problem => ({
  code: 'identifier.kind-not-for-class',
  kind: 'invalid',
  zh: `“${known.nameZh}”没有${kindWords[kind].zh}；请删除该编号，或核对类别`,
  en: `${known.nameEn} has no ${kindWords[kind].en}; leave it out, or check the class`,
  path: '/kind',
  details: { classCode: known.classCode, kind, allowed: known.identifierKinds },
});

/** Also for whoever keeps the books and learns of the clash from its unique index. */
export const identifierActiveElsewhere = (kind: IdentifierKind, active: ActiveItem): Problem => ({
  code: 'identifier.active-elsewhere',
  kind: 'conflict',
  zh: `该${kindWords[kind].zh}已登记在网络中的另一物品上，记录在“${active.siteName}”；请核对实物和编号，不能重复登记`,
  en: `another item in the network carries this ${kindWords[kind].en}, in the books of ${active.siteName}; check the thing and its number, it cannot be registered twice`,
  path: '/value',
  details: { kind, itemId: active.itemId, siteId: active.siteId, siteName: active.siteName },
});

/** What is taken apart does not come in again: it is another vehicle, a number read wrong, or books that are wrong. */
export const identifierEndedBefore = (kind: IdentifierKind, { itemId, endedBy }: EndedItem): Problem => {
  const isKnown = endedBy === 'dismantled';
  return {
    code: 'identifier.ended-before',
    kind: 'conflict',
    zh: `该${kindWords[kind].zh}的物品${isKnown ? '在网络中已拆解' : '曾送往下一环节且已终结'}；请核对实物和编号`,
    en: `the item with this ${kindWords[kind].en} ${isKnown ? 'was taken apart in the network' : 'was sent on and has ended'} already; check the thing and its number`,
    path: '/value',
    details: { kind, itemId, endedBy },
  };
};
