import { chemistryGroup, isBatteryDamaged, type ChemistryGroup } from '@huihuan/families-domain';
import { chinaDay, type Problem } from '@huihuan/kernel-domain';
import { ruleAt } from '@huihuan/rules-domain';
import type { Holding } from '../holding/holding.ts';
import { findingBy, ruleDetails, sourceOf, type RuleFinding } from '../rules/rule-finding.ts';
import type { Consolidate, ContainerContext } from './container-command.ts';

type Asked = Pick<ContainerContext, 'now' | 'site' | 'rules' | 'details'>;

const chemistriesApart = 'light-battery.chemistries-apart';
const damagedApart = 'traction-battery.damaged-apart';

const groupWords: Readonly<Record<ChemistryGroup, { readonly zh: string; readonly en: string }>> = {
  lead: { zh: '铅酸', en: 'lead' },
  lithium: { zh: '锂电', en: 'lithium' },
  other: { zh: '其他类型', en: 'another chemistry' },
};

interface Battery {
  readonly itemId: string;
  readonly family: string;
  readonly group: ChemistryGroup;
  readonly damaged: boolean;
}

/** What of the members are batteries, by their classes and by what their forms say. */
const batteriesAmong = (members: readonly Holding[], { details }: Asked): readonly Battery[] =>
  members.flatMap(({ item: { itemId, family, classCode } }) => {
    const said = details(itemId);
    const group = chemistryGroup(classCode, said);
    return group === null ? [] : [{ itemId, family, group, damaged: isBatteryDamaged(said) }];
  });

/** What stands against putting these items into one container: lead beside lithium, and damaged batteries beside other goods. */
export const mixedContents = (
  { siteId }: Pick<Consolidate, 'siteId'>,
  members: readonly Holding[],
  asked: Asked,
): readonly RuleFinding[] => {
  const batteries = batteriesAmong(members, asked);
  if (batteries.length === 0) return [];
  const place = { day: chinaDay(asked.now), areaCode: asked.site(siteId)?.areaCode ?? '', siteId };
  const against = (
    ruleId: string,
    problem: (source: ReturnType<typeof sourceOf>) => Problem,
  ): readonly RuleFinding[] => {
    const rule = ruleAt(asked.rules, { ...place, ruleId });
    if (rule === undefined) return [];
    const said = problem(sourceOf(rule));
    return [findingBy(rule, { ...said, details: { ...said.details, ...ruleDetails(rule) } })];
  };
  const groups = [...new Set(batteries.map(({ group }) => group))].toSorted();
  const damaged = batteries.filter((battery) => battery.damaged);
  const notApart = damaged.length > 0 && damaged.length < members.length;
  const ofTraction = damaged.every(({ family }) => family === 'traction-battery');
  return [
    ...(groups.length > 1 ? against(chemistriesApart, (source) => mixedChemistries(batteries, groups, source)) : []),
    ...(notApart
      ? against(ofTraction ? damagedApart : chemistriesApart, (source) => damagedAmongOthers(damaged, source))
      : []),
  ];
};

const namesAtMost = 3;
const named = (batteries: readonly Battery[]): string => {
  const ids = batteries.slice(0, namesAtMost).map(({ itemId }) => itemId);
  return batteries.length > namesAtMost ? `${ids.join(', ')} …` : ids.join(', ');
};

const mixedChemistries = (
  batteries: readonly Battery[],
  groups: readonly ChemistryGroup[],
  source: { readonly zh: string; readonly en: string },
): Problem => {
  const counts = groups.map((group) => ({ group, count: batteries.filter((each) => each.group === group).length }));
  return {
    ...{ code: 'container.mixed-chemistries', kind: 'conflict', path: '/itemIds' },
    zh: `容器中混装了${counts.map(({ group, count }) => `${groupWords[group].zh} ${count} 件`).join('、')}；请分开装（${source.zh}）`,
    en: `the container would hold ${counts.map(({ group, count }) => `${count} of ${groupWords[group].en}`).join(' and ')}; pack them apart (${source.en})`,
    details: { chemistries: counts },
  };
};

const damagedAmongOthers = (
  damaged: readonly Battery[],
  source: { readonly zh: string; readonly en: string },
): Problem => ({
  ...{ code: 'container.damaged-not-apart', kind: 'conflict', path: '/itemIds' },
  zh: `${damaged.length} 件破损、漏液或鼓胀的电池须单独装：${named(damaged)}（${source.zh}）`,
  en: `${damaged.length} batteries that are damaged, leak or swell go into a container of their own: ${named(damaged)} (${source.en})`,
  details: { itemIds: damaged.map(({ itemId }) => itemId) },
});
