import type { Details } from '@huihuan/contracts-events';
import type { Act } from '@huihuan/web-outbox';
import type { GoodsClass } from '../../../lib/reference/reference.ts';
import { filledWith, type DescribeDraft } from './piece-draft.ts';

const differ = (one: Details, other: Details): readonly string[] =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]),
  );

/**
 * The same changes on what the books say now: what was typed here stays, and of the rest what others have said meanwhile.
 * @param now what the server has just told
 */
export const rebased = (
  draft: DescribeDraft,
  now: Details,
  { of, day }: { readonly of: Pick<GoodsClass, 'family' | 'code'>; readonly day: string },
): DescribeDraft => {
  const typed = new Set(differ(filledWith(of, draft.base, day), draft.details));
  const names = [...new Set([...Object.keys(now), ...typed])];
  const details = Object.fromEntries(
    names.flatMap((name) => {
      const value = (typed.has(name) ? draft.details : now)[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  return { ...draft, base: now, details: filledWith(of, details, day), meanwhile: differ(draft.base, now) };
};

/** A refused description as something to say anew in its place. */
export const draftOfRefused = ({ id, body }: Pick<Act, 'id' | 'body'>): DescribeDraft => {
  const said = body as unknown as { readonly details: Details; readonly seen?: Details; readonly reason: string };
  // one of an older page tells nothing of what it rested on: then all of it counts as typed
  const { details, seen = {}, reason } = said;
  return { form: 'describe', base: seen, details, reason, meanwhile: [], mends: id };
};
