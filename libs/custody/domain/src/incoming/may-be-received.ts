import { judgeLicences } from '../rules/judge-licences.ts';
import { judgeStorage } from '../storage/storage-limit.ts';
import type { RuleFinding } from '../rules/rule-finding.ts';
import type { ReceivedLine } from './close-receipt.ts';
import type { IncomingContext } from './incoming-command.ts';

/** What rules have against taking over the accepted lines of a receipt; what is rejected may go back. */
export const mayBeReceived = (
  { toSiteId, lines, at }: { readonly toSiteId: string; readonly lines: readonly ReceivedLine[]; readonly at: string },
  { policy: { tier }, site, rules, stored }: Pick<IncomingContext, 'policy' | 'site' | 'rules' | 'stored'>,
): readonly RuleFinding[] => {
  const to = site(toSiteId);
  if (to === undefined) return [];
  const goods = lines.flatMap(({ finding, item }) => (finding === 'accepted' ? [item] : []));
  const act = tier === 'transfer' ? 'receive-transfer' : 'receive';
  return [
    ...judgeLicences(rules, { act, site: to, goods, at }),
    ...(stored === undefined ? [] : judgeStorage({ tier, site: to, at, rules }, stored, goods)),
  ];
};
