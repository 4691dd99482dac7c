export type Which = 'gross' | 'tare';
export type Side = 'sender' | 'receiver';

export interface Reading {
  readonly grams: number;
  readonly weighedAt: string;
  readonly scale: string;
  readonly source: 'typed' | 'scale';
}

export interface Weighing {
  readonly siteId: string;
  readonly gross: Reading | null;
  readonly tare: Reading | null;
  readonly slip: { readonly revision: number; readonly slipNumber: string; readonly netGrams: number } | null;
}

/** What the weighbridges at both ends said, beside the list. */
export interface Weighings {
  readonly listGrams: number;
  readonly toleranceGrams: number;
  readonly sender: Weighing | null;
  readonly receiver: Weighing | null;
}

/** A reading that was taken here and that the server may not have. */
export interface TakenReading extends Reading {
  readonly which: Which;
  readonly slipNumber?: string;
}
