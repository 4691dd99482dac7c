import { fact } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { partiesOf } from '../handover/shipment-line.ts';
import type { Agree, DiscrepancyCommand, DiscrepancyContext, Propose, SettleAgreed } from './discrepancy-command.ts';
import {
  agreedAlready,
  discrepancyUnknown,
  notAParty,
  nothingProposed,
  ownProposal,
  proposalReplaced,
  resolutionNotAllowed,
  settledAlready,
} from './discrepancy-problems.ts';
import type { Discrepancy, DiscrepancyEvent, OpenDiscrepancy, Side } from './discrepancy.ts';
import { namedItem } from './named-item.ts';
import { allowedResolutions } from './resolutions.ts';
import { settlement } from './settlement.ts';

/**
 * Settling takes both sides: one proposes, the other agrees. The receiver's books own the discrepancy. So its own yes
 * settles at once, while the sender's yes travels to it as an event and settles there, unless another proposal has taken
 * the place meanwhile: then the yes has no effect, and the discrepancy stays open.
 */
export const decideDiscrepancy = (
  discrepancy: Discrepancy,
  command: DiscrepancyCommand,
  context: DiscrepancyContext,
): Result<readonly DiscrepancyEvent[]> => {
  if (discrepancy.state === 'none') return refuse(discrepancyUnknown);
  if (command.kind === 'settle-agreed') {
    return accept(discrepancy.state === 'open' ? settleAgreed(discrepancy, command) : []);
  }
  if (discrepancy.state === 'settled') return refuse(settledAlready(discrepancy));
  const side = sideOf(discrepancy, command.bySiteId);
  if (side === null) return refuse(notAParty(discrepancy, command.bySiteId));
  switch (command.kind) {
    case 'propose':
      return propose(discrepancy, { ...command, side }, context);
    case 'agree':
      return agree(discrepancy, { ...command, side }, context);
    default:
      return command satisfies never;
  }
};

const sideOf = ({ fromSiteId, toSiteId }: OpenDiscrepancy, siteId: string): Side | null => {
  if (siteId === toSiteId) return 'receiver';
  return siteId === fromSiteId ? 'sender' : null;
};

type BySide<Command> = Command & { readonly side: Side };

const propose = (
  discrepancy: OpenDiscrepancy,
  command: BySide<Propose>,
  context: DiscrepancyContext,
): Result<readonly DiscrepancyEvent[]> => {
  const { proposalId, bySiteId, side, resolution, reason, staffId } = command;
  if (allowedResolutions[discrepancy.kind][resolution] === undefined) {
    return refuse(resolutionNotAllowed(discrepancy, resolution));
  }
  const item = namedItem(discrepancy, command, context);
  if (!item.ok) return item;
  const { discrepancyId } = discrepancy;
  const said = { discrepancyId, proposalId, bySiteId, side, resolution, reason, item: item.value, staffId };
  return accept([fact('cn.huihuan.discrepancy.proposed.v1', { ...partiesOf(discrepancy), ...said })]);
};

const agree = (
  discrepancy: OpenDiscrepancy,
  command: BySide<Agree>,
  context: DiscrepancyContext,
): Result<readonly DiscrepancyEvent[]> => {
  const { proposal, discrepancyId, agreement } = discrepancy;
  const { proposalId, bySiteId, side, itemId, staffId } = command;
  if (proposal === null) return refuse(nothingProposed);
  if (proposal.proposalId !== proposalId) return refuse(proposalReplaced(proposal, proposalId));
  if (proposal.side === side) return refuse(ownProposal(proposalId));
  if (agreement !== null) return refuse(agreedAlready(proposalId));
  const item = namedItem(discrepancy, { side, itemId, resolution: proposal.resolution }, context);
  if (!item.ok) return item;
  if (side === 'receiver') return accept([settlement(discrepancy, proposal, { agreedBy: bySiteId, item: null })]);
  const said = { discrepancyId, proposalId, bySiteId, item: item.value, staffId };
  return accept([fact('cn.huihuan.discrepancy.agreed.v1', { ...partiesOf(discrepancy), ...said })]);
};

const settleAgreed = (discrepancy: OpenDiscrepancy, command: SettleAgreed): readonly DiscrepancyEvent[] => {
  const { proposal } = discrepancy;
  const stillCurrent = proposal?.proposalId === command.proposalId && proposal.side === 'receiver';
  return stillCurrent ? [settlement(discrepancy, proposal, { agreedBy: command.bySiteId, item: command.item })] : [];
};
