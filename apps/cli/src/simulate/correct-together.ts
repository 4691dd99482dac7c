import type { PlannedCorrection, Trip, Wanted } from '@huihuan/simulation-domain';
import { z } from 'zod';
import type { NetworkClient } from './network-client.ts';
import type { Tier } from './send-trip.ts';

interface Side {
  readonly tier: Tier;
  readonly siteId: string;
}

interface Sides {
  /** Who has the goods: its books decide. */
  readonly holder: Side;
  readonly proposing: Side;
  readonly answering: Side;
}

const stateOf = (...states: readonly string[]) => z.object({ state: z.enum(states as [string, ...string[]]) });
const known = z.object({ state: z.string() });
const held = z.object({
  siteId: z.string(),
  state: z.string(),
  item: z.object({ identifiers: z.array(z.object({ kind: z.string(), value: z.string() })) }),
  corrects: z.string().nullable(),
});

const at = ({ tier }: Side, path = ''): string => `/api/${tier}/proposed-corrections${path}`;

/**
 * One side says what was recorded wrong of goods that have arrived, in its own books; somebody else answers for the other side
 * in its books. What an earlier run with the same seed has proposed is not proposed again.
 */
export const correctTogether = async (
  client: NetworkClient,
  tiers: { readonly from: Tier; readonly to: Tier },
  trip: Trip,
  correction: PlannedCorrection,
): Promise<void> => {
  const [sender, holder] = [
    { tier: tiers.from, siteId: trip.fromSiteId },
    { tier: tiers.to, siteId: trip.toSiteId },
  ];
  const [proposing, answering] = correction.by === 'sender' ? [sender, holder] : [holder, sender];
  const sides = { holder, proposing, answering };
  const { idOf, itemId, rival } = correction;
  const [id, rivalId] = [idOf('proposal'), idOf('rival')];
  await propose(client, sides, { id, itemId, wanted: correction.wanted });
  // both are open before one of them is agreed to
  if (rival !== null) {
    await propose(
      client,
      { ...sides, proposing: answering, answering: proposing },
      { id: rivalId, itemId, wanted: rival },
    );
    await agree(
      client,
      { ...sides, proposing: answering, answering: proposing },
      { id: rivalId, actId: idOf('rival-yes') },
    );
    client.tally.amended += 1;
  }
  await end(client, sides, { id, correction });
};

interface Proposal {
  readonly id: string;
  readonly itemId: string;
  readonly wanted: Wanted;
}

const propose = async (client: NetworkClient, sides: Sides, { id, itemId, wanted }: Proposal): Promise<void> => {
  const { proposing, answering, holder } = sides;
  if ((await client.find(at(proposing, `/${id}`), known)) !== null) return;
  // the sender may not have heard of the receipt yet: until then its goods are on their way
  const here = held.refine(
    ({ state, siteId }) => siteId === proposing.siteId && (proposing === holder || state !== 'in-transit'),
  );
  const { item, corrects } = await client.waitFor(`/api/${proposing.tier}/items/${itemId}`, here);
  await client.act(at(proposing), {
    ...{ id, itemId, siteId: proposing.siteId, withSiteId: answering.siteId, corrects },
    ...bodyOf(wanted, item.identifiers),
    reason: '实物核对，与登记不符',
  });
  client.tally.proposed += 1;
};

const bodyOf = (wanted: Wanted, identifiers: z.infer<typeof held>['item']['identifiers']): object => {
  if (!('identifier' in wanted)) return wanted;
  const { identifier } = wanted;
  return { identifiers: [identifier, ...identifiers.filter(({ kind }) => kind !== identifier.kind)] };
};

interface Ending {
  readonly id: string;
  readonly correction: PlannedCorrection;
}

const end = async (client: NetworkClient, sides: Sides, { id, correction }: Ending): Promise<void> => {
  const { ending, idOf, answersAlone } = correction;
  const { proposing, answering, holder } = sides;
  if (ending === 'withdrawn') {
    const reason = '再次核对，原记录无误';
    await client.act(at(proposing, `/${id}/refusals`), { id: idOf('withdrawal'), siteId: proposing.siteId, reason });
  } else {
    await client.waitFor(at(answering, `/${id}`), known);
    if (answersAlone) {
      const alone = { id: idOf('alone'), siteId: answering.siteId };
      await client.mistake(at(answering, `/${id}/agreements`), alone, [403, 409]);
    }
    if (ending === 'declined') await decline(client, answering, { id, actId: idOf('no') });
    if (ending === 'agreed') {
      await agree(client, sides, { id, actId: idOf('yes') });
      client.tally.amended += 1;
    }
  }
  const ended = { agreed: 'amended', declined: 'declined', withdrawn: 'withdrawn', outdated: 'outdated' };
  // goods do not go on before the books of their holder have heard how it ended
  await client.waitFor(at(holder, `/${id}`), stateOf(ended[ending]));
};

interface Answering {
  readonly id: string;
  readonly actId: string;
}

const agree = async (client: NetworkClient, sides: Sides, { id, actId }: Answering): Promise<void> => {
  const { answering, holder } = sides;
  const { siteId } = answering;
  await client.waitFor(at(answering, `/${id}`), known);
  await client.act(at(answering, `/${id}/agreements`), { id: actId, siteId }, client.colleagues.get(siteId));
  await client.waitFor(at(holder, `/${id}`), stateOf('amended'));
};

const decline = async (client: NetworkClient, { tier, siteId }: Side, { id, actId }: Answering): Promise<void> => {
  const body = { id: actId, siteId, reason: '与本方留存照片不符' };
  await client.act(at({ tier, siteId }, `/${id}/refusals`), body, client.colleagues.get(siteId));
};
