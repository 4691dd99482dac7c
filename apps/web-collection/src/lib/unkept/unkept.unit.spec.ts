import { beforeEach, expect, it, jest } from '@jest/globals';
import { forgetUnkept, isUnkept, onUnkept, tellKept } from './unkept.ts';

const noRoom = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));

beforeEach(() => {
  forgetUnkept();
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});

it('tells that a draft found no room, until one does', async () => {
  const listener = jest.fn();
  const stop = onUnkept(listener);
  await tellKept(noRoom());
  await tellKept(noRoom());
  expect([isUnkept(), listener.mock.calls.length]).toEqual([true, 1]);
  await tellKept(Promise.resolve());
  expect([isUnkept(), listener.mock.calls.length]).toEqual([false, 2]);
  stop();
});

it('is over once nothing is typed any more', async () => {
  await tellKept(noRoom());
  forgetUnkept();
  expect(isUnkept()).toBe(false);
});
