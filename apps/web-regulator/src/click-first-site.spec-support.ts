import type { OpenPage } from '@huihuan/testing-browser';

const searchStep = 9;

/** Moves the pointer over the map until it lies on a site, clicks, and tells whether a site opened. */
export const clickFirstSite = async ({ page }: OpenPage): Promise<boolean> => {
  const box = await page.locator('canvas').boundingBox();
  if (box === null) return false;
  for (let y = box.height * 0.3; y < box.height * 0.7; y += searchStep) {
    for (let x = box.width * 0.45; x < box.width * 0.75; x += searchStep) {
      await page.mouse.move(box.x + x, box.y + y);
      if ((await page.locator('canvas').evaluate((canvas) => getComputedStyle(canvas).cursor)) !== 'pointer') continue;
      await page.mouse.click(box.x + x, box.y + y);
      if (new URL(page.url()).searchParams.has('site')) return true;
    }
  }
  return false;
};
