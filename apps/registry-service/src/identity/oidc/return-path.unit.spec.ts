import { expect, it } from '@jest/globals';
import { returnPathOf } from './return-path.ts';

it.each([
  ['/', '/'],
  ['/?site=abc&view=sites', '/?site=abc&view=sites'],
  ['/system/?tab=discarded', '/system/?tab=discarded'],
  ['/collect/', '/collect/'],
  ['/operate/arrivals?site=abc', '/operate/arrivals?site=abc'],
])('leads back to a page of ours: %s', (asked, expected) => {
  expect(returnPathOf(asked)).toBe(expected);
});

it.each([
  ...['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example/', 'javascript:alert(1)'],
  ...['/\t/evil.example', '/system/../../evil', '/api/registry/session', 'system/', '', '/@evil.example', '/%2f/evil'],
  ...['/operate/../api/registry/session', '/operate', '/operated/', '/collect/../../evil'],
  ...['/system/.//evil.example', 'http:/evil.example', '/#//evil.example'],
  undefined,
])('leads nowhere else: %s', (asked) => {
  expect(returnPathOf(asked)).toBe('/');
});
