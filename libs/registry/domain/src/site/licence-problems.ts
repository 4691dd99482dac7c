import type { SiteFacts } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';

type Licence = SiteFacts['licences'][number];

const last = '9999-12-31';
const shareDays = (one: Licence, other: Licence): boolean =>
  one.validFrom <= (other.validTo ?? last) && other.validFrom <= (one.validTo ?? last);

/** Whether a licence stands twice for the same days: one that was renewed under its number stands twice, one after the other. */
const isSame = (one: Licence, other: Licence): boolean =>
  one.kind === other.kind && one.number === other.number && shareDays(one, other);

/** Days are compared as texts: both ends are inclusive, `validTo` null is open. */
export const licenceProblems = (licences: readonly Licence[]): readonly Problem[] =>
  licences.flatMap((licence, index) => {
    const problems: Problem[] = [];
    if (licences.slice(0, index).some((before) => isSame(before, licence))) problems.push(twice(licence, index));
    if (licence.validTo !== null && licence.validTo < licence.validFrom)
      problems.push(endsBeforeItBegins(licence, index));
    return problems;
  });

const endsBeforeItBegins = ({ validFrom, validTo, number }: Licence, index: number): Problem => ({
  code: 'licence.validity',
  kind: 'invalid',
  zh: `证照 ${number} 的截止日 ${validTo} 早于起始日 ${validFrom}`,
  en: `the licence ${number} ends on ${validTo}, before it begins on ${validFrom}`,
  path: `/licences/${index}/validTo`,
  details: { number, validFrom, validTo },
});

const twice = ({ kind, number }: Licence, index: number): Problem => ({
  code: 'licence.twice',
  kind: 'invalid',
  zh: `证照 ${number}（${kind}）在同一时期重复填写；请保留一条，编号不变的续期须自原证照到期次日起`,
  en: `the licence ${number} (${kind}) is named twice for the same days; keep one of them, or let the renewal begin after the last day of the old one`,
  path: `/licences/${index}`,
  details: { kind, number },
});
