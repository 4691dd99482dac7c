import type { SiteFacts } from '@huihuan/contracts-events';
import type { Problem } from '@huihuan/kernel-domain';
import { isWiderThan } from '../area/area.ts';
import { licenceProblems } from './licence-problems.ts';
import { placeProblem } from './place.ts';
import type { SiteContext } from './site-command.ts';
import {
  areaTooWide,
  areaUnknown,
  capacityWrong,
  familiesWrong,
  formNotAllowed,
  formRequired,
  siteCodeTaken,
} from './site-problems.ts';

/** Everything that is wrong with the facts of a site, in the order of its members. */
export const wrongWithSite = (site: SiteFacts, context: SiteContext): readonly Problem[] =>
  [
    codeProblem(site, context),
    formProblem(site),
    areaProblem(site, context),
    placeProblem(site, context.extent(site.areaCode)),
    Number.isInteger(site.capacityGrams) && site.capacityGrams >= 0
      ? null
      : capacityWrong('/capacityGrams', site.capacityGrams),
    site.areaSquareMetres >= 0 ? null : capacityWrong('/areaSquareMetres', site.areaSquareMetres),
    familiesProblem(site),
    ...licenceProblems(site.licences),
  ].filter((problem) => problem !== null);

const codeProblem = ({ siteId, code }: SiteFacts, context: SiteContext): Problem | null => {
  const holder = context.siteIdOfCode(code);
  return holder === undefined || holder === siteId ? null : siteCodeTaken(code, holder);
};

const formProblem = ({ kind, form }: SiteFacts): Problem | null => {
  if (kind === 'collection-point') return form === null ? formRequired : null;
  return form === null ? null : formNotAllowed(kind);
};

const areaProblem = ({ areaCode }: SiteFacts, context: SiteContext): Problem | null => {
  const area = context.area(areaCode);
  if (area === undefined) return areaUnknown(areaCode);
  return isWiderThan(area.level, 'county') ? areaTooWide(areaCode) : null;
};

const familiesProblem = ({ acceptsFamilies }: SiteFacts): Problem | null =>
  acceptsFamilies.length > 0 && new Set(acceptsFamilies).size === acceptsFamilies.length
    ? null
    : familiesWrong(acceptsFamilies.length);
