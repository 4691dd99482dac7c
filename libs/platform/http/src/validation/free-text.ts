import { holdsPersonalNumber, isNumberOfPerson } from '@huihuan/kernel-domain';
import { z } from 'zod';

export const namesNobody = {
  message: 'no numbers of persons here: this goes into the books for good',
  params: { zh: '不得填写个人号码（手机号、身份证号、银行卡号）：该内容将永久留存' },
};

/** Words of a person that go into the books for good, so they must not name anybody: one character to `most`. */
export const freeText = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !holdsPersonalNumber(text), namesNobody);

/** Why somebody acts. */
export const reasonField = freeText(500);

/**
 * The number of a document, as somebody else gave it: many look like a bank card, so only what is the number of a person and
 * nothing else is refused.
 */
export const numberField = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !isNumberOfPerson(text), namesNobody);
