import type { Act } from '@huihuan/web-outbox';
import type { Draft, DraftConsignor } from './draft.ts';

/** A refused hand-in as a draft that starts where its weight is checked. */
export const draftOf = ({ id, body, photoIds }: Act, family: Draft['family']): Draft => {
  const evidence = (body['evidence'] ?? []) as readonly { readonly sha256: string }[];
  const consignor = body['consignor'] as unknown as { readonly kind: string; readonly consent?: { at: string } };
  const { consent, ...rest } = consignor;
  const [photoId, sha256] = [photoIds[0], evidence[0]?.sha256];
  return {
    ...{ step: 'amount', family, classCode: body['classCode'] as string, grams: body['grams'] as number },
    identifiers: body['identifiers'] as unknown as Draft['identifiers'],
    photo: photoId === undefined || sha256 === undefined ? null : { photoId, sha256 },
    consignor: (consent === undefined ? rest : { ...rest, consentAt: consent.at }) as DraftConsignor,
    ...{ agreedFen: body['paidFen'] as number, mends: id },
  };
};
