import { fact, type ItemFacts, type SealedEvent } from '@huihuan/contracts-events';
import { nextCustody } from '@huihuan/custody-domain';
import type { Chains } from './chains.ts';
import type { Network, NetworkSite } from './network.ts';
import { idAt, type Random } from './random.ts';

const inputsOfJob = 20;

/** What a mixed lot of appliances, vehicles and devices comes apart into, as shares of its weight. */
const fractions: readonly (readonly [classCode: string, share: number])[] = [
  ['bulk.steel', 0.52],
  ['bulk.plastics', 0.2],
  ['bulk.copper', 0.08],
  ['bulk.aluminium', 0.1],
  ['bulk.residue', 0.09],
];

interface Hall {
  readonly random: Random;
  readonly chains: Chains;
  readonly network: Network;
}

/** Grades single items and takes them apart, twenty to a job, each with its mass balance. */
export const dismantle = (hall: Hall, site: NetworkSite, items: readonly ItemFacts[], at: number): SealedEvent[] => {
  const single = items.filter(({ tracking }) => tracking === 'item');
  const graded = single.map(({ itemId, classCode }) =>
    hall.chains.say(
      site.siteId,
      fact('cn.huihuan.item.graded.v1', {
        ...{ siteId: site.siteId, itemId, classCode, outcome: 'dismantle', reason: '不可再用', measurements: {} },
        staffId: null,
      }),
      at,
    ),
  );
  const jobs = Array.from({ length: Math.floor(single.length / inputsOfJob) }, (_, index) =>
    jobOf(hall, site, single.slice(index * inputsOfJob, (index + 1) * inputsOfJob), at + index),
  );
  return [...graded, ...jobs.flat()];
};

const jobOf = (hall: Hall, { siteId }: NetworkSite, items: readonly ItemFacts[], at: number): SealedEvent[] => {
  const jobId = idAt(hall.random, at);
  const inputs = items.map(({ itemId, classCode, grams }) => ({ itemId, classCode, grams }));
  const inputGrams = items.reduce((sum, { grams }) => sum + grams, 0);
  const outputs = fractions.map(([classCode, share]) => outputOf(hall, classCode, Math.floor(inputGrams * share), at));
  const outputGrams = outputs.reduce((sum, { item }) => sum + item.grams, 0);
  const lossGrams = inputGrams - outputGrams;
  const balance = {
    inputGrams,
    outputGrams,
    lossGrams,
    differenceGrams: 0,
    toleranceGrams: Math.floor(inputGrams / 50),
  };
  const dismantled = fact('cn.huihuan.item.dismantled.v1', {
    ...{ siteId, jobId, outputs, balance, explanation: null, evidence: [], staffId: null },
    inputs: items.map((item) => nextCustody(item)),
    loss: { grams: lossGrams, reason: '粉尘与水分' },
  });
  return [
    hall.chains.say(siteId, fact('cn.huihuan.processing.started.v1', { siteId, jobId, inputs }), at),
    hall.chains.say(siteId, dismantled, at + 3_600_000),
  ];
};

const outputOf = ({ random, network }: Hall, classCode: string, grams: number, at: number) => {
  const goods = network.classes.find((each) => each.code === classCode);
  if (goods === undefined) throw new Error(`the catalogue has no ${classCode}`);
  const { family, tracking } = goods;
  return {
    item: {
      ...{ itemId: idAt(random, at), tracking, classCode, grams, identifiers: [], custodySeq: 1 },
      family: family as ItemFacts['family'],
    },
    wasteCode: null,
  };
};
