import type { DraftConsignor } from '../../../lib/hand-in/draft.ts';

const masked = (text: string, from: number, to: number): string =>
  `${text.slice(0, from)}${'*'.repeat(Math.max(0, text.length - from - to))}${text.slice(text.length - to)}`;

/** How somebody is shown from the moment on in which they were typed; `null` for nobody. */
export const maskOf = (consignor: DraftConsignor): string | null => {
  if ('consignorId' in consignor) return consignor.mask;
  switch (consignor.kind) {
    case 'anonymous':
      return null;
    case 'organisation':
      return masked(consignor.uscc, 4, 4);
    case 'person':
      return [
        consignor.phone === undefined ? null : masked(consignor.phone, 3, 4),
        consignor.idNumber === undefined ? null : masked(consignor.idNumber, 6, 4),
      ]
        .filter((each) => each !== null)
        .join(' · ');
  }
};
