import type { IncomingCommand } from '@huihuan/custody-domain';
import type { Json } from '@huihuan/kernel-domain';
import { changeIncoming } from '../books/change-incoming.ts';
import { command, type Request } from './request.ts';
import { act, type Act, type TierPeople } from './tier-people.ts';

const incoming = (people: TierPeople, name: string, shipmentId: string, asked: IncomingCommand): Request =>
  command(
    people.service,
    name,
    { id: people.world.newId(), content: { shipmentId, asked } as unknown as Json },
    (cause) => changeIncoming(people.books, shipmentId, asked, cause),
  );

/** What a receiver does with a truck at its gate: it looks at some lines, weighs, and closes the receipt. */
export const receiving = (people: TierPeople): readonly Act[] => {
  const { expected } = people.lists;
  const { acts } = people.world.chances;
  const rest = (): 'missing' | 'accepted' | null => acts.weighted(['accepted', 'missing', null] as const, shareOf);
  return [
    act(4, expected.size > 0, () => findings(people)),
    act(6, expected.size > 0, () => {
      const shipmentId = expected.draw(acts);
      if (shipmentId === undefined) return null;
      return incoming(people, 'receive', shipmentId, { kind: 'close-receipt', receivedAt: null, rest: rest() });
    }),
  ];
};

const shareOf = (rest: 'missing' | 'accepted' | null): number => (rest === 'accepted' ? 40 : 1);

const findings = (people: TierPeople): Request | null => {
  const { world, lists, books } = people;
  const { acts } = world.chances;
  const shipmentId = lists.expected.draw(acts);
  const shipment = shipmentId === undefined ? undefined : books.incoming.get(shipmentId);
  if (shipment === undefined || shipmentId === undefined) return null;
  const looked = new Set(Array.from({ length: acts.between(1, 4) }, () => acts.oneOf(shipment.lines)));
  return incoming(people, 'record findings', shipmentId, {
    kind: 'record-findings',
    findings: [...looked].map(({ item }) => ({ itemId: item.itemId, ...findingOf(people, item.grams) })),
    unexpected: acts.happens(0.15) ? [stranger(people)] : [],
  });
};

const findingOf = ({ world }: TierPeople, grams: number) => {
  const { acts } = world.chances;
  const turn = acts.next();
  if (turn < 0.1) return { finding: 'missing', measuredGrams: null, reason: null } as const;
  if (turn < 0.18) return { finding: 'rejected', measuredGrams: null, reason: '外壳破损' } as const;
  const off = turn < 0.3 ? 1.2 : 1 + (acts.next() - 0.5) / 100;
  return { finding: 'accepted', measuredGrams: Math.max(1, Math.round(grams * off)), reason: null } as const;
};

/** Goods on the truck that are not on the list. */
const stranger = ({ world }: TierPeople) => ({
  unexpectedId: world.newId(),
  itemId: null,
  identifiers: [],
  note: '清单外货物',
  grams: world.chances.acts.between(100, 50_000),
});
