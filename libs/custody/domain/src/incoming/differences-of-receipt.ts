import { fact, type EventData } from '@huihuan/contracts-events';
import { accept, isWithinTolerance, refuse, toleranceGrams, type Result, type Tolerance } from '@huihuan/kernel-domain';
import type { DiscrepancyOpenedFact } from '../discrepancy/discrepancy.ts';
import { partiesOf } from '../handover/shipment-line.ts';
import type { ReceivedLine } from './close-receipt.ts';
import type { IncomingContext } from './incoming-command.ts';
import { classNotAnnounced } from './incoming-problems.ts';

type Opened = DiscrepancyOpenedFact['data'];
type Difference = Pick<Opened, 'kind' | 'item' | 'sentGrams' | 'receivedGrams' | 'toleranceGrams' | 'note'>;
type Received = EventData<'cn.huihuan.shipment.received.v1'>;

/**
 * What was received equals what was sent, or a discrepancy says why: one for each line that differs, and for each thing
 * too many. Refused with `class.not-announced` while nobody can say whether a weight differs by too much.
 * @param measuredGrams what the receiver weighed, also of what it rejected
 */
export const differencesOf = (
  received: Received,
  measuredGrams: (itemId: string) => number | null,
  context: Pick<IncomingContext, 'toleranceHandover' | 'nextDiscrepancyId'>,
): Result<readonly DiscrepancyOpenedFact[]> => {
  const differences: Difference[] = [];
  const unheard = new Set<string>();
  for (const line of received.lines) {
    if (line.finding !== 'accepted') {
      differences.push(notTakenOver(line, line.finding, measuredGrams(line.item.itemId)));
    } else if (line.item.grams !== line.sentGrams) {
      const tolerance = context.toleranceHandover(line.item.classCode);
      if (tolerance === null) unheard.add(line.item.classCode);
      else differences.push(...weightOutside(line, tolerance));
    }
  }
  if (unheard.size > 0) return refuse(classNotAnnounced([...unheard].sort()));
  return accept(
    [...differences, ...received.unexpected.map(tooMuch)].map((difference) =>
      fact('cn.huihuan.discrepancy.opened.v1', {
        ...partiesOf(received),
        discrepancyId: context.nextDiscrepancyId(),
        ...difference,
      }),
    ),
  );
};

const notTakenOver = (
  { item, sentGrams, reason }: ReceivedLine,
  kind: 'missing' | 'rejected',
  receivedGrams: number | null,
): Difference => ({ kind, item, sentGrams, receivedGrams, toleranceGrams: null, note: reason ?? '' });

const weightOutside = ({ item, sentGrams, reason }: ReceivedLine, tolerance: Tolerance): readonly Difference[] =>
  isWithinTolerance(tolerance, sentGrams, item.grams)
    ? []
    : [
        {
          kind: 'weight',
          item,
          sentGrams,
          receivedGrams: item.grams,
          toleranceGrams: toleranceGrams(tolerance, sentGrams),
          note: reason ?? '',
        },
      ];

/** Nobody has identified these goods in the books yet, so the sender has to name them. */
const tooMuch = (goods: Received['unexpected'][number]): Difference => ({
  kind: 'unexpected',
  item: null,
  sentGrams: null,
  receivedGrams: goods.grams,
  toleranceGrams: null,
  note: goods.note,
});
