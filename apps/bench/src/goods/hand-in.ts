import { fact, type EventData, type Fact, type ItemFacts } from '@huihuan/contracts-events';
import { makeResidentId, makeUscc } from '@huihuan/identifiers-domain';
import { sha256Hex } from '@huihuan/kernel-domain';
import { drawClass, drawItem } from './goods.ts';
import type { Network, NetworkSite } from './network.ts';
import type { Random } from './random.ts';

/** One hand-in: as a tablet sends it, and as the fact that it becomes. */
export interface HandIn {
  readonly item: ItemFacts;
  readonly row: Readonly<Record<string, unknown>>;
  readonly collected: Extract<Fact, { type: 'cn.huihuan.item.collected.v1' }>;
}

const consignorOf = (random: Random) => {
  const chance = random();
  if (chance < 0.4) return { kind: 'anonymous' } as const;
  if (chance < 0.8) return { kind: 'person', idNumber: makeResidentId(random) } as const;
  return { kind: 'organisation', uscc: makeUscc(random) } as const;
};

const fenPerKilogram = 120;

export const drawHandIn = (random: Random, network: Network, site: NetworkSite, atMilliseconds: number): HandIn => {
  const item = drawItem(random, drawClass(random, network, site), atMilliseconds);
  const consignor = consignorOf(random);
  const occurredAt = new Date(atMilliseconds).toISOString();
  const paidFen = Math.round((item.grams / 1000) * fenPerKilogram);
  const evidence = random() < 0.5 ? [{ kind: 'photo', sha256: sha256Hex(item.itemId) }] : [];
  const { itemId: id, classCode, grams, identifiers } = item;
  return {
    item,
    row: { id, classCode, identifiers, grams, consignor, paidFen, evidence, occurredAt },
    collected: fact('cn.huihuan.item.collected.v1', {
      siteId: site.siteId,
      item,
      consignor: { kind: consignor.kind, pseudonym: pseudonymOf(consignor) },
      ...{ paidFen, evidence, occurredAt, attendantId: null, warnings: [], override: null },
    }),
  };
};

/** As long as the real one; nobody reads it. */
const pseudonymOf = (
  consignor: ReturnType<typeof consignorOf>,
): EventData<'cn.huihuan.item.collected.v1'>['consignor']['pseudonym'] => {
  if (consignor.kind === 'anonymous') return null;
  return Buffer.from(sha256Hex(JSON.stringify(consignor)), 'hex').toString('base64url');
};
