import type { Act } from '@huihuan/web-outbox';
import type { GoodsClass } from '../reference/reference.ts';

/** What the catalogue on the tablet says that a supervisor will be asked about; `null` where nothing is known of it. */
export const foreseenDoubt = (
  { kind, body }: Pick<Act, 'kind' | 'body'>,
  classes: readonly Pick<GoodsClass, 'code' | 'plausibleGrams'>[],
): 'weight' | null => {
  if (kind !== 'intake' || 'override' in body) return null;
  const of = classes.find(({ code }) => code === body['classCode']);
  const grams = body['grams'];
  if (of === undefined || typeof grams !== 'number') return null;
  return grams < of.plausibleGrams.min || grams > of.plausibleGrams.max ? 'weight' : null;
};
