import type { SiteFacts } from '@huihuan/contracts-events';
import type { VehicleCertificateData } from '@huihuan/documents-domain';
import { checkUscc } from '@huihuan/identifiers-domain';
import { isFilingOf, isLicenceOf } from '@huihuan/rules-domain';

type Enterprise = VehicleCertificateData['enterprise'];

/**
 * Who recovered a vehicle, as far as the registry knows it: the number of the 资质认定, and the USCC, which is the number of a
 * business licence, from licences that were valid on the day. A number that is no USCC is none.
 *
 * @param day YYYY-MM-DD in China
 */
export const enterpriseOf = (site: Pick<SiteFacts, 'name' | 'licences'> | undefined, day: string): Enterprise => {
  const valid = (site?.licences ?? []).filter(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo),
  );
  const qualification = valid.find(({ kind }) => isLicenceOf(kind, ['scrapped-vehicle-recovery']));
  const codes = valid
    .filter(({ kind }) => isFilingOf(kind, 'business-licence'))
    .map(({ number }) => checkUscc(number))
    .filter(({ valid: isCode }) => isCode);
  return {
    name: site?.name ?? '—',
    uscc: codes[0]?.normalized ?? null,
    qualification: qualification?.number ?? null,
  };
};
