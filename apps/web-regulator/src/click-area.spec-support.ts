import { patience } from '@huihuan/testing-browser';
import type { Page } from 'playwright-core';
import { onceDrawn } from './once-drawn.spec-support.ts';

const searchStep = 36;

/** Places over a canvas, those in its middle first: there areas are large. */
const placesOver = ({ width, height }: { width: number; height: number }): readonly (readonly [number, number])[] => {
  const places: [number, number][] = [];
  for (let y = searchStep; y < height; y += searchStep)
    for (let x = searchStep; x < width; x += searchStep) places.push([x, y]);
  const away = ([x, y]: readonly [number, number]): number => Math.hypot(x - width / 2, y - height / 2);
  return places.toSorted((one, other) => away(one) - away(other));
};

/** Moves the pointer over the map until it lies on an area that a click goes into, and clicks; gives where one then is. */
export const clickIntoArea = async (page: Page): Promise<string | null> => {
  const box = await page.locator('canvas').first().boundingBox();
  if (box === null) return null;
  const before = await page.getAttribute('nav[data-area]', 'data-area');
  for (const [x, y] of placesOver(box)) {
    await page.mouse.move(box.x + x, box.y + y);
    await onceDrawn(page);
    if ((await page.locator('[data-tip-area]').count()) === 0) continue;
    await page.mouse.click(box.x + x, box.y + y);
    const areaOf = (url: URL): string | null => url.searchParams.get('area');
    const isOther = (url: URL): boolean => areaOf(url) !== null && areaOf(url) !== before;
    const wentIn = await page.waitForURL(isOther, patience).then(
      () => true,
      () => false,
    );
    if (wentIn) return areaOf(new URL(page.url()));
  }
  return null;
};
