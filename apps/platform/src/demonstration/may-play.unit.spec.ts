import { describe, expect, it } from '@jest/globals';
import { mayPlay } from './may-play.ts';

const here = { isProduction: false, demoKey: 'a-key', isEmbedded: true, wish: undefined };

describe('the demonstration day', () => {
  it.each([
    ['on the embedded database', here, true],
    ['on a database of somebody’s own', { ...here, isEmbedded: false }, false],
    ['there, when told to', { ...here, isEmbedded: false, wish: true }, true],
    ['where it is not wanted', { ...here, wish: false }, false],
    ['without people of the demonstration', { ...here, demoKey: undefined, wish: true }, false],
    ['in production, whatever is said', { ...here, isProduction: true, wish: true }, false],
  ])('%s', (_, setting, offered) => {
    expect(mayPlay(setting)).toBe(offered);
  });
});
