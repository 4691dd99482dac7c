/** Digits of a one-time code: short enough to be told over the bonnet of a truck. */
export const signingCodeDigits = 8;
export const signingCodeMinutes = 10;
/** After so many wrong ones no code for this side of this shipment is good any more. */
export const signingCodeAttempts = 5;

/** The code out of eight random bytes, as digits. A remainder of 64 bits favours no code by more than 1 in 10¹¹. */
export const signingCodeOf = (random: bigint): string =>
  String(random % 10n ** BigInt(signingCodeDigits)).padStart(signingCodeDigits, '0');

export const signingCodeExpiry = (now: Date): Date => new Date(now.getTime() + signingCodeMinutes * 60_000);
