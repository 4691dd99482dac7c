import { impossible } from '../impossible.ts';
import { partiesOf } from '../handover/shipment-line.ts';
import type { DispatchedFact } from '../outgoing/outgoing-event.ts';
import { findingsOfReceipt, type RecordedFindings } from './findings-of-receipt.ts';
import type { IncomingEvent } from './incoming-event.ts';
import type { ExpectedShipment, IncomingShipment } from './incoming-shipment.ts';

/** The receiver's book after an event. @throws for an event that cannot follow on this state */
export const evolveIncoming = (shipment: IncomingShipment, event: IncomingEvent): IncomingShipment => {
  const never = (): never => impossible('incoming shipment', shipment.state, event.type);
  switch (event.type) {
    case 'cn.huihuan.shipment.dispatched.v1':
      return shipment.state === 'unknown' ? announced(event.data) : never();
    case 'incoming.findings-recorded': {
      if (shipment.state !== 'expected' && shipment.state !== 'receiving') return never();
      const known = recordedOf(shipment);
      const takenBack = new Set(event.data.takenBack);
      return {
        ...shipment,
        state: 'receiving',
        findings: lastWord(known.findings, event.data.findings, (finding) => finding.itemId),
        unexpected: lastWord(known.unexpected, event.data.unexpected, (goods) => goods.unexpectedId).filter(
          ({ unexpectedId }) => !takenBack.has(unexpectedId),
        ),
      };
    }
    case 'cn.huihuan.shipment.received.v1':
      return shipment.state === 'expected' || shipment.state === 'receiving'
        ? { ...shipment, ...findingsOfReceipt(event.data), state: 'received', receivedAt: event.data.receivedAt }
        : never();
    case 'cn.huihuan.discrepancy.opened.v1':
      return shipment.state === 'received' ? shipment : never();
    default:
      return event satisfies never;
  }
};

const announced = (data: DispatchedFact['data']): ExpectedShipment => {
  const { lines, sealedDigest, truckId, plate, driverId, dispatchedAt, expectedAt } = data;
  const transport = { truckId, plate, driverId, dispatchedAt, expectedAt };
  return { ...partiesOf(data), state: 'expected', lines, sealedDigest, ...transport };
};

const recordedOf = (shipment: IncomingShipment): RecordedFindings =>
  shipment.state === 'receiving' ? shipment : { findings: [], unexpected: [] };

const lastWord = <Said>(
  before: readonly Said[],
  now: readonly Said[],
  idOf: (said: Said) => string,
): readonly Said[] => [...new Map([...before, ...now].map((said) => [idOf(said), said])).values()];
