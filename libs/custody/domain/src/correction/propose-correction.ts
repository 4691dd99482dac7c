import {
  fact,
  type Amendable,
  type AmendedPlace,
  type Fact,
  type ItemFacts,
  type Override,
} from '@huihuan/contracts-events';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { KnownStaff } from '../handover/known.ts';
import { itemElsewhere, itemUnknown } from '../holding/holding-problems.ts';
import type { Holding } from '../holding/holding.ts';
import { mayBeCorrected, type WordsOnWeight } from '../holding/may-be-corrected.ts';
import { isInStock } from '../holding/holding-state.ts';
import { custodyOfFact } from '../ledger/custody-of-fact.ts';
import { siteThatStates } from '../ledger/site-that-states.ts';
import { judgedMembers, resolveFindings } from '../rules/rule-finding.ts';
import { amendment, differing, mayAmend, mayCarry, withChange, type JudgedItem, type JudgeItem } from './amendment.ts';
import type { AmendedFact, JudgedBefore, ProposedFact } from './correction.ts';
import {
  changesNothing,
  correctionIdTaken,
  correctsNoWord,
  onTheWay,
  openAlready,
  otherSideUnknown,
} from './correction-problems.ts';

export interface ProposeCorrection {
  readonly correctionId: string;
  readonly itemId: string;
  readonly siteId: string;
  /** The event of this site whose word was wrong. */
  readonly corrects: string;
  readonly wanted: Amendable;
  /** The other side; `null` for the one that the books know. */
  readonly withSiteId: string | null;
  readonly reason: string;
  readonly staffId: string | null;
  readonly override: Override | null;
}

export interface ProposeContext {
  /** The item in the books of this site. */
  readonly holding: Holding | undefined;
  readonly words: WordsOnWeight;
  /** Whether another site of the network ever had the item, or has it now. */
  readonly hasMoved: boolean;
  /** Where the item is now, or where it came from, as far as these books know. */
  readonly otherSide: string | null;
  /** A correction of this item that this site has proposed and that waits. */
  readonly open: string | null;
  /** Whether these books know a correction under this id already, whoever proposed it. */
  readonly isTaken: boolean;
  /** Who is signed in, where somebody is. */
  readonly personId: string | null;
  readonly judge: JudgeItem;
  readonly staff: (staffId: string) => KnownStaff | undefined;
}

/** What a site says of an item that was recorded wrong, and what rules had to say of it. */
export interface ProposedCorrection {
  readonly fact: ProposedFact | AmendedFact;
  readonly judged: JudgedBefore;
  readonly warnings: readonly Problem[];
}

/**
 * A site corrects its own word. While no other site ever had the goods it amends them at once; once they have moved the other
 * side has to agree: whoever has the item now, or the site that it came from.
 */
export const proposeCorrection = (command: ProposeCorrection, context: ProposeContext): Result<ProposedCorrection> => {
  const ready = readyToPropose(command, context);
  if (!ready.ok) return ready;
  const { holding } = ready.value;
  const wanted = context.judge(withChange(holding.item, command.wanted));
  if (!wanted.ok) return wanted;
  const { item, findings, balance } = wanted.value;
  const { before, after } = differing(holding.item, item);
  if (Object.keys(after).length === 0) return refuse(changesNothing);
  const isHolder = holding.state !== 'handed-over';
  const place = isHolder ? placeOf(holding, after, wanted.value) : accept('stock' as const);
  if (!place.ok) return place;
  const { siteId, override, correctionId, itemId, corrects, reason, staffId } = command;
  // whoever has the goods answers for what rules of their place have against them
  const asked = isHolder ? findings : findings.filter(({ effect }) => effect === 'refuse');
  const resolved = resolveFindings(asked, { siteId, override, staff: context.staff });
  if (!resolved.ok) return resolved;
  const { warnings } = resolved.value;
  const judged = judgedMembers(resolved.value);
  if (isHolder && !context.hasMoved && command.withSiteId === null) {
    const said = { holding, item, balance, place: place.value, judged, corrects, reason, staffId, agreed: null };
    return accept({ fact: amendment(said), judged, warnings });
  }
  const withSiteId = command.withSiteId ?? context.otherSide;
  if (withSiteId === null || withSiteId === siteId) return refuse(otherSideUnknown);
  const proposed = fact('cn.huihuan.correction.proposed.v1', {
    ...{ correctionId, itemId, bySiteId: siteId, withSiteId, holderSiteId: isHolder ? siteId : withSiteId },
    ...{ corrects, before, after, reason, staffId },
    ...(context.personId === null ? {} : { personId: context.personId }),
  });
  return accept({ fact: proposed, judged, warnings });
};

/** Where the holder amends it, with the balance that stands on it. */
const placeOf = (holding: Holding, after: Amendable, judged: JudgedItem): Result<AmendedPlace> => {
  const place = mayAmend(holding, after);
  const carried = mayCarry(holding, judged);
  return place.ok && !carried.ok ? carried : place;
};

const readyToPropose = (
  { correctionId, itemId, siteId, corrects }: ProposeCorrection,
  { holding, open, words, isTaken }: ProposeContext,
): Result<{ readonly holding: Holding }> => {
  if (holding === undefined) return refuse(itemUnknown(itemId));
  if (holding.siteId !== siteId) return refuse(itemElsewhere(holding, siteId));
  if (isTaken) return refuse(correctionIdTaken(correctionId));
  if (holding.state === 'in-transit') return refuse(onTheWay(holding));
  if (open !== null) return refuse(openAlready(open));
  if (isInStock(holding.state) && words.last !== null) {
    const last = mayBeCorrected({ itemId, siteId, corrects }, words);
    return last.ok ? accept({ holding }) : last;
  }
  return words.said !== null && saysItem(words.said, siteId, itemId)
    ? accept({ holding })
    : refuse(correctsNoWord(corrects, itemId));
};

/** Whether a site said by this fact what the item is. */
const saysItem = (said: Fact, siteId: string, itemId: string): boolean =>
  siteThatStates(said) === siteId &&
  custodyOfFact(said).some(({ item }: { item: ItemFacts }) => item.itemId === itemId);
