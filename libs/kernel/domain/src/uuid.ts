const pattern = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isUuidV7 = (text: string): boolean => pattern.test(text);

/**
 * UUID version 7 (RFC 9562): 48 bits of milliseconds, then randomness. Ids made later sort later, so indexes grow at
 * their end.
 * @param atMilliseconds Unix time of the fact
 * @param random ten random bytes; version and variant bits are set over them
 */
export const uuidV7 = (atMilliseconds: number, random: Uint8Array): string => {
  const bytes = new Uint8Array(16);
  let rest = Math.floor(atMilliseconds);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
};
