import { patience, type OpenPage } from '@huihuan/testing-browser';
import { onceDrawn } from './once-drawn.spec-support.ts';

const searchStep = 9;

/** Moves the pointer over the map until it lies on a site, clicks, and tells whether a site opened. */
export const clickFirstSite = async ({ page }: OpenPage): Promise<boolean> => {
  const box = await page.locator('canvas').first().boundingBox();
  if (box === null) return false;
  for (let y = box.height * 0.3; y < box.height * 0.7; y += searchStep) {
    for (let x = box.width * 0.45; x < box.width * 0.75; x += searchStep) {
      await page.mouse.move(box.x + x, box.y + y);
      await onceDrawn(page);
      if ((await page.locator('[data-tip-site]').count()) === 0) continue;
      await page.mouse.click(box.x + x, box.y + y);
      const hasSite = (url: URL): boolean => url.searchParams.has('site');
      const opened = await page.waitForURL(hasSite, patience).then(
        () => true,
        () => false,
      );
      if (opened) return true;
    }
  }
  return false;
};
