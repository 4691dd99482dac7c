import { expect, it } from '@jest/globals';
import { nextTurn } from './next-turn.ts';
import { servesOtherScript } from './served-script.ts';

it.each([
  [['a', 'b', 'c'], 'a', 'b'],
  [['a', 'b', 'c'], 'c', 'a'],
  [['a'], 'a', 'a'],
  // the last goods left the area that is shown
  [['a', 'b'], 'gone', 'a'],
  [[], 'a', 'a'],
])('the areas %j follow one another: after %s comes %s', (areas, shown, next) => {
  expect(nextTurn(areas, shown)).toBe(next);
});

it('a page knows that the server has another version of it', () => {
  const served = (script: string) => `<head><script type="module" crossorigin src="${script}"></script></head>`;
  expect(servesOtherScript(served('/assets/index-1.js'), '/assets/index-1.js')).toBe(false);
  expect(servesOtherScript(served('/assets/index-2.js'), '/assets/index-1.js')).toBe(true);
  // an answer of a proxy on the way is no version
  expect(servesOtherScript('<h1>502</h1>', '/assets/index-1.js')).toBe(false);
});
