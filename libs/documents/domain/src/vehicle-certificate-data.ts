import type { Words } from './words.ts';

/** The vehicle as it is on the certificate; `null` is shown as "not given". */
export interface CertifiedVehicle {
  /** `null` for a vehicle that never had a plate. */
  readonly plate: string | null;
  /** 车辆类型, as words: 小型普通客车, 重型半挂牵引车 … */
  readonly type: Words;
  /** 品牌型号. */
  readonly model: string | null;
  readonly vin: string | null;
  readonly engineNumber: string | null;
  /** Kerb or weighed weight in whole grams. */
  readonly grams: number | null;
}

/** What was done with the certificate later: printed over the sheet, which stays readable. */
export interface VoidedCertificate {
  /** YYYY-MM-DD, in China. */
  readonly voidedOn: string;
  readonly reason: string;
  /** Number of the certificate that was issued instead. */
  readonly replacedBy: string | null;
}

/**
 * What a 报废机动车回收证明 says. Its fields are those of domain-rules ("Certificate fields", from memory): the sheet says
 * itself that it is the system's form by a local rule and not the printed form of an authority.
 */
export interface VehicleCertificateData {
  /** The number without gaps, as it is written on the sheet. */
  readonly number: string;
  /** YYYY-MM-DD, in China. */
  readonly issuedOn: string;
  /** Who recovered the vehicle; `qualification` is the number of its 资质认定. The owner is no part of it: see the sheet. */
  readonly enterprise: { readonly name: string; readonly uscc: string | null; readonly qualification: string | null };
  readonly vehicle: CertifiedVehicle;
  /** Assemblies that were not there, with the owner's written explanation; empty for a complete vehicle. */
  readonly missing: readonly { readonly what: Words; readonly explanation: string }[];
  readonly voided: VoidedCertificate | null;
  /** The page that proves it genuine: goes into the QR. */
  readonly genuineUrl: string;
}
