import type { ReactElement } from 'react';
import { SitesTable } from '../../features/sites/components/SitesTable.tsx';
import { useSelection } from '../../lib/state/selection.ts';
import { usePrinting } from './use-printing.ts';

/** Below a printed map what stands on it, as a table: paper has no pointer that would tell. */
export function PaperTable(): ReactElement | null {
  const isPrinting = usePrinting();
  const { view } = useSelection();
  return isPrinting && view === 'map' ? <SitesTable /> : null;
}
