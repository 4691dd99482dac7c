import { describe, expect, it } from '@jest/globals';
import { clientAddress, isFromThisMachine, type Arriving } from './client-address.ts';

const from = (remoteAddress: string, headers: Arriving['headers'] = {}): Arriving => ({
  socket: { remoteAddress },
  headers,
});
const forged = { 'x-forwarded-for': '1.1.1.1, 2.2.2.2' };

describe('the address of a client', () => {
  it.each([
    ['is that of the connection, whatever a header says', from('9.9.9.9', forged), 0, '9.9.9.9'],
    ['is what our own proxy added', from('10.0.0.1', forged), 1, '2.2.2.2'],
    ['is what the first of our two proxies added', from('10.0.0.1', forged), 2, '1.1.1.1'],
    ['is that of the connection where a proxy says less than it should', from('10.0.0.1'), 1, '10.0.0.1'],
  ])('%s', (_, request, proxies, address) => {
    expect(clientAddress(request, proxies)).toBe(address);
  });
});

describe('a request of this machine', () => {
  it.each([
    [from('127.0.0.1'), true],
    [from('::1'), true],
    [from('::ffff:127.0.0.1', { 'x-forwarded-for': '127.0.0.1' }), true],
    [from('127.0.0.1', { 'x-forwarded-for': '127.0.0.1, 8.8.8.8' }), false],
    [from('127.0.0.1', { 'x-forwarded-for': '8.8.8.8, 127.0.0.1' }), false],
    [from('127.0.0.1', { forwarded: 'for=8.8.8.8' }), false],
    [from('10.0.0.1'), false],
    [from(''), false],
  ])('%j: %s', (request, is) => {
    expect(isFromThisMachine(request)).toBe(is);
  });
});
