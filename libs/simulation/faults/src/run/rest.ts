import { consumerStep } from '../bus/consumer.ts';
import { relayStep } from '../bus/relay.ts';
import { retryLetters } from '../bus/retry-letters.ts';
import { audit } from '../check/audit.ts';
import { BrokenRule } from '../check/broken-rule.ts';
import { resend, type People } from '../clients/people.ts';
import { day } from '../virtual/clock.ts';
import type { OpenedWorld } from './open-world.ts';
import type { SimulatedService } from './service.ts';
import { work } from './step.ts';
import type { World } from './world.ts';

const roundsAtMost = 400;
/** The bus keeps what a group may read again; inboxes keep longer what may come twice. */
const busKeeps = 8 * day;
const inboxKeeps = 30 * day;

/** Brings everything to rest, compares all books, and forgets what nobody can ask for any more. */
export const rest = (opened: OpenedWorld, people: People): void => {
  const { world, tiers, regulator, checking } = opened;
  world.resting = true;
  for (const { database, replicas, poisoned } of world.services) {
    database.isUp = true;
    poisoned.clear();
    for (const replica of replicas) replica.downUntil = 0;
  }
  world.bus.isUp = true;
  drain(world, people);
  judgeRest(world);
  audit(
    checking.events.books,
    tiers.map(({ books }) => books),
    regulator.books,
  );
  checking.conflicts.judge(regulator.books);
  forget(world);
  world.resting = false;
};

/** Everybody works on until nobody has anything to do. */
const drain = (world: World, { desk }: People): void => {
  for (let round = 0; round < roundsAtMost; round += 1) {
    let isBusy = desk.waiting.length > 0;
    while (desk.waiting.length > 0) resend(world, desk, 0);
    for (const service of world.services) if (turn(world, service)) isBusy = true;
    world.checker.endOfStep();
    if (!isBusy) return;
  }
  throw new BrokenRule('comes-to-rest', {
    subject: 'the network',
    expected: 'rest',
    found: `${roundsAtMost} rounds of work`,
  });
};

const turn = (world: World, service: SimulatedService): boolean => {
  let isBusy = false;
  for (const replica of service.replicas) {
    if (work(world, replica, () => relayStep(world, service, replica))) isBusy = true;
    if (work(world, replica, () => consumerStep(world, service, replica))) isBusy = true;
  }
  const [replica] = service.replicas;
  if (replica === undefined) return isBusy;
  for (const key of service.database.letters.keys())
    if (work(world, replica, () => retryLetters({ world, service, replica }, key) > 0)) isBusy = true;
  return isBusy;
};

/** At rest every event was sent and read by all, and no letter is left. */
const judgeRest = ({ services, bus }: World): void => {
  for (const { name, database, group } of services) {
    const relayed = database.relayed.get('relay') ?? 0;
    if (relayed !== database.log.end)
      throw new BrokenRule('nothing-lost', { subject: `${name} relay`, expected: database.log.end, found: relayed });
    for (const { index, end } of bus.partitions)
      if (group.offsets[index] !== end)
        throw new BrokenRule('nothing-lost', {
          subject: `${name} partition ${index}`,
          expected: end,
          found: group.offsets[index],
        });
    const [key] = database.letters.keys();
    const [letter] = key === undefined ? [] : database.letters.of(key);
    if (letter !== undefined)
      throw new BrokenRule('no-letter-left', {
        subject: `${name} ${letter.message.type} ${letter.message.id}`,
        expected: 'its effect',
        found: `${letter.reason}: ${letter.error}`,
      });
  }
};

const forget = ({ services, bus, clock, checker }: World): void => {
  const now = clock.milliseconds();
  bus.trim(now - busKeeps);
  checker.prune(now - inboxKeeps);
  for (const { database } of services) {
    database.log.trim(database.relayed.get('relay') ?? 0, now - inboxKeeps);
    database.inbox.prune((at) => at < now - inboxKeeps);
    database.answers.prune(({ at }) => at < now - inboxKeeps);
  }
};
