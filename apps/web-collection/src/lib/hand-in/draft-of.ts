import type { Act, Words } from '@huihuan/web-outbox';
import type { Draft, DraftConsignor } from './draft.ts';

/** A refused hand-in as a draft that starts at its end, or at the form where that is at fault. */
export const draftOf = ({ id, body, photoIds, words, note }: Act, family: Draft['family']): Draft => {
  const evidence = (body['evidence'] ?? []) as readonly { readonly sha256: string }[];
  const consignor = body['consignor'] as unknown as { readonly kind: string; readonly consent?: { at: string } };
  const { consent, ...rest } = consignor;
  const mask = typeof note?.['consignor'] === 'string' ? { mask: note['consignor'] } : {};
  const [photoId, sha256] = [photoIds[0], evidence[0]?.sha256];
  return {
    step: detailAtFault(words) === null ? 'amount' : 'details',
    details: (body['details'] ?? {}) as Draft['details'],
    ...{ family, classCode: body['classCode'] as string, grams: body['grams'] as number },
    identifiers: body['identifiers'] as unknown as Draft['identifiers'],
    photo: photoId === undefined || sha256 === undefined ? null : { photoId, sha256 },
    consignor: { ...rest, ...(consent === undefined ? mask : { consentAt: consent.at }) } as DraftConsignor,
    isConsignorLost: false,
    ...{ agreedFen: body['paidFen'] as number, mends: id },
    bookingId: typeof body['bookingId'] === 'string' ? body['bookingId'] : null,
  };
};

/** The field of the form that the server refused; `''` where it named none of them; `null` where the form is not at fault. */
export const detailAtFault = (words: Pick<Words, 'path'> | null): string | null => {
  const found = /\/details(?<field>\/\w+)?$/.exec(words?.path ?? '');
  return found === null ? null : (found.groups?.['field']?.slice(1) ?? '');
};
