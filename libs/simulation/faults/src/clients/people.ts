import type { World } from '../run/world.ts';
import { count } from '../run/tally.ts';
import type { Request } from './request.ts';
import { send, type Desk } from './send.ts';
import type { Act } from './tier-people.ts';

/** Everybody who uses the network. */
export interface People {
  readonly desk: Desk;
  /** What may be done now, by whom. */
  readonly acts: () => readonly Act[];
}

/** One act of somebody: something new, a request that got no answer, or one that was answered long ago. */
export const actOnce = (world: World, { desk, acts }: People): void => {
  const { chances } = world;
  const turn = chances.acts.next();
  const waiting = desk.waiting.length === 0 ? undefined : chances.acts.between(0, desk.waiting.length - 1);
  if (waiting !== undefined && turn < Math.min(0.5, 0.1 + desk.waiting.length / 100)) {
    resend(world, desk, waiting);
    return;
  }
  if (turn > 0.98 && desk.answered.length > 0) {
    count(world.tally.acts, 'any: the same request again');
    send(world, desk, chances.acts.oneOf(desk.answered));
    return;
  }
  if (turn > 0.97 && desk.answered.length > 0) {
    send(world, desk, withOtherContent(chances.acts.oneOf(desk.answered)));
    return;
  }
  const possible = acts();
  for (let tries = 0; tries < triesAtMost; tries += 1) {
    const request = chances.acts.weighted(possible, ({ weight }) => weight).make();
    if (request === null) continue;
    send(world, desk, request);
    return;
  }
};

/** Somebody may find that there is nothing to do where he looks. */
const triesAtMost = 8;

/** Sends a request again that got no answer. */
export const resend = (world: World, desk: Desk, index: number): void => {
  const [request] = desk.waiting.splice(index, 1);
  if (request === undefined) return;
  count(world.tally.acts, 'any: sent again');
  send(world, desk, request);
};

/** The id of another request with a content of its own: must be refused. */
const withOtherContent = (request: Request): Request => ({
  ...request,
  act: 'any: an id used twice',
  perform: (memory) => {
    const known = memory.earlier(request.id, { another: 'content' });
    return known === null ? [] : [known];
  },
});
