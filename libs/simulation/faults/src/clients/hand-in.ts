import type { Identifier } from '@huihuan/contracts-events';
import { makeImei, makePlate, makeSerial, makeVin } from '@huihuan/identifiers-domain';
import type { Json } from '@huihuan/kernel-domain';
import { registerIntakes } from '../books/register-intake.ts';
import { handedIn } from '../network/goods.ts';
import { Refused, type Outcome, type Request } from './request.ts';
import type { TierPeople } from './tier-people.ts';

const rowsAtMost = 4;
const numbersAtMost = 400;

/** Some hand-ins at one point, each with an answer of its own. */
export const handIn = (people: TierPeople): Request | null => {
  const { world, service, lists, books } = people;
  const siteId = lists.sites.draw(world.chances.acts);
  if (siteId === undefined) return null;
  const rows = Array.from({ length: world.chances.acts.between(1, rowsAtMost) }, () => rowOf(people));
  const id = world.newId();
  return {
    id,
    act: 'collection: hand-in',
    service,
    content: rows as unknown as Json,
    perform: ({ earlier, remember }) => {
      const known = rows.map((row) => earlier(row.id, row as unknown as Json));
      const fresh = rows.filter((_, index) => known[index] === null);
      const answers = registerIntakes(books, siteId, fresh, id);
      const outcomes = fresh.map((row, index): Outcome => {
        const text = answers[index] ?? '';
        if (text.startsWith('accepted')) return remember(row.id, row as unknown as Json, text);
        return { id: row.id, isAccepted: false, text };
      });
      const all = [...known.filter((outcome) => outcome !== null), ...outcomes];
      if (all.every(({ isAccepted }) => !isAccepted)) throw refusedWith(all[0]);
      return all;
    },
  };
};

const refusedWith = (outcome: Outcome | undefined): Refused =>
  new Refused(outcome?.id ?? '', { code: outcome?.text ?? 'refused', kind: 'conflict', zh: '', en: '' });

const rowOf = ({ world, usedNumbers, supervisorId }: TierPeople) => {
  const { acts } = world.chances;
  const known = acts.oneOf(handedIn);
  const { min, typical, max } = known.plausibleGrams;
  const usual = Math.min(max, Math.max(min, Math.round(typical * (0.6 + acts.next() * 0.8))));
  const isOdd = acts.happens(0.02);
  return {
    id: world.newId(),
    classCode: known.classCode,
    identifiers: known.identifierKinds.map((kind) => numberOf(kind, world, usedNumbers)),
    grams: isOdd ? Math.max(1, min - 1) : usual,
    consignor: { kind: 'anonymous' },
    paidFen: acts.between(0, 5_000),
    occurredAt: world.clock.iso(),
    ...(isOdd && acts.happens(0.8) ? { override: { supervisorId, reason: '已拆去部分零件' } } : {}),
  };
};

const makers = { vin: makeVin, plate: makePlate, serial: makeSerial, imei: makeImei, battery: makeSerial };

/** Mostly a number of its own; now and then one that was seen before. */
const numberOf = (
  kind: Identifier['kind'],
  { chances }: TierPeople['world'],
  used: TierPeople['usedNumbers'],
): Identifier => {
  const { acts } = chances;
  if (kind === 'plate' || kind === 'battery') return { kind, value: makers[kind](acts.next) };
  const again = acts.happens(0.02) ? used.find((number) => number.kind === kind) : undefined;
  if (again !== undefined) return { ...again };
  const number = { kind, value: makers[kind](acts.next) };
  const place = acts.between(0, numbersAtMost);
  used[place < used.length ? place : used.length] = number;
  return number;
};
