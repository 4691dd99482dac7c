/** The signs of a code, none of which is taken for another when it is read aloud: 5 bits each. */
export const codeAlphabet = 'abcdefghijkmnpqrstuvwxyz23456789';

/** 60 bits: within a quarter of an hour, and slowed down, nobody comes near. */
export const codeLength = 12;

/** Good for so long after it was made, and once. */
export const codeMinutes = 15;

/** As it is shown: groups of four. */
export const shownCode = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? '';

/** The one spelling of a code, whatever was typed between its groups; `null` for what is none. */
export const codeOf = (typed: string): string | null => {
  const code = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
  return code.length === codeLength && Array.from(code).every((sign) => codeAlphabet.includes(sign)) ? code : null;
};

/** A code as it is kept: by its digest alone. */
export interface EnrolmentCode {
  readonly siteId: string;
  readonly madeBy: string;
  readonly expiresAt: Date;
  /** The device that used it; codes are good once. */
  readonly usedBy: string | null;
}
