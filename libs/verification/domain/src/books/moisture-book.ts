interface MeasuredItem {
  readonly itemId: string;
  readonly permille: number;
}

/** Moisture that was measured, and what jobs say of it. */
export interface MoistureBook {
  /** By the record of the step; when it was measured, ISO 8601. */
  readonly measured: Map<string, MeasuredItem & { readonly occurredAt: string }>;
  /** By the record of the step that was wrong: the first event that took its place, and where it was said. */
  readonly corrected: Map<string, { readonly siteId: string; readonly event: number }>;
  readonly used: (MeasuredItem & {
    readonly stepId: string;
    readonly jobId: string;
    readonly siteId: string;
    readonly event: number;
  })[];
}
