import { shares } from './families/shares.ts';
import { stepOf } from './families/plan-steps.ts';
import type { Good } from './goods.ts';
import { toleranceOfInputs, type DismantlingJob } from './plan-dismantling.ts';
import type { Planner } from './plan-trips.ts';
import { classOf } from './simulated-network.ts';

/** What gives off water on the way, is sorted by hand, and leaves in bales. */
const wetClasses: readonly string[] = ['bulk.paper', 'bulk.textile'];
const residue = 'bulk.residue';

/** Per mille of the weight: a bale is as dry as the trade takes it. Assumed. */
const driest = 60;
const wettest = 90;
/** Part of the dry mass that is sorted out, and part that is lost as dust. Assumed. */
const sortedOut = 0.03;
const dust = 0.004;

/** Wet lots that are measured, sorted and baled: by their weights far from balance, by dry mass within it. */
export const planBaling = (
  goods: readonly Good[],
  siteId: string,
  planner: Planner,
): { readonly baled: readonly DismantlingJob[]; readonly asTheyAre: readonly Good[] } => {
  const { chance, network } = planner;
  const canBale = classOf(network, residue) !== undefined;
  const wet = goods.filter(
    ({ classCode, grams }) =>
      canBale && wetClasses.includes(classCode) && grams >= 5_000 && chance.happens(shares.wetLot.share),
  );
  return {
    baled: wet.map((lot) => planBales(lot, siteId, planner)),
    asTheyAre: goods.filter((good) => !wet.includes(good)),
  };
};

const planBales = (lot: Good, siteId: string, planner: Planner): DismantlingJob => {
  const { chance, idOf: made } = planner;
  const jobId = made(`job/${lot.itemId}`);
  const idOf = (act: string): string => made(`${jobId}/${act}`);
  const measured = stepOf('measure-moisture', lot, { siteId, planner });
  const percent = Number(measured.details['moisturePercent']);
  const dry = lot.grams * (1 - percent / 100);
  const permille = chance.between(driest, wettest);
  const weighed = (grams: number): number => Math.floor(grams / (1 - permille / 1000));
  const output = (classCode: string, share: number): Good => ({
    ...{ itemId: idOf(`output/${classCode}`), classCode, family: 'bulk', details: {} },
    grams: weighed(dry * share),
  });
  const outputs = [output(lot.classCode, 1 - sortedOut - dust), output(residue, sortedOut)];
  const loss = { grams: Math.round(dry * dust), reason: '粉尘' };
  const missing = outputs.reduce((rest, { grams }) => rest - grams, lot.grams - loss.grams);
  const isFar = missing > toleranceOfInputs([lot], planner.network);
  return {
    ...{ jobId, siteId, inputs: [lot], outputs, idOf, certificate: null, explainedBy: null, batchId: null },
    loss,
    steps: { beforeStart: [measured], beforeClose: [], forgets: null },
    moisture: {
      method: 'infrared',
      permille: new Map(outputs.map(({ itemId }) => [itemId, permille])),
      forgets: isFar && chance.happens(shares.moistureForgotten.share),
    },
  };
};
