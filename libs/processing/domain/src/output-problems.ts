import type { Problem } from '@huihuan/kernel-domain';
import type { HeavierInput } from './heavier-than-input.ts';

export const weightInvalid = (grams: number): Problem => ({
  code: 'weight.invalid',
  kind: 'invalid',
  zh: '重量必须是大于零的整数克（不超过 1000 吨）；请重新称重',
  en: 'a weight is a whole number of grams above zero and up to 1,000 t; weigh it again',
  details: { grams },
});

export const lossInvalid = (grams: number): Problem => ({
  code: 'loss.invalid',
  kind: 'invalid',
  zh: '损耗必须是不小于零的整数克',
  en: 'a loss is a whole number of grams, zero or more',
  path: '/loss/grams',
  details: { grams },
});

export const lossReasonRequired: Problem = {
  code: 'loss.reason-required',
  kind: 'invalid',
  zh: '有损耗时必须说明原因',
  en: 'a loss needs its reason',
  path: '/loss/reason',
};

export const lossReasonUnknown = (reason: string, known: readonly string[]): Problem => ({
  code: 'loss.reason-unknown',
  kind: 'invalid',
  zh: `损耗原因“${reason}”不在这类物品可登记的原因之内，或重复；请从所列原因中选择，每项一次`,
  en: `${reason} is none of the reasons of a loss that these goods have, or stands twice; choose among them, each once`,
  path: '/loss/parts',
  details: { reason, known },
});

export const lossPartsTooMuch = (partsGrams: number, grams: number): Problem => ({
  code: 'loss.parts-too-much',
  kind: 'invalid',
  zh: `按原因登记的损耗须为大于零的整数克，合计 ${partsGrams} 克不得超过损耗 ${grams} 克`,
  en: `losses by reason are whole grams above zero; together they are ${partsGrams} g and may not exceed the loss of ${grams} g`,
  path: '/loss/parts',
  details: { partsGrams, grams },
});

export const outputIdTaken = (itemId: string): Problem => ({
  code: 'output.id-taken',
  kind: 'conflict',
  zh: `编号 ${itemId} 已被其他物品使用；产出物需要新的编号`,
  en: `the id ${itemId} belongs to another item; an output needs a new one`,
  details: { itemId },
});

export const outputTwice = (itemId: string): Problem => ({
  code: 'output.named-twice',
  kind: 'invalid',
  zh: `产出编号 ${itemId} 重复；每个产出物需要自己的编号`,
  en: `the output ${itemId} stands twice; each output needs an id of its own`,
  path: '/outputs',
  details: { itemId },
});

export const tooManyOutputs = (count: number, maximum: number): Problem => ({
  code: 'output.too-many',
  kind: 'invalid',
  zh: `一个作业最多登记 ${maximum} 项产出，现为 ${count} 项`,
  en: `a job records at most ${maximum} outputs, these are ${count}`,
  path: '/outputs',
  details: { count, maximum },
});

export const outputIdentifierKind = (kind: string, classCode: string): Problem => ({
  code: 'identifier.kind-not-for-class',
  kind: 'invalid',
  zh: `类别“${classCode}”没有“${kind}”这种编号，或同一种编号登记了两次`,
  en: `the class ${classCode} has no identifier of kind ${kind}, or the kind stands twice`,
  details: { kind, classCode },
});

export const outputFromUnknown = (fromItemId: string): Problem => ({
  code: 'output.from-unknown',
  kind: 'invalid',
  zh: `物品 ${fromItemId} 不是本作业的投入；请从投入中选择产出的来源，或不填`,
  en: `${fromItemId} is no input of this job; choose one of its inputs, or none`,
  path: '/fromItemId',
  details: { fromItemId },
});

export const outputsHeavierThanInput = ({ itemId, inputGrams, outputGrams }: HeavierInput): Problem => ({
  code: 'output.heavier-than-input',
  kind: 'conflict',
  zh: `登记为出自投入 ${itemId} 的产出共 ${outputGrams} 克，超过其重量 ${inputGrams} 克；请核对产出的来源或重量`,
  en: `what is said to come out of ${itemId} weighs ${outputGrams} g, more than its ${inputGrams} g; check from which input it came, or the weights`,
  path: '/outputs',
  details: { itemId, inputGrams, outputGrams },
});
