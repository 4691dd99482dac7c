import { evidenceFields } from '@huihuan/contracts-events';
import { holdsPersonalNumber } from '@huihuan/kernel-domain';
import { z } from 'zod';

const namesNobody = {
  message: 'no numbers of persons here: this goes into the books for good',
  params: { zh: '不得填写个人号码（手机号、身份证号、银行卡号）：该内容将永久留存' },
};

/** Why somebody acts: goes into the books for good, so it must not name anybody. */
export const reasonField = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .refine((text) => !holdsPersonalNumber(text), namesNobody);

/** A photo, slip or document of an act; its note goes into the books for good as well. */
export const evidenceField = evidenceFields(z.object).refine(({ note = '' }) => !holdsPersonalNumber(note), {
  ...namesNobody,
  path: ['note'],
});
