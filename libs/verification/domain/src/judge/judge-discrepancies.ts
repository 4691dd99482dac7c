import type { DiscrepancyKind, Resolution } from '@huihuan/contracts-events';
import { countChecked, violate } from '../findings.ts';
import { eventId, type Books } from '../books/books.ts';
import type { DiscrepancyBook } from '../books/discrepancy-book.ts';

const allowed: Readonly<Record<DiscrepancyKind, readonly Resolution[]>> = {
  missing: ['accepted', 'returned', 'lost'],
  rejected: ['accepted', 'returned'],
  unexpected: ['accepted', 'returned'],
  weight: ['receiver-weight', 'sender-weight'],
};

/** Rule 2 for differences: opened before settled, by a resolution for its kind, proposed by one side, agreed by the other. */
export const judgeDiscrepancies = (books: Books): void => {
  for (const difference of books.discrepancies.values()) {
    countChecked(books.findings, 2);
    const fault = faultOf(difference);
    if (fault === null) continue;
    violate(books.findings, {
      rule: 2,
      subject: `discrepancy:${difference.discrepancyId}`,
      itemId: difference.itemId,
      eventId: eventId(books, difference.settled === -1 ? difference.opened : difference.settled),
      ...fault,
    });
  }
};

interface Fault {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

const faultOf = (difference: DiscrepancyBook): Fault | null => {
  const { kind, resolution, settledProposal: settled, proposals } = difference;
  if (difference.opened === -1 || kind === null)
    return { code: 'discrepancy.never-opened', zh: '差异单未曾开立', en: 'nobody opened this difference' };
  if (settled === null || resolution === null) return null;
  if (!allowed[kind].includes(resolution))
    return {
      code: 'discrepancy.wrong-resolution',
      zh: '该类差异不能这样了结',
      en: 'this kind is not settled like that',
    };
  const proposal = proposals.get(settled.proposalId);
  if (proposal?.bySiteId !== settled.proposedBy || proposal.resolution !== resolution)
    return { code: 'discrepancy.not-proposed', zh: '了结所依据的提议不存在', en: 'nobody proposed what was settled' };
  const sides = [difference.fromSiteId, difference.toSiteId];
  const both = sides.every((site) => site === settled.proposedBy || site === settled.agreedBy);
  return both
    ? null
    : { code: 'discrepancy.one-sided', zh: '差异未经双方同意便了结', en: 'settled without both sides' };
};
