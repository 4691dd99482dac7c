import { judgeReceiver } from '../rules/judge-licences.ts';
import type { RuleFinding } from '../rules/rule-finding.ts';
import type { Parties, ShipmentLine } from '../handover/shipment-line.ts';
import type { OutgoingContext } from './outgoing-command.ts';

/** What rules have against this receiver for these goods on the day of an instant. */
export const mayTakeOver = (
  { toSiteId }: Pick<Parties, 'toSiteId'>,
  lines: readonly ShipmentLine[],
  { site, holding, rules }: Pick<OutgoingContext, 'site' | 'holding' | 'rules'>,
  at: string,
): readonly RuleFinding[] => {
  const to = site(toSiteId);
  if (to === undefined) return [];
  const goods = lines.map(({ item: { itemId, family, classCode } }) => {
    const grade = holding(itemId)?.grade ?? null;
    return { family, classCode, grade };
  });
  return judgeReceiver(rules, { site: to, goods, at });
};
