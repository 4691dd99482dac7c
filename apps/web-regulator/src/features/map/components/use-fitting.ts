import { useIsNarrow } from '../../../lib/screen/narrow.ts';
import { useSelection } from '../../../lib/state/selection.ts';

interface Fitting {
  readonly padding: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  readonly maxZoom: number;
}

/** The area stands beside the legend, not under it. */
const atDesk: Fitting = { padding: { top: 48, right: 64, bottom: 40, left: 304 }, maxZoom: 13 };
const onPhone: Fitting = { padding: { top: 24, right: 56, bottom: 56, left: 24 }, maxZoom: 13 };
/** No pointer asks for what does not fit: room for the names beside the sites. */
const onWall: Fitting = { padding: { top: 24, right: 112, bottom: 56, left: 112 }, maxZoom: 13 };

/** How far from the edges of the map an area is shown, by what stands on it. */
export const useFitting = (): Fitting => {
  const { wall } = useSelection();
  const isNarrow = useIsNarrow();
  if (wall !== null) return onWall;
  return isNarrow ? onPhone : atDesk;
};
