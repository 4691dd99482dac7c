import type { Bus } from '../bus/bus.ts';
import type { SimulatedService } from '../run/service.ts';
import type { Carried } from '../store/carried.ts';
import type { Database } from '../store/database.ts';
import type { Checker } from './checker.ts';
import { BrokenRule } from './broken-rule.ts';

const lost = (what: string, message: Carried, found: string): BrokenRule =>
  new BrokenRule('nothing-lost', { subject: `${message.type} ${message.id}`, expected: what, found });

const had = (service: SimulatedService, message: Carried): boolean => {
  const { inbox, letters } = service.database;
  if (message.isUnknownType || service.discarded.has(message.id)) return true;
  return inbox.has(message.id) || letters.holds(message);
};

/** Nothing is lost between outbox, bus and inbox, and nothing goes out that was not committed. */
export const deliveryRules = (
  bus: () => Bus,
): Pick<Checker, 'committed' | 'published' | 'marked' | 'offsetMoves' | 'reads' | 'endOfStep'> => {
  let order = 0;
  let published: Carried[] = [];
  const lastOfKey = new Map<string, number>();
  /** Up to where all events of a database were found on the bus. */
  const sent = new Map<Database, number>();
  const moved: (readonly [SimulatedService, number, number, number])[] = [];
  return {
    committed: ({ database, heard }) => {
      // to the regulator any order is as good as any other
      if (database.service === 'regulator') return;
      for (const event of heard) {
        const key = `${database.name} ${event.topic} ${event.key}`;
        const last = lastOfKey.get(key) ?? 0;
        if (event.publishedAs < last)
          throw new BrokenRule('order-of-key', {
            subject: `${event.type} ${event.id} in ${database.name}`,
            expected: 'what came on the bus first has its effect first',
            found: `number ${event.publishedAs} after number ${last}`,
          });
        lastOfKey.set(key, event.publishedAs);
      }
    },
    published: (event) => {
      if (event.publishedAs === 0) Object.assign(event, { publishedAs: (order += 1) });
      published.push(event);
    },
    marked: (database, upTo) => {
      const from = sent.get(database) ?? 0;
      if (upTo <= from) return;
      for (const event of database.log.after(from, upTo - from))
        if (event.publishedAs === 0) throw lost('on the bus before it is marked', event, 'marked and not sent');
      sent.set(database, upTo);
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
