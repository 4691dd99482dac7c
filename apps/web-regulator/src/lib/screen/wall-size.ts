import { useSyncExternalStore } from 'react';

/** What a wall shows is laid out for so many CSS pixels and then enlarged until it fills the screen, whatever that has. */
const design = { width: 1280, height: 720 } as const;

const subscribe = (listener: () => void): (() => void) => {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
};

/** How many times as large as at a desk a wall draws everything. */
export const wallScale = (): number => Math.min(innerWidth / design.width, innerHeight / design.height);

/** With how many pixels for one of the style sheet a map is drawn, where that is not what the screen has. */
export const sharpnessOf = (wall: string | null): { readonly pixelRatio?: number } =>
  wall === null ? {} : { pixelRatio: devicePixelRatio * wallScale() };

export interface WallSize {
  readonly scale: number;
  /** Before the enlargement, in CSS pixels. */
  readonly width: number;
  readonly height: number;
}

export const useWallSize = (): WallSize => {
  const size = useSyncExternalStore(subscribe, () => `${innerWidth} ${innerHeight}`);
  const [width = 0, height = 0] = size.split(' ').map(Number);
  const scale = wallScale();
  return { scale, width: width / scale, height: height / scale };
};
