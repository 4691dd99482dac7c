export interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}
export const allowedLicences: ReadonlySet<string>;
export const ownTerms: ReadonlyMap<string, string>;
export const licenceTroubles: (packages: Readonly<Record<string, LockedPackage>>) => readonly string[];
