import { fact, siteSource, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import type { OutgoingCommand, Tier } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { rowsOf, takeLocks } from '@huihuan/platform-persistence';
import { stateFacts } from '../books/state-facts.ts';
import { changeDiscrepancy } from '../discrepancies/change-discrepancy.ts';
import { claimIdentifiers } from '../identity/claims.ts';
import { changeIncoming } from '../incoming/change-incoming.ts';
import { knownSites } from '../local-copies/read-copies.ts';
import { changeOutgoing } from '../outgoing/change-outgoing.ts';
import { idsOf, type Act } from './virtual-network.support.spec.ts';

const correlationId = 'day';
const time = '2026-03-02T09:00:00.000Z';

const notYet = (what: string) => refuse({ code: 'test.not-yet', kind: 'conflict', zh: what, en: what });

type Resolution = 'accepted' | 'returned' | 'lost' | 'receiver-weight' | 'sender-weight';

/** Which difference of a shipment: by its kind, and by its item where there are several of a kind. */
export interface Difference {
  readonly shipmentId: string;
  readonly kind: string;
  readonly itemId?: string;
}

/** The acts of a day, with ids that are the same in every run. */
export const dayActs = () => {
  const id = idsOf(1);
  const acts: Act[] = [];
  const act = (at: Act['at'], what: string, run: Act['run']): void => void acts.push({ at, what, run });

  /** Facts that a site states of its own stock. */
  const state = (at: Tier, siteId: string, facts: readonly Fact[], claimed: readonly ItemFacts[] = []): void =>
    act(at, facts.map(({ type }) => type).join(), ({ books }) =>
      books[at].database.transaction(async (tx): Promise<Result<null>> => {
        await takeLocks(tx, [siteId]);
        if ((await knownSites(tx, [siteId]))(siteId) === undefined) return notYet(`${siteId} is not known`);
        const place = { kind: 'site', id: siteId } as const;
        await claimIdentifiers(
          tx,
          claimed.map((item) => ({ item, place })),
        );
        await stateFacts(books[at], tx, { siteId, facts, cause: { correlationId, causationId: correlationId } });
        return accept(null);
      }),
    );

  const collect = (siteId: string, items: readonly ItemFacts[]): void =>
    state(
      'collection',
      siteId,
      items.map((item) =>
        fact('cn.huihuan.item.collected.v1', {
          ...{ siteId, item, consignor: { kind: 'anonymous', pseudonym: null }, paidFen: 0, evidence: [] },
          ...{ occurredAt: time, attendantId: null, warnings: [], override: null },
        }),
      ),
      items,
    );

  const outgoing = (at: Tier, shipmentId: string, command: OutgoingCommand): void => {
    const asked = { id: command.kind === 'open' ? shipmentId : id() };
    act(at, `${command.kind} ${shipmentId}`, ({ books }) =>
      changeOutgoing(books[at], { asked, shipmentId, correlationId, command }),
    );
  };

  const send = (
    at: Tier,
    [fromSiteId, toSiteId]: readonly [string, string],
    itemIds: readonly string[],
    pallets: readonly string[] = [],
  ): string => {
    const shipmentId = id();
    const transport = { truckId: null, driverId: null, expectedAt: null };
    outgoing(at, shipmentId, { kind: 'open', shipmentId, fromSiteId, toSiteId, ...transport });
    const added = { addItems: itemIds, addContainers: pallets, removeItems: [], removeContainers: [] };
    outgoing(at, shipmentId, { kind: 'change-lines', ...added });
    outgoing(at, shipmentId, { kind: 'seal' });
    outgoing(at, shipmentId, { kind: 'dispatch', dispatchedAt: time });
    return shipmentId;
  };

  interface Found {
    readonly itemId: string;
    readonly finding: 'accepted' | 'missing' | 'rejected';
    readonly measuredGrams?: number;
  }

  const receive = (at: Tier, shipmentId: string, found: readonly Found[], unexpected = false): void => {
    const [recording, closing, unexpectedId] = [id(), id(), id()];
    const findings = found.map(({ measuredGrams = null, ...one }) => ({ ...one, measuredGrams, reason: '清点' }));
    const goods = { unexpectedId, itemId: null, identifiers: [], note: '多出一台', grams: 50_000 };
    const more = unexpected ? [goods] : [];
    if (findings.length + more.length > 0) {
      act(at, `record findings of ${shipmentId}`, ({ books }) =>
        changeIncoming(books[at], {
          ...{ asked: { id: recording }, shipmentId, correlationId },
          command: { kind: 'record-findings', findings, unexpected: more },
        }),
      );
    }
    act(at, `receive ${shipmentId}`, ({ books }) =>
      changeIncoming(books[at], {
        ...{ asked: { id: closing }, shipmentId, correlationId },
        command: { kind: 'close-receipt', receivedAt: time, rest: 'accepted' },
      }),
    );
  };

  const word = (
    at: Tier,
    difference: Difference,
    say: (discrepancyId: string) => Parameters<typeof changeDiscrepancy>[1],
  ): void =>
    act(at, `a word about ${difference.kind} of ${difference.shipmentId}`, async ({ books }) => {
      const [known] = await rowsOf<{ id: string }>(
        books[at].database,
        `select discrepancy_id as id from discrepancy
          where shipment_id = $1 and kind = $2 and ($3::uuid is null or item_id = $3)`,
        [difference.shipmentId, difference.kind, difference.itemId ?? null],
      );
      return known === undefined ? notYet('not heard of the difference') : changeDiscrepancy(books[at], say(known.id));
    });

  const propose = (
    at: Tier,
    difference: Difference,
    said: { readonly bySiteId: string; readonly resolution: Resolution; readonly itemId?: string },
  ): string => {
    const proposalId = id();
    const command = { kind: 'propose', proposalId, itemId: null, reason: '核对', staffId: null, ...said } as const;
    word(at, difference, (discrepancyId) => ({ id: proposalId, discrepancyId, correlationId, command }));
    return proposalId;
  };

  const agree = (at: Tier, difference: Difference, bySiteId: string, proposalId: string): void => {
    const command = { kind: 'agree', proposalId, bySiteId, itemId: null, staffId: null } as const;
    const actId = id();
    word(at, difference, (discrepancyId) => ({ id: actId, discrepancyId, correlationId, command }));
  };

  const say = (what: string, source: string, facts: readonly Fact[], when: Act['run']): void =>
    act('others', what, async (network) => {
      const ready = await when(network);
      if (ready.ok) await network.said(source, facts);
      return ready;
    });

  return { id, acts, act, state, collect, send, receive, propose, agree, say, notYet, siteSource };
};
