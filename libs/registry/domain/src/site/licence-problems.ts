import type { SiteFacts } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';

type Licence = SiteFacts['licences'][number];

/** Days are compared as texts: both ends are inclusive, `validTo` null is open. */
export const licenceProblems = (licences: readonly Licence[]): readonly Problem[] => {
  const seen = new Set<string>();
  return licences.flatMap((licence, index) => {
    const problems: Problem[] = [];
    const name = JSON.stringify([licence.kind, licence.number]);
    if (seen.has(name)) problems.push(twice(licence, index));
    seen.add(name);
    if (licence.validTo !== null && licence.validTo < licence.validFrom)
      problems.push(endsBeforeItBegins(licence, index));
    return problems;
  });
};

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
  zh: `证照 ${number}（${kind}）重复填写；请保留一条`,
  en: `the licence ${number} (${kind}) is named twice; keep one of them`,
  path: `/licences/${index}`,
  details: { kind, number },
});
