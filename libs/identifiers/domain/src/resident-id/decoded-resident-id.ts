/** Only the area: the purposes of the network need neither birth date nor sex, so neither is taken out (PIPL: collect the least). */
export interface DecodedResidentId {
  readonly kind: 'resident-id';
  /** GB/T 2260 code of the place of first registration; it may have been abolished since. */
  readonly areaCode: string;
}
