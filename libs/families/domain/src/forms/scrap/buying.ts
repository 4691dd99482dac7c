import { findingBy, type GateFinding, type GateRules } from '../../findings.ts';
import type { Asked, Choice, FormField } from '../../form.ts';
import { choice } from '../goods-words.ts';

const production = 'buying.production-scrap';
const forbidden = 'buying.forbidden-goods';

/** Scrap metal and the machines that are bought as such; farm machines and e-bikes are handed in by their users. */
const metals: readonly string[] = [
  ...['bulk.steel', 'bulk.copper', 'bulk.aluminium', 'bulk.lead', 'bulk.cable'],
  ...['machine.machine-tool', 'machine.electric-motor', 'machine.boiler'],
];

/** Goods of which buying is watched by the police: 废旧金属. */
export const isScrapMetal = (classCode: string): boolean => metals.includes(classCode);

const isMetal = ({ classCode }: Asked): boolean => isScrapMetal(classCode);
const isFromProduction = (asked: Asked): boolean => isMetal(asked) && asked.details['fromProduction'] === true;

export const forbiddenGoods: readonly Choice[] = [
  choice('weapons', '枪支、弹药、爆炸物', 'weapons, ammunition, explosives'),
  choice('poisonous-or-radioactive', '剧毒、放射性物品及容器', 'highly poisonous or radioactive goods, containers'),
  choice(
    'public-works',
    '铁路、油田、电力、电信等专用器材',
    'special equipment of railways, oilfields, power, telecoms and the like',
  ),
  choice('reported-stolen', '公安通报寻查的赃物', 'goods reported stolen'),
];

/** 生产性废旧金属 and 禁止收购. The agent of the selling unit is recorded as the consignor, never here. */
export const buyingFields: readonly FormField[] = [
  {
    ...{ name: 'fromProduction', zh: '生产性废旧金属', en: 'scrap metal from production', kind: 'flag' },
    ...{ when: isMetal, needed: true, ruleId: production },
    why: {
      zh: '单位生产、建设中产生的选“是”：须查验单位证明，经办人在“交投人”中登记',
      en: 'yes where it comes from works or building: the unit’s certificate is seen, its agent is the consignor',
    },
  },
  {
    ...{ name: 'unitCertificate', zh: '单位证明编号', en: 'certificate of the selling unit', kind: 'text' },
    ...{ longest: 60, when: isFromProduction, needed: true, ruleId: production },
  },
  {
    ...{ name: 'specification', zh: '品名规格', en: 'article and specification', kind: 'text', longest: 80 },
    ...{ when: isFromProduction, needed: true, ruleId: production },
  },
  {
    ...{ name: 'goodsState', zh: '新旧程度', en: 'condition', kind: 'choice' },
    ...{ when: isFromProduction, needed: true, ruleId: production },
    choices: [
      choice('offcuts', '边角料', 'offcuts'),
      choice('used', '使用过', 'used'),
      choice('new', '未使用', 'never used'),
    ],
  },
  {
    ...{ name: 'forbiddenSeen', zh: '发现禁止收购的物品', en: 'forbidden goods among it', kind: 'choices' },
    ...{ choices: forbiddenGoods, ruleId: forbidden },
    stops: {
      zh: '禁止收购：不收、不付款，记下交投人情况，立即报告公安机关',
      en: 'Never bought: take and pay nothing, note who brought it, and report to the police at once',
    },
  },
];

/** What is on the list of the day is never bought. */
export const checkForbidden = ({ details }: Asked, rules: GateRules): readonly GateFinding[] => {
  const seen = details['forbiddenSeen'];
  const listed = rules.choices(forbidden, 'goods') ?? [];
  const found = Array.isArray(seen)
    ? forbiddenGoods.filter(({ name }) => seen.includes(name) && listed.includes(name))
    : [];
  if (found.length === 0) return [];
  return findingBy(forbidden, rules, {
    ...{ code: 'buying.forbidden', path: '/forbiddenSeen' },
    zh: `含禁止收购的物品（${found.map(({ zh }) => zh).join('；')}）：不得收购、不得付款，请立即报告公安机关`,
    en: `forbidden goods among it (${found.map(({ en }) => en).join('; ')}): take and pay nothing, and report to the police at once`,
    details: { ruleId: forbidden, goods: found.map(({ name }) => name) },
  });
};
