/** What events say of one certificate. Rows of events; −1 where none was read. */
export interface CertificateBook {
  readonly certificateId: string;
  /** `<site>/<kind>/<year>`: numbers are counted within it. */
  readonly series: string;
  readonly kind: string;
  readonly sequence: number;
  readonly itemId: string;
  readonly issued: number;
  voided: number;
}
