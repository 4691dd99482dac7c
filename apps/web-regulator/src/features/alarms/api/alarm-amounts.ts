const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });

/** One decimal where there is one. */
export const shortened = (number: number): string => oneDecimal.format(number);

/** A number keeps its unit beside it, however narrow the column is. */
export const unbroken = (amount: string): string => amount.replaceAll(' ', '\u00a0');
