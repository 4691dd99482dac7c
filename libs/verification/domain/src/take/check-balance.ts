import type { ItemFacts } from '@huihuan/contracts-events';
import { toleranceGrams } from '@huihuan/kernel-domain';
import { countChecked, violate } from '../findings.ts';
import type { Books } from '../books/books.ts';
import { countDry, toldWaterGrams } from './dry-mass.ts';
import type { ReadingOf } from './reading.ts';

const sum = (items: readonly ItemFacts[]): number => items.reduce((total, item) => total + item.grams, 0);

/**
 * The most that the classes of the inputs allow together: each by itself, one gram more for each because a common
 * tolerance is rounded once only. `null` where the catalogue does not know a class.
 */
const allowedGrams = ({ tolerances }: Books, inputs: readonly ItemFacts[]): number | null => {
  let allowed = 0;
  for (const item of inputs) {
    const known = tolerances.get(item.classCode);
    if (known === undefined) return null;
    allowed += toleranceGrams(known.balance, item.grams) + 1;
  }
  return allowed;
};

type Report = (code: string, expected: number, found: number, text: { zh: string; en: string }) => void;

/** Rule 3 for one job: every figure of the balance again, and an explanation where it does not come out. */
export const checkBalance = ({ books, event }: ReadingOf<'cn.huihuan.item.dismantled.v1'>): void => {
  const { inputs, outputs, loss, balance, explanation, carried, jobId } = event.data;
  countChecked(books.findings, 3);
  const report: Report = (code, expected, found, text) =>
    violate(books.findings, { rule: 3, code, subject: `job:${jobId}`, eventId: event.id, expected, found, ...text });
  const [inputGrams, outputGrams] = [sum(inputs), sum(outputs.map(({ item }) => item))];
  const difference = inputGrams - outputGrams - loss.grams;
  if (balance.inputGrams !== inputGrams)
    report('balance.input-differs', inputGrams, balance.inputGrams, {
      zh: '平衡表投入重量不等于各投入之和',
      en: 'the balance states other inputs than its lines',
    });
  if (balance.outputGrams !== outputGrams)
    report('balance.output-differs', outputGrams, balance.outputGrams, {
      zh: '平衡表产出重量不等于各产出之和',
      en: 'the balance states other outputs than its lines',
    });
  if (balance.lossGrams !== loss.grams || balance.differenceGrams !== difference)
    report('balance.difference-differs', difference, balance.differenceGrams, {
      zh: '平衡表的差额不等于投入减产出减损耗',
      en: 'the stated difference is not inputs − outputs − loss',
    });
  const named = (loss.parts ?? []).reduce((total, { grams }) => total + grams, 0);
  if (named > loss.grams)
    report('balance.loss-reasons', loss.grams, named, {
      zh: '按原因登记的损耗超过损耗总量',
      en: 'the reasons tell of more loss than there was',
    });
  const allowed = allowedGrams(books, inputs);
  if (allowed !== null && balance.toleranceGrams > allowed)
    report('balance.tolerance-widened', allowed, balance.toleranceGrams, {
      zh: '平衡表的允差大于目录所许可',
      en: 'the tolerance is wider than the catalogue allows',
    });
  if (carried !== undefined && carried.grams !== difference)
    report('balance.carried-differs', difference, carried.grams, {
      zh: '结转到批次的重量不等于作业的差额',
      en: 'the batch is told of other grams than the difference of the job',
    });
  checkDry(event.data, books, report);
  if (explanation === null && carried === undefined) checkExplained(event.data, difference, report);
};

/** Nobody explained it: then the balance that the tolerance is held against comes out. */
const checkExplained = ({ dry, balance }: Dismantled, difference: number, report: Report): void => {
  const { toleranceGrams } = balance;
  const judged = dry?.basis === 'dry' ? dry : { differenceGrams: difference, toleranceGrams };
  if (Math.abs(judged.differenceGrams) > judged.toleranceGrams)
    report('balance.unexplained', judged.toleranceGrams, Math.abs(judged.differenceGrams), {
      zh: '超出允差而无主管说明',
      en: 'the difference is outside the tolerance and nobody explained it',
    });
};

type Dismantled = ReadingOf<'cn.huihuan.item.dismantled.v1'>['event']['data'];

/** The balance of dry mass again, from the moisture of each line. */
const checkDry = (data: Dismantled, books: Books, report: Report): void => {
  const { dry, loss } = data;
  if (dry === undefined) return;
  const { counted, allowed, goneGrams } = countDry(data, books);
  if (counted === null)
    return report('balance.dry-not-measured', 0, dry.differenceGrams, {
      zh: '干重平衡缺少投入或产出的含水率测定',
      en: 'a balance of dry mass without the moisture of each input and output',
    });
  for (const figure of ['inputGrams', 'outputGrams', 'lossGrams', 'differenceGrams'] as const)
    if (counted[figure] !== dry[figure])
      report(`balance.dry-${figure}`, counted[figure], dry[figure], {
        zh: '干重平衡与各项重量和含水率不符',
        en: 'the balance of dry mass does not follow from weights and moisture',
      });
  if (allowed !== null && dry.toleranceGrams > allowed)
    report('balance.dry-tolerance-widened', allowed, dry.toleranceGrams, {
      zh: '干重平衡的允差大于目录所许可',
      en: 'the tolerance of the dry mass is wider than the catalogue allows',
    });
  if (toldWaterGrams(loss) > Math.max(0, goneGrams))
    report('balance.water-not-measured', Math.max(0, goneGrams), toldWaterGrams(loss), {
      zh: '损耗中登记的水分多于实测减少的水分',
      en: 'more of the loss is said to be water than is gone by the measurements',
    });
};
