import { knownItem } from '@huihuan/custody-domain';
import { presentHoldings, storiesOf } from '@huihuan/custody-service';
import { canonicalJson } from '@huihuan/kernel-domain';
import type { Tx } from '@huihuan/platform-persistence';
import { statedOnCertificate, type Certificate } from '@huihuan/processing-domain';

type Named = Pick<Certificate, 'classCode' | 'identifiers' | 'stated'>;

export type CheckedCertificate = Certificate & { readonly noLongerTrue?: Named };

/**
 * Beside each living certificate what it would state now, where that is something else: its item was amended, or its form filled
 * in anew. The certificate stays as it was issued; it is voided and issued anew by people. A certificate of a step states what was
 * done then, which a later step does not make untrue.
 */
export const againstBooks = async (
  tx: Tx,
  certificates: readonly Certificate[],
): Promise<readonly CheckedCertificate[]> => {
  const itemIds = certificates.filter(({ voided }) => voided === null).map(({ itemId }) => itemId);
  const holding = await presentHoldings(tx, itemIds);
  const story = await storiesOf(tx, itemIds);
  return certificates.map((certificate) => {
    const held = certificate.voided === null ? holding(certificate.itemId) : undefined;
    if (held === undefined) return certificate;
    const { kind, itemId, stated } = certificate;
    const { classCode, identifiers } = held.item;
    const now: Named = {
      ...{ classCode, identifiers },
      stated: kind === 'vehicle-recovery' ? statedOnCertificate(kind, knownItem(held, story(itemId))) : stated,
    };
    return textOf(certificate) === textOf(now) ? certificate : { ...certificate, noLongerTrue: now };
  });
};

const textOf = ({ classCode, identifiers, stated }: Named): string =>
  canonicalJson([classCode, identifiers.map(({ kind, value }) => `${kind}:${value}`).toSorted(), stated]);
