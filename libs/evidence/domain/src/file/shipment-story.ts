import type { ReadEvent } from '@huihuan/contracts-events';
import { siteOfSource } from '@huihuan/contracts-events';
import { siteThatStates } from '@huihuan/custody-domain';
import type { Flaw } from '../checkpoint/flaw.ts';
import { driversWord, type DriversWord } from './driver-signature.ts';
import { nameOfFact, type ReadRecord } from './read-records.ts';
import { firstAmong, flaw } from './tools.ts';

type EventOf<Type extends ReadEvent['type']> = Extract<ReadEvent, { type: Type }>;
type Told<Type extends ReadEvent['type']> = ReadRecord & { readonly event: EventOf<Type> };

/** What the facts of the file tell of the shipment. */
export interface ShipmentStory {
  readonly sent: Told<'cn.huihuan.shipment.dispatched.v1'>;
  readonly received: Told<'cn.huihuan.shipment.received.v1'> | null;
  readonly signed: readonly Told<'cn.huihuan.handover.signed.v1'>[];
  readonly recovered: readonly Told<'cn.huihuan.handover.signature-recovered.v1'>[];
  /** How the driver took it over; `null` where nobody was asked. */
  readonly driver: DriversWord | null;
}

const told = <Type extends ReadEvent['type']>(records: readonly ReadRecord[], type: Type): readonly Told<Type>[] =>
  records.filter((record): record is Told<Type> => record.event?.type === type);

/** Puts the facts of one shipment together, or says what of them cannot be. */
export const tellStory = (
  records: readonly ReadRecord[],
  shipmentId: string,
): { readonly story: ShipmentStory } | { readonly flaw: Flaw } => {
  const ofIt = records.filter(
    ({ event }) => event !== null && 'shipmentId' in event.data && event.data.shipmentId === shipmentId,
  );
  const sent = told(ofIt, 'cn.huihuan.shipment.dispatched.v1');
  const received = told(ofIt, 'cn.huihuan.shipment.received.v1');
  const [first] = sent;
  if (first === undefined)
    return {
      flaw: flaw(
        'shipment.not-dispatched',
        `文件中没有运单 ${shipmentId} 的发运`,
        `the file has no dispatch of the shipment ${shipmentId}`,
      ),
    };
  if (sent.length > 1 || received.length > 1)
    return {
      flaw: flaw(
        'shipment.twice',
        `运单 ${shipmentId} 发运或接收了两次`,
        `the shipment ${shipmentId} was sent or received twice`,
      ),
    };
  const signed = told(ofIt, 'cn.huihuan.handover.signed.v1');
  const recovered = told(ofIt, 'cn.huihuan.handover.signature-recovered.v1');
  const driver = driversWord(first, records);
  return { story: { sent: first, received: received[0] ?? null, signed, recovered, driver } };
};

/** A chain says what its own site did. */
export const flawOfAuthors = (records: readonly ReadRecord[]): Flaw | null =>
  firstAmong(records, (record) => {
    const { event, envelope } = record;
    if (event === null) return null;
    const site = siteThatStates(event);
    const speaker = siteOfSource(envelope.source);
    if (site === speaker) return null;
    return flaw(
      'fact.other-author',
      `事实由他人代言：${nameOfFact(record)}`,
      `a fact was stated by another than the one who acted: ${nameOfFact(record)}`,
    );
  });
