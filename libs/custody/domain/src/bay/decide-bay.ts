import { fact, type Fact } from '@huihuan/contracts-events';
import { accept, canonicalJson, refuse, type Result } from '@huihuan/kernel-domain';
import {
  bayChangesNothing,
  bayCodeTaken,
  bayExists,
  bayNotEmpty,
  bayPurposeUnknown,
  bayUnknown,
  tooManyBays,
} from './bay-problems.ts';
import { isBayPurpose, type Bay } from './bay.ts';

export type BaySetFact = Extract<Fact, { type: 'cn.huihuan.bay.set.v1' }>;
type Facts = Omit<Bay, 'siteId' | 'bayId'>;

export type BayCommand =
  | { readonly kind: 'make'; readonly siteId: string; readonly bayId: string; readonly bay: Omit<Facts, 'isRetired'> }
  | {
      readonly kind: 'change';
      readonly siteId: string;
      readonly bayId: string;
      readonly changes: { readonly [Member in keyof Facts]?: Facts[Member] | undefined };
    };

export interface BayContext {
  /** The bay of this site in use that has a code, whichever the case of its letters. */
  readonly bayOfCode: (code: string) => string | undefined;
  /** How many bays the site has, retired ones included. */
  readonly bays: number;
  /** What lies in the bay now. */
  readonly pieces: number;
}

/** Retired ones included: a list of them is read whole. */
export const mostBays = 1000;

/** A bay is made, changed, retired or taken into use again; one with goods in it is not retired. */
export const decideBay = (before: Bay | null, command: BayCommand, context: BayContext): Result<BaySetFact> => {
  const { siteId, bayId } = command;
  if (command.kind === 'make') {
    if (before !== null) return refuse(bayExists(before));
    if (context.bays >= mostBays) return refuse(tooManyBays(mostBays));
    return set({ siteId, bayId, ...command.bay, isRetired: false }, context);
  }
  if (before?.siteId !== siteId) return refuse(bayUnknown(bayId));
  const given = Object.entries(command.changes).filter(([, value]) => value !== undefined);
  const after: Bay = { ...before, ...Object.fromEntries(given) };
  if (canonicalJson(after) === canonicalJson(before)) return refuse(bayChangesNothing(before));
  if (after.isRetired && context.pieces > 0) return refuse(bayNotEmpty(before, context.pieces));
  return set(after, context);
};

const set = (bay: Bay, { bayOfCode }: BayContext): Result<BaySetFact> => {
  if (bay.purpose !== null && !isBayPurpose(bay.purpose)) return refuse(bayPurposeUnknown(bay.purpose));
  const taken = bay.isRetired ? undefined : bayOfCode(bay.code);
  if (taken !== undefined && taken !== bay.bayId) return refuse(bayCodeTaken(bay.code, taken));
  return accept(fact('cn.huihuan.bay.set.v1', bay));
};
