import type { Act } from '@huihuan/web-outbox';
import type { GoodsClass } from '../reference/reference.ts';

/** In the note of a description: by what the tablet knows, it takes back what an act would have stopped at. */
export const liftsStopNote = 'liftsStop';

type Classes = readonly Pick<GoodsClass, 'code' | 'plausibleGrams'>[];

/** What the tablet knows by itself that a supervisor will be asked about; `null` where nothing is known of it. */
export const foreseenDoubt = (
  { kind, body, note }: Pick<Act, 'kind' | 'body' | 'note'>,
  classes: Classes,
): 'weight' | 'liftsStop' | null => {
  if ('override' in body) return null;
  if (kind === 'item.describe') return note?.[liftsStopNote] === true ? 'liftsStop' : null;
  if (kind !== 'intake') return null;
  const of = classes.find(({ code }) => code === body['classCode']);
  const grams = body['grams'];
  if (of === undefined || typeof grams !== 'number') return null;
  return grams < of.plausibleGrams.min || grams > of.plausibleGrams.max ? 'weight' : null;
};
