import { knownSites, type CustodyOptions } from '@huihuan/custody-service';
import {
  vehicleCertificate,
  words,
  type DocumentDescription,
  type GenuineFacts,
  type VehicleCertificateData,
} from '@huihuan/documents-domain';
import { assembliesOf, assemblyChoices, lackingOf, vehicleUses } from '@huihuan/families-domain';
import { canonicalJson, sha256Hex } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { Certificate } from '@huihuan/processing-domain';
import { certificatesOfItem, loadCertificate } from './certificate-books.ts';
import { againstBooks } from './certificate-truth.ts';
import { enterpriseOf } from './enterprise-of.ts';

/** The sheet of a 报废机动车回收证明, and what the page that proves it compares. */
export interface CertificatePaper {
  readonly facts: GenuineFacts;
  describe(genuineUrl: string): DocumentDescription;
}

/** `null` where there is no such certificate, or none of a vehicle: only that one has a sheet of its own. */
export const certificatePaper = async (
  { database }: Pick<CustodyOptions, 'database'>,
  certificateId: string,
): Promise<CertificatePaper | null> => {
  const certificate = await loadCertificate(database, certificateId);
  if (certificate?.kind !== 'vehicle-recovery') return null;
  const { siteId, number, issuedOn, voided } = certificate;
  const site = (await knownSites(database, [siteId]))(siteId);
  const enterprise = enterpriseOf(site, issuedOn);
  const replacedBy = voided === null ? null : await numberAfter(database, certificate);
  const stated = sha256Hex(canonicalJson([certificate.itemId, certificate.stated]));
  return {
    facts: {
      ...{ kind: 'vehicle-certificate', id: certificateId, number, siteId, site: enterprise.name, day: issuedOn },
      ...{ identifier: numberOf(certificate, 'vin'), grams: null, basis: [stated] },
      ...((await isNoLongerTrue(database, certificate)) ? { overtaken } : {}),
      voided: voided === null ? null : words(`已于 ${voided.voidedOn} 作废`, `void since ${voided.voidedOn}`),
    },
    describe: (genuineUrl) => vehicleCertificate({ ...dataOf(certificate, replacedBy), enterprise, genuineUrl }),
  };
};

/** For everybody who holds the paper: that it was overtaken, and not by what. */
const overtaken = words(
  '证明由本系统出具，但其载明的车辆信息此后在台账中经更正，证明不再属实，应由出具单位作废并重新出具。',
  'This system issued the certificate, but what it states of the vehicle was corrected in the books since: it is no longer true, and whoever issued it has to void it and issue it anew.',
);

const isNoLongerTrue = async (tx: Tx, certificate: Certificate): Promise<boolean> =>
  (await againstBooks(tx, [certificate])).some(({ noLongerTrue }) => noLongerTrue !== undefined);

/** The number of the certificate that was issued instead. */
const numberAfter = async (tx: Tx, { certificateId, itemId, kind }: Certificate): Promise<string | null> =>
  (await certificatesOfItem(tx, itemId, kind)).find(({ replaces }) => replaces === certificateId)?.number ?? null;

const numberOf = ({ identifiers }: Certificate, wanted: 'vin' | 'plate'): string | null =>
  identifiers.find(({ kind }) => kind === wanted)?.value ?? null;

const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const dataOf = (
  certificate: Certificate,
  replacedBy: string | null,
): Omit<VehicleCertificateData, 'enterprise' | 'genuineUrl'> => {
  const { number, issuedOn, stated, voided } = certificate;
  const { model, engineNumber, kerbWeightKg, vehicleUse } = stated;
  const use = vehicleUses.find(({ name }) => name === vehicleUse);
  return {
    ...{ number, issuedOn, missing: missingOf(certificate) },
    vehicle: {
      ...{ plate: numberOf(certificate, 'plate'), vin: numberOf(certificate, 'vin') },
      type: use === undefined ? words('—', 'not given') : words(use.zh, use.en),
      ...{ model: textIn(model), engineNumber: textIn(engineNumber) },
      grams: typeof kerbWeightKg === 'number' ? kerbWeightKg * 1000 : null,
    },
    voided: voided === null ? null : { voidedOn: voided.voidedOn, reason: voided.reason, replacedBy },
  };
};

const missingOf = ({ stated, classCode }: Certificate): VehicleCertificateData['missing'] => {
  const vehicle = { details: stated, classCode };
  const explanation = textIn(stated['missingExplained']) ?? '—';
  return lackingOf(vehicle, assembliesOf(vehicle)).map((assembly) => {
    const choice = assemblyChoices.find(({ name }) => name === assembly);
    return { what: words(choice?.zh ?? assembly, choice?.en ?? assembly), explanation };
  });
};
