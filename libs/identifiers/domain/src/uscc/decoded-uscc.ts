export interface DecodedUscc {
  readonly kind: 'uscc';
  /** Registering department, character 1: 1 staffing, 5 civil affairs, 9 market regulation, Y other. */
  readonly department: string;
  /** Category of the organisation within its department, character 2. */
  readonly category: string;
  /** GB/T 2260 code of the registering authority, characters 3–8. */
  readonly areaCode: string;
  /** Organisation code by GB 11714, characters 9–17. */
  readonly organizationCode: string;
}
