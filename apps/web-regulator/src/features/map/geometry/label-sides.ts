/** Where a label stands beside its symbol, by the name that the map engines give to its anchor. */
export type LabelAnchor = 'top' | 'bottom' | 'left' | 'right';

/** A symbol on the map plane in CSS pixels. `reach` is half its side; `label` the size of its label, null without one. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly label: { readonly width: number; readonly height: number } | null;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Room between a symbol and its label. */
const gap = 4;
/**
 * Below is read best, then beside; above comes last, where the mark of late shipments may stand. `top`: the top of the
 * label is fixed to the symbol, so it stands below.
 */
const anchors = ['top', 'left', 'right', 'bottom'] as const;

/** How far the label stands from the middle of its symbol, right and down. */
export const offsetOf = (anchor: LabelAnchor, reach: number): readonly [number, number] => {
  const far = reach + gap;
  return { top: [0, far], bottom: [0, -far], left: [far, 0], right: [-far, 0] }[anchor] as [number, number];
};

const around = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

const labelBox = (
  { x, y, reach }: Placed,
  { width, height }: { width: number; height: number },
  anchor: LabelAnchor,
): Box => {
  const [dx, dy] = offsetOf(anchor, reach);
  const [across, down] = [Math.sign(dx) * (width / 2), Math.sign(dy) * (height / 2)];
  return around(x + dx + across, y + dy + down, width, height);
};

const touch = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Boxes by the squares of the plane that they reach into, so that a label is compared with its neighbours alone. */
const square = 160;
const squaresOf = ({ left, right, top, bottom }: Box): readonly string[] => {
  const names: string[] = [];
  for (let x = Math.floor(left / square); x <= Math.floor(right / square); x += 1)
    for (let y = Math.floor(top / square); y <= Math.floor(bottom / square); y += 1) names.push(`${x} ${y}`);
  return names;
};

const boxesNear = () => {
  const squares = new Map<string, Box[]>();
  return {
    take: (box: Box): void => {
      for (const name of squaresOf(box)) {
        const there = squares.get(name);
        if (there === undefined) squares.set(name, [box]);
        else there.push(box);
      }
    },
    covered: (box: Box): number => {
      const covered = new Set<Box>();
      for (const name of squaresOf(box))
        for (const other of squares.get(name) ?? []) if (touch(box, other)) covered.add(other);
      return covered.size;
    },
  };
};

/**
 * Chooses for each label a side where it covers no symbol and no label chosen before it, else the one with the fewest
 * such; the map then hides what still does not fit. Labels earlier in the list choose first.
 */
export const labelSides = (symbols: readonly Placed[]): readonly LabelAnchor[] => {
  const taken = boxesNear();
  for (const { x, y, reach } of symbols) taken.take(around(x, y, reach * 2, reach * 2));
  return symbols.map((symbol) => {
    const { label } = symbol;
    if (label === null) return 'top';
    const options = anchors.map((anchor) => {
      const box = labelBox(symbol, label, anchor);
      return { anchor, box, covers: taken.covered(box) };
    });
    const best = options.reduce((one, other) => (other.covers < one.covers ? other : one));
    taken.take(best.box);
    return best.anchor;
  });
};
