import { keyOfMine } from '../../../lib/live/whose.ts';

export { gramsTyped } from './grams-typed.ts';

/** What stands in the fields of a bench and is sent by nobody yet. It outlives a reload. */
export interface Typed {
  readonly search: string;
  readonly classCode: string | null;
  readonly kilograms: string;
  readonly serial: string;
  /** The input that the next part comes out of: it stays, because parts come one after the other. */
  readonly from?: string;
  /** Of the output, in per cent. */
  readonly moisture?: string;
  /** How it is measured: they stay, because one measures with the same instrument. */
  readonly method?: string;
  readonly instrument?: string;
  readonly lossKilograms: string;
  readonly lossReason: string;
  readonly explanation: string;
}

export const untyped: Typed = {
  search: '',
  classCode: null,
  kilograms: '',
  serial: '',
  lossKilograms: '',
  lossReason: '',
  explanation: '',
};

export const typedKey = (jobId: string): string => keyOfMine('huihuan.workbench.', `${jobId}.typed`);
