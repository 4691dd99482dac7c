export interface DecodedVin {
  readonly kind: 'vin';
  /** World manufacturer identifier, characters 1–3. */
  readonly wmi: string;
  /** Vehicle descriptor section, characters 4–9, the check digit last. */
  readonly vds: string;
  /** Vehicle indicator section, characters 10–17. */
  readonly vis: string;
}
