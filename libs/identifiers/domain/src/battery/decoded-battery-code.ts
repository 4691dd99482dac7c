import type { BatteryDate } from './battery-date-code.ts';

export type BatteryLevel = 'pack' | 'module' | 'cell';

export interface BatteryChemistry {
  readonly letter: string;
  /** lfp: lithium iron phosphate; null for the letters whose meaning is not confirmed. */
  readonly name: 'lfp' | 'ternary' | null;
}

/** The layout tells how much can be read: on reused products with 19 characters only the head, and that not always. */
export type DecodedBatteryCode =
  | {
      readonly kind: 'battery';
      readonly layout: 'full';
      /** Code of the maker, characters 1–3. */
      readonly maker: string;
      readonly level: BatteryLevel;
      readonly chemistry: BatteryChemistry;
      readonly specification: string;
      readonly traceability: string;
      readonly producedOn: BatteryDate;
      readonly serial: string;
    }
  | {
      readonly kind: 'battery';
      readonly layout: 'reused-product';
      readonly maker: string | null;
      readonly level: BatteryLevel | null;
      readonly chemistry: BatteryChemistry | null;
    };
