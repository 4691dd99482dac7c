/** What events say of one certificate. Rows of events; −1 where none was read. */
export interface CertificateBook {
  readonly certificateId: string;
  /** `<site>/<kind>/<year>`: numbers are counted within it. */
  readonly series: string;
  readonly kind: string;
  readonly sequence: number;
  readonly itemId: string;
  /** Of a vehicle, as the certificate states it; `null` where it states none, and of other goods. */
  readonly vin: string | null;
  readonly issued: number;
  readonly siteId: string;
  /** The day that it states, and that on which it was said. */
  readonly issuedOn: string;
  readonly saidOn: string;
  voided: number;
}
