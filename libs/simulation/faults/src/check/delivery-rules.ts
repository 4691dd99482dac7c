import type { Bus } from '../bus/bus.ts';
import type { SimulatedService } from '../run/service.ts';
import type { Carried } from '../store/carried.ts';
import type { Checker } from './checker.ts';
import { BrokenRule } from './broken-rule.ts';

const lost = (what: string, message: Carried, found: string): BrokenRule =>
  new BrokenRule('nothing-lost', { subject: `${message.type} ${message.id}`, expected: what, found });

const had = (service: SimulatedService, message: Carried): boolean => {
  const { inbox, letters } = service.database;
  if (message.isUnknownType || service.discarded.has(message.id)) return true;
  return inbox.has(message.id) || letters.holds(message);
};

/** More than a relay takes at once. */
const looksBack = 600;

/** Nothing is lost between outbox, bus and inbox, and nothing goes out that was not committed. */
export const deliveryRules = (
  bus: () => Bus,
): Pick<Checker, 'published' | 'marked' | 'offsetMoves' | 'reads' | 'endOfStep'> => {
  let published: Carried[] = [];
  const moved: (readonly [SimulatedService, number, number, number])[] = [];
  return {
    published: (event) => {
      Object.assign(event, { isPublished: true });
      published.push(event);
    },
    marked: (database, upTo) => {
      const first = Math.max(0, upTo - looksBack);
      for (const event of database.log.after(first, upTo - first))
        if (!event.isPublished) throw lost('on the bus before it is marked', event, 'marked and not sent');
    },
    offsetMoves: (service, partition, offset) => {
      moved.push([service, partition, service.group.offsets[partition] ?? 0, offset]);
    },
    reads: (service, partition, offset) => {
      if (offset < partition.start)
        throw new BrokenRule('nothing-lost', {
          subject: `${service.name} partition ${partition.index}`,
          expected: `offset ${offset}`,
          found: `kept from ${partition.start} on`,
        });
    },
    endOfStep: () => {
      for (const event of published)
        if (!event.isCommitted) throw lost('in the log of its producer', event, 'on the bus alone');
      published = [];
      for (const [service, partition, from, to] of moved)
        for (let offset = from; offset < to; offset += 1) {
          const message = bus().partitions[partition]?.at(offset);
          if (message !== undefined && !had(service, message))
            throw lost('effect or letter before the offset', message, `${service.name} passed it over`);
        }
      moved.length = 0;
    },
  };
};
