import { fact, type EventData } from '@huihuan/contracts-events';
import { isWithinTolerance, toleranceGrams, type Tolerance } from '@huihuan/kernel-domain';
import type { DiscrepancyOpenedFact } from '../discrepancy/discrepancy.ts';
import { partiesOf } from '../handover/shipment-line.ts';
import type { ReceivedLine } from './close-receipt.ts';
import type { IncomingContext } from './incoming-command.ts';

type Opened = DiscrepancyOpenedFact['data'];
type Difference = Pick<Opened, 'kind' | 'item' | 'sentGrams' | 'receivedGrams' | 'toleranceGrams' | 'note'>;
type Received = EventData<'cn.huihuan.shipment.received.v1'>;

/**
 * What was received equals what was sent, or a discrepancy says why: one for each line that differs, and for each thing
 * too many.
 * @param measuredGrams what the receiver weighed, also of what it rejected
 */
export const differencesOf = (
  received: Received,
  measuredGrams: (itemId: string) => number | null,
  context: Pick<IncomingContext, 'toleranceHandover' | 'nextDiscrepancyId'>,
): readonly DiscrepancyOpenedFact[] =>
  [
    ...received.lines.flatMap((line) =>
      line.finding === 'accepted'
        ? weightOutside(line, context.toleranceHandover(line.item.classCode))
        : [notTakenOver(line, line.finding, measuredGrams(line.item.itemId))],
    ),
    ...received.unexpected.map(tooMuch),
  ].map((difference) =>
    fact('cn.huihuan.discrepancy.opened.v1', {
      ...partiesOf(received),
      discrepancyId: context.nextDiscrepancyId(),
      ...difference,
    }),
  );

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
