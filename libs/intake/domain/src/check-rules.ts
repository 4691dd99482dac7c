import type { CatalogueClass } from '@huihuan/catalogue-domain';
import { judgeLicences, judgeStorage, type RuleFinding } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { checkFilings } from './check-filings.ts';
import type { Doubt } from './doubt.ts';
import type { IntakeContext, IntakeSite, RegisterIntake, Warning } from './intake-command.ts';

/** What the rules of the day and place have against taking these goods in at this site. */
export const checkRules = (
  { row, site }: Pick<RegisterIntake, 'row'> & { readonly site: IntakeSite },
  { family, classCode }: CatalogueClass,
  { rules, stored }: Pick<IntakeContext, 'rules' | 'stored'>,
): Result<{ readonly doubts: readonly Doubt[]; readonly warnings: readonly Warning[] }> => {
  const goods = [{ family, classCode }];
  const { occurredAt: at, grams } = row;
  const found = [
    ...judgeLicences(rules, { act: 'intake', site, goods, at }),
    ...checkFilings({ row, site }, { classCode }, rules),
    ...(stored === undefined
      ? []
      : judgeStorage({ tier: 'collection', site, at, rules }, stored, [{ classCode, grams }])),
  ];
  const of = (wanted: RuleFinding['effect']) =>
    found.filter(({ effect }) => effect === wanted).map(({ problem }) => problem);
  const [refused] = of('refuse');
  if (refused !== undefined) return refuse(refused);
  return accept({
    doubts: of('supervisor'),
    warnings: of('warn').map(({ code, zh, en }) => ({ code, zh, en })),
  });
};
