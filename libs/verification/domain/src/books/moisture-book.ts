interface MeasuredItem {
  readonly itemId: string;
  readonly permille: number;
}

/** Moisture that was measured, and what jobs say of it. */
export interface MoistureBook {
  /** By the record of the step. */
  readonly measured: Map<string, MeasuredItem>;
  readonly used: (MeasuredItem & { readonly stepId: string; readonly jobId: string; readonly event: number })[];
}
