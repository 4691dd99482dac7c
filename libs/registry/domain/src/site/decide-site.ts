import { fact, type SiteFacts } from '@huihuan/contracts-events';
import { canonicalJson, refuse, type Result } from '@huihuan/kernel-domain';
import { acceptUnless } from '../refuse-all.ts';
import type { SiteEvent } from './evolve-site.ts';
import type { ChangeSite, RegisterSite, SiteCommand, SiteContext } from './site-command.ts';
import { changedMeanwhile, changesNothing, siteExists, siteKindFixed, siteUnknown } from './site-problems.ts';
import { wrongWithSite } from './wrong-with-site.ts';

/**
 * Decides a registration or change of a site.
 * @param site as it is now, `null` where nobody registered it
 */
export const decideSite = (
  site: SiteFacts | null,
  command: SiteCommand,
  context: SiteContext,
): Result<readonly SiteEvent[]> => {
  switch (command.kind) {
    case 'register':
      return site === null ? register(command, context) : refuse(siteExists(site));
    case 'change':
      return site === null ? refuse(siteUnknown(command.siteId)) : change(site, command, context);
    default:
      return command satisfies never;
  }
};

const register = (command: RegisterSite, context: SiteContext): Result<readonly SiteEvent[]> => {
  const site: SiteFacts = { ...command.site, active: true };
  return acceptUnless(wrongWithSite(site, context), () => [fact('cn.huihuan.site.registered.v1', site)]);
};

const change = (before: SiteFacts, command: ChangeSite, context: SiteContext): Result<readonly SiteEvent[]> => {
  const given = Object.entries(command.changes).filter(([, value]) => value !== undefined);
  const site: SiteFacts = { ...before, ...Object.fromEntries(given) };
  if (site.kind !== before.kind) return refuse(siteKindFixed(before));
  if (!isAsSeen(before, command.seen)) return refuse(changedMeanwhile(before.siteId));
  if (canonicalJson(site) === canonicalJson(before)) return refuse(changesNothing(before.siteId));
  return acceptUnless(wrongWithSite(site, context), () => [
    fact('cn.huihuan.site.changed.v1', { site, reason: command.reason }),
  ]);
};

const isAsSeen = (site: SiteFacts, seen: ChangeSite['seen'] = {}): boolean => {
  const told = Object.entries(seen).filter(([, value]) => value !== undefined);
  return canonicalJson({ ...site, ...Object.fromEntries(told) }) === canonicalJson(site);
};
