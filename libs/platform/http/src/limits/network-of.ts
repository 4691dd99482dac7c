import { isIPv4, isIPv6 } from 'node:net';

/**
 * What counts as one address for guesses: of IPv6 the first 64 bits, which is what one subscriber is given; an IPv4 address
 * also where it is written as an IPv6 one.
 */
export const networkOf = (address: string): string => {
  const [bare = ''] = address.split('%');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1];
  if (mapped !== undefined && isIPv4(mapped)) return mapped;
  if (!isIPv6(bare)) return address;
  const [before = '', after] = bare.toLowerCase().split('::');
  const groups = (text: string): string[] => text.split(':').filter((group) => group !== '');
  const [front, back] = [groups(before), groups(after ?? '')];
  // the groups that `::` stands for; an IPv4 tail is two, and never within the first four
  const missing = after === undefined ? 0 : 8 - front.length - back.length - (bare.includes('.') ? 1 : 0);
  const first = [...front, ...Array.from({ length: missing }, () => '0'), ...back].slice(0, 4);
  return `${first.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
};
