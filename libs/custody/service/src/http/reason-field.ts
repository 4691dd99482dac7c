import { evidenceFields } from '@huihuan/contracts-events';
import { holdsPersonalNumber } from '@huihuan/kernel-domain';
import { namesNobody } from '@huihuan/platform-http';
import { z } from 'zod';

export { reasonField } from '@huihuan/platform-http';

/** A photo, slip or document of an act; its note goes into the books for good as well. */
export const evidenceField = evidenceFields(z.object).refine(({ note = '' }) => !holdsPersonalNumber(note), {
  ...namesNobody,
  path: ['note'],
});
