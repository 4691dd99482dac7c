import type { Identifier } from '@huihuan/contracts-events';
import type { RuleFinding } from '@huihuan/custody-domain';
import { checkBatteryCode } from '@huihuan/identifiers-domain';
import { accept, refuse, type Problem, type Result } from '@huihuan/kernel-domain';
import type { JobOutput } from './job.ts';

interface Battery {
  readonly itemId: string;
  readonly classCode: string;
  readonly identifiers: readonly Identifier[];
}

const levels = ['cell', 'module', 'pack'] as const;

const codeOf = ({ identifiers }: Pick<Battery, 'identifiers'>): string | null =>
  identifiers.find(({ kind }) => kind === 'battery')?.value ?? null;

/** 0 for a cell, 1 for a module, 2 for a pack, by the class or by the code, whichever says more; -1 for other goods. */
const levelOf = (goods: Battery): number => {
  const ofClass = levels.findIndex((level) => goods.classCode === `traction-battery.${level}`);
  const decoded = checkBatteryCode(codeOf(goods) ?? '').decoded;
  const ofCode = decoded?.kind === 'battery' && decoded.level !== null ? levels.indexOf(decoded.level) : -1;
  return ofClass < 0 ? -1 : Math.max(ofClass, ofCode);
};

const isBattery = (goods: Pick<Battery, 'classCode'>): boolean => goods.classCode.startsWith('traction-battery.');

const isReusedProduct = (code: string): boolean => code.length === 19;

/** A battery of a kind that carries codes came out without one: a supervisor may answer for it, as codes burn and peel off. */
export const doubtBatteryOutputs = (outputs: readonly JobOutput[]): readonly RuleFinding[] =>
  outputs.flatMap((output, place) =>
    isBattery(output) && output.identifiers.length === 0
      ? [{ effect: 'supervisor', problem: { ...codeMissing(output), path: `/outputs/${place}/identifiers` } }]
      : [],
  );

/**
 * Pack, module and cell keep their codes through splitting and joining. A battery that comes out has no code of an
 * input. What is split goes down in level. What is joined is no smaller than its parts: a reused product
 * with its code of 19 characters, or with a number of our own, and never with the code of 24 characters that a maker gave.
 * Where something else than batteries went in, such as the car whose pack comes out, a maker's code is as good as any.
 * @param at where the outputs stand in what is asked, for the path of a problem
 */
export const checkBatteryOutputs = (
  outputs: readonly JobOutput[],
  inputs: readonly Battery[],
  at = '/outputs',
): Result<null> => {
  const old = new Map(inputs.flatMap((input) => input.identifiers.map(({ value }) => [value, input.itemId] as const)));
  const highest = inputs.every(isBattery) ? Math.max(-1, ...inputs.map(levelOf)) : -1;
  for (const [place, output] of outputs.entries()) {
    if (!isBattery(output)) continue;
    const problem = wrongOutput(output, old, highest);
    if (problem !== undefined) return refuse({ ...problem, path: `${at}/${place}/identifiers` });
  }
  return accept(null);
};

const wrongOutput = (output: JobOutput, old: ReadonlyMap<string, string>, highest: number): Problem | undefined => {
  const taken = output.identifiers.find(({ value }) => old.has(value));
  if (taken !== undefined) return codeOfInput(output, taken.value, old.get(taken.value) ?? '');
  const code = codeOf(output);
  if (code === null || highest < 0 || levelOf(output) < highest || isReusedProduct(code)) return undefined;
  return levelNotBelow(output, code);
};

const codeMissing = ({ itemId, classCode }: JobOutput): Problem => ({
  ...{ code: 'output.battery-code-missing', kind: 'invalid' },
  zh: `产出的动力电池 ${itemId} 没有编码；请登记其电池编码，没有的登记自编码（序列号）`,
  en: `the battery ${itemId} that came out has no code; name its battery code, or where it has none the number of our own label as its serial number`,
  details: { itemId, classCode },
});

const codeOfInput = ({ itemId }: JobOutput, value: string, inputId: string): Problem => ({
  ...{ code: 'output.battery-code-of-input', kind: 'conflict' },
  zh: `编码 ${value} 属于投入物 ${inputId}，原编码保留在投入物上；请给产出物登记自己的编码`,
  en: `the code ${value} is that of the input ${inputId}, which keeps it; name the output's own code`,
  details: { itemId, value, inputId },
});

const levelNotBelow = ({ itemId, classCode }: JobOutput, value: string): Problem => ({
  ...{ code: 'output.battery-level', kind: 'conflict' },
  zh: `编码 ${value} 的级别不低于投入的电池：拆分只能得到更小的级别，重组的再利用产品使用 19 位编码或自编码`,
  en: `by its code ${value} it is no smaller than the batteries that went in: splitting gives a lower level, and a product that was joined has a code of 19 characters or a number of our own`,
  details: { itemId, classCode, value },
});
