import { presentHoldings } from '@huihuan/custody-service';
import { canonicalJson } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import type { Certificate } from '@huihuan/processing-domain';

type Named = Pick<Certificate, 'classCode' | 'identifiers'>;

export type CheckedCertificate = Certificate & { readonly noLongerTrue?: Named };

/**
 * Beside each living certificate what the books say of its item now, where that is something else: the item was amended. The
 * certificate stays as it was issued; it is voided and issued anew by people.
 */
export const againstBooks = async (
  tx: Tx,
  certificates: readonly Certificate[],
): Promise<readonly CheckedCertificate[]> => {
  const living = certificates.filter(({ voided }) => voided === null);
  const holding = await presentHoldings(
    tx,
    living.map(({ itemId }) => itemId),
  );
  return certificates.map((certificate) => {
    const item = certificate.voided === null ? holding(certificate.itemId)?.item : undefined;
    if (item === undefined || isSame(certificate, item)) return certificate;
    return { ...certificate, noLongerTrue: { classCode: item.classCode, identifiers: item.identifiers } };
  });
};

const isSame = (one: Named, other: Named): boolean => textOf(one) === textOf(other);

const textOf = ({ classCode, identifiers }: Named): string =>
  canonicalJson([classCode, ...identifiers.map(({ kind, value }) => `${kind}:${value}`).sort()]);
