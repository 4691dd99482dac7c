import type { DiscrepancyOpenedFact } from '../discrepancy/discrepancy.ts';
import type { DispatchedFact, ReceivedFact } from '../outgoing/outgoing-event.ts';
import type { LineFinding, UnexpectedGoods } from './incoming-shipment.ts';

export interface FindingsRecorded {
  readonly type: 'incoming.findings-recorded';
  readonly data: {
    readonly findings: readonly LineFinding[];
    readonly unexpected: readonly UnexpectedGoods[];
    readonly takenBack?: readonly string[];
  };
}

/** Everything that changes a shipment in the receiver's books. Only the findings are private. */
export type IncomingEvent = FindingsRecorded | DispatchedFact | ReceivedFact | DiscrepancyOpenedFact;
