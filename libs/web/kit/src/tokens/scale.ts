/** Four sizes and two weights are all the type there is; numbers that stand under each other are tabular. */
export const type = {
  family: '"PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", system-ui, sans-serif',
  /** Ids, records and errors: what is compared letter by letter. */
  mono: 'ui-monospace, "SF Mono", "Cascadia Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  small: 12,
  body: 14,
  title: 18,
  figure: 28,
  regular: 400,
  strong: 600,
} as const;

/** Steps of distance in CSS pixels. */
export const space = { 1: 4, 2: 8, 3: 12, 4: 16, 5: 24, 6: 32 } as const;

export const radius = { small: 4, medium: 8, round: 999 } as const;

/** Milliseconds. What moves on the map by the clock is no motion in this sense. */
export const motion = { quick: 140, calm: 900 } as const;

export const row = { desk: 32 } as const;
