import { axeFindings } from '@huihuan/testing-browser';
import type { Page } from 'playwright-core';

/** A tablet of ten inches, both ways round, and a phone. */
const sizes = {
  tablet: { width: 1280, height: 800 },
  upright: { width: 800, height: 1280 },
  phone: { width: 390, height: 844 },
} as const;

/** Keys that a wet glove misses or hits two at once: below 64 px, or nearer to each other than 12 px; and what scrolls sideways. */
const troublesOfTouch = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found = [...document.querySelectorAll<HTMLElement>('main button, main select, nav a, [data-waiting] a')];
    const keys = found
      .map((key) => ({ name: key.ariaLabel ?? key.innerText.trim(), isNav: key.closest('nav') !== null, key }))
      .map((each) => ({ ...each, box: each.key.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0);
    const small = keys
      .filter(({ box }) => Math.round(box.height) < 64 || Math.round(box.width) < 64)
      .map(({ name, box }) => `${name} is ${Math.round(box.width)} by ${Math.round(box.height)}`);
    const near = keys.flatMap((one, at) =>
      keys.slice(at + 1).flatMap((other) => {
        if (one.isNav !== other.isNav) return [];
        const [a, b] = [one.box, other.box];
        const across = Math.max(a.left - b.right, b.left - a.right);
        const down = Math.max(a.top - b.bottom, b.top - a.bottom);
        return Math.max(across, down) < 11.5 ? [`${one.name} is too near to ${other.name}`] : [];
      }),
    );
    const isWide = document.documentElement.scrollWidth > innerWidth;
    return [...small, ...near, ...(isWide ? [`it scrolls sideways to ${document.documentElement.scrollWidth}`] : [])];
  });

/**
 * What is wrong with the screen as it stands: for hands at each size, for eyes and screen readers in light and in dark. With
 * HUIHUAN_SCREENSHOTS it is also photographed. Leaves the page at the size of a tablet, in the light.
 */
export const troublesOfScreen = async (page: Page, name: string): Promise<readonly string[]> => {
  const troubles: string[] = [];
  const folder = process.env.HUIHUAN_SCREENSHOTS;
  const shoot = async (look: string): Promise<void> => {
    if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${look}.png` });
  };
  const tell = (look: string, found: readonly string[]): void => {
    troubles.push(...found.map((text) => `${name}, ${look}: ${text}`));
  };
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    tell(size, await troublesOfTouch(page));
    await shoot(size);
  }
  await page.setViewportSize(sizes.tablet);
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    tell(scheme, await axeFindings(page));
    await shoot(scheme);
  }
  return troubles;
};
