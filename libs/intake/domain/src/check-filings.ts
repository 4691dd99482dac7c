import { findingBy, ruleDetails, sourceOf, type RuleFinding } from '@huihuan/custody-domain';
import { isScrapMetal } from '@huihuan/families-domain';
import { chinaDay } from '@huihuan/kernel-domain';
import { filingKinds, filingsMissing, type RuleBook } from '@huihuan/rules-domain';
import type { IntakeSite, RegisterIntake } from './intake-command.ts';

/** What is against buying these goods because the site was not filed in time (公安备案, 商务备案). What is not paid for is not bought. */
export const checkFilings = (
  { row, site }: Pick<RegisterIntake, 'row'> & { readonly site: IntakeSite },
  { classCode }: { readonly classCode: string },
  rules: RuleBook,
): readonly RuleFinding[] => {
  if (row.paidFen === 0) return [];
  const day = chinaDay(row.occurredAt);
  const { areaCode, siteId, licences, name } = site;
  const asked = { day, areaCode, siteId, licences, isScrapMetal: isScrapMetal(classCode) };
  return filingsMissing(rules, asked).map(({ rule, kind, until }) => {
    const [source, [zh, en]] = [sourceOf(rule), filingKinds[kind]];
    return findingBy(rule, {
      ...{ code: `filing.${kind}-missing`, kind: 'conflict' },
      zh: `“${name}”没有登记有效的${zh}，按营业执照应在 ${until} 前办理（${source.zh}）；请办理后在登记册中登记`,
      en: `no valid ${en} of ${name} is registered, which was due by ${until} after its business licence (${source.en}); file it and register it`,
      details: { ...ruleDetails(rule), filing: kind, siteId, day, until },
    });
  });
};
