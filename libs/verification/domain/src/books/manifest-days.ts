/** What events say of one transfer manifest (联单). Rows of events; −1 where none was read. */
export interface ManifestDays {
  readonly manifestId: string;
  shipmentId: string;
  number: string;
  /** The latest record of it holds; ids of events grow with time. */
  recordedBy: string;
  openedOn: string;
  /** Working days of the receiver; `null` where no rule said it on the day. */
  confirmWithin: number | null;
  /** Row of the event, and the day in China that it states. */
  confirmed: { readonly event: number; readonly on: string } | null;
  voided: boolean;
}

export const openManifestDays = (manifestId: string): ManifestDays => ({
  ...{ manifestId, shipmentId: '', number: '', recordedBy: '', openedOn: '', confirmWithin: null },
  ...{ confirmed: null, voided: false },
});
