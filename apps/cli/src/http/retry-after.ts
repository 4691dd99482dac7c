/**
 * For how long a server asks to be left alone (RFC 9110, 10.2.3): seconds, or a date.
 * @returns milliseconds, 0 where it says nothing that can be read
 */
export const retryAfterMilliseconds = (header: string | null, now: number): number => {
  if (header === null) return 0;
  const asked = /^\s*\d+\s*$/.test(header) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(asked) ? Math.max(0, asked) : 0;
};
