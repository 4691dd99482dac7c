import type { Page } from 'playwright-core';

/** A feature as an engine drew it, as far as both engines say it. */
export interface Drawn {
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

interface Engine {
  getStyle(): { readonly layers: readonly { readonly id: string }[] };
  getLayer(id: string): unknown;
  isMoving(): boolean;
  getCenter(): { readonly lng: number; readonly lat: number };
  queryRenderedFeatures(asked: { readonly layers: readonly string[] }): readonly Drawn[];
}
type Held = Window & { mapOfTest?: Engine };

/** Finds the engine that the page draws with by what React holds of it, and keeps it in the page for the calls below. */
const find = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    interface Hook {
      readonly memoizedState: unknown;
      readonly next: Hook | null;
    }
    interface Fiber {
      readonly memoizedState: Hook | null;
      readonly return: Fiber | null;
    }
    const engineIn = (value: unknown): Engine | null => {
      const found = value as { readonly getMap?: () => Engine } | null;
      return typeof found === 'object' && typeof found?.getMap === 'function' ? found.getMap() : null;
    };
    const element = document.querySelector('[data-map]');
    const name = Object.keys(element ?? {}).find((key) => key.startsWith('__reactFiber')) ?? '';
    let fiber = ((element ?? {}) as Record<string, Fiber | null | undefined>)[name] ?? null;
    for (; fiber !== null; fiber = fiber.return)
      for (let hook = fiber.memoizedState; typeof hook === 'object' && hook !== null; hook = hook.next) {
        const engine = engineIn(hook.memoizedState);
        if (engine === null) continue;
        (window as unknown as Held).mapOfTest = engine;
        return true;
      }
    return false;
  });

/** The layers of the style from the lowest to the topmost. */
export const layersOf = async (page: Page): Promise<readonly string[]> => {
  await find(page);
  return page.evaluate(() => (window as unknown as Held).mapOfTest?.getStyle().layers.map(({ id }) => id) ?? []);
};

/** What is drawn of a layer at this moment; nothing while the map still moves, or before the layer is there. */
export const drawnOf = async (page: Page, layer: string): Promise<readonly Drawn[]> => {
  if (!(await find(page))) return [];
  return page.evaluate((asked) => {
    const engine = (window as unknown as Held).mapOfTest;
    if (engine === undefined || engine.isMoving() || engine.getLayer(asked) === undefined) return [];
    return engine
      .queryRenderedFeatures({ layers: [asked] })
      .map(({ properties, geometry }) => ({ properties, geometry }));
  }, layer);
};

/** What lies in the middle of the map: longitude and latitude. */
export const centreOf = async (page: Page): Promise<readonly [number, number]> => {
  if (!(await find(page))) throw new Error('no map is drawn');
  return page.evaluate(() => {
    const { lng = 0, lat = 0 } = (window as unknown as Held).mapOfTest?.getCenter() ?? {};
    return [lng, lat] as const;
  });
};
