import type { CertificateKind, Details, Fact, Family, Identifier, Override } from '@huihuan/contracts-events';
import { mayKeepData } from '@huihuan/families-domain';

export type IssuedFact = Extract<Fact, { type: 'cn.huihuan.certificate.issued.v1' }>;
export type VoidedFact = Extract<Fact, { type: 'cn.huihuan.certificate.voided.v1' }>;

/** A certificate as it was issued, and whether it still counts. */
export interface Certificate {
  readonly certificateId: string;
  readonly siteId: string;
  readonly kind: CertificateKind;
  readonly number: string;
  readonly year: number;
  readonly sequence: number;
  readonly itemId: string;
  readonly classCode: string;
  readonly identifiers: readonly Identifier[];
  readonly stated: Details;
  /** Day in China. */
  readonly issuedOn: string;
  readonly staffId: string | null;
  readonly replaces: string | null;
  readonly warnings: readonly string[];
  readonly override: Override | null;
  readonly voided: { readonly reason: string; readonly voidedOn: string; readonly staffId: string | null } | null;
}

/** The goods that each kind is about. */
export const certifiedFamilies: Readonly<Record<CertificateKind, Family>> = {
  'vehicle-recovery': 'vehicle',
  'data-wipe': 'device',
  'battery-assessment': 'traction-battery',
};

/** Beside the devices, other goods that can keep data are certified as wiped. */
export const mayBeCertified = (
  kind: CertificateKind,
  { family, classCode }: { readonly family: Family; readonly classCode: string },
): boolean => family === certifiedFamilies[kind] || (kind === 'data-wipe' && mayKeepData.includes(classCode));

const marks: Readonly<Record<CertificateKind, string>> = {
  'vehicle-recovery': 'V',
  'data-wipe': 'W',
  'battery-assessment': 'B',
};

/** Code of the site, a letter for the kind with the year, and six digits: each kind counts for itself. */
export const certificateNumber = (
  siteCode: string,
  { kind, year, sequence }: Pick<Certificate, 'kind' | 'year' | 'sequence'>,
): string => `${siteCode}-${marks[kind]}${year}-${String(sequence).padStart(6, '0')}`;

export const certificateOf = ({ data }: IssuedFact): Certificate => ({
  ...data,
  warnings: data.warnings ?? [],
  override: data.override ?? null,
  voided: null,
});

/** @param voidedOn day in China of the fact */
export const voidedBy = (certificate: Certificate, { data }: VoidedFact, voidedOn: string): Certificate => ({
  ...certificate,
  voided: { reason: data.reason, staffId: data.staffId, voidedOn },
});
