import type { ReactElement } from 'react';
import { DayCard } from '../features/demonstration/components/DayCard.tsx';
import { AreasBelow } from '../features/areas/components/AreasBelow.tsx';
import { LiveList } from '../features/live/components/LiveList.tsx';
import { OverviewPanel } from '../features/overview/components/OverviewPanel.tsx';
import { SitePanel } from '../features/site/components/SitePanel.tsx';
import { TracePanel } from '../features/trace/components/TracePanel.tsx';
import { useAreaCode } from '../lib/area/use-area.ts';
import { useSelection } from '../lib/state/selection.ts';
import { DayPanel } from './DayPanel.tsx';
import { DaySitePanel } from './DaySitePanel.tsx';

/** Beside the map: an item's story, else a site, else the whole area. */
export function SidePanel(): ReactElement {
  const areaCode = useAreaCode();
  const { trace, siteId, day } = useSelection();
  if (trace !== null) return <TracePanel key={trace} asked={trace} />;
  if (siteId !== null && day !== null) return <DaySitePanel key={siteId} siteId={siteId} />;
  if (siteId !== null) return <SitePanel key={siteId} siteId={siteId} />;
  if (day !== null) return <DayPanel />;
  return (
    <>
      <DayCard />
      <OverviewPanel areaCode={areaCode} />
      <AreasBelow areaCode={areaCode} />
      <LiveList />
    </>
  );
}
