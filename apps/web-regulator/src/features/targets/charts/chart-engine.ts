import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import type { BarOption } from './bar-option.ts';

register([BarChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

export interface OpenChart {
  readonly show: (option: BarOption) => void;
  /** The chart as it stands, twice as fine, on a ground of its own. */
  readonly picture: (ground: string) => Promise<Blob | null>;
  readonly close: () => void;
}

/** Draws into an element, as wide as it is. It draws on a canvas and says tips there: no style is written into the page. */
export const openChart = (element: HTMLElement): OpenChart => {
  const chart = init(element);
  const watch = new ResizeObserver(() => chart.resize());
  watch.observe(element);
  return {
    show: (option) => chart.setOption({ ...option }, { notMerge: true }),
    picture: (ground) =>
      new Promise((done) => chart.renderToCanvas({ backgroundColor: ground, pixelRatio: 2 }).toBlob(done)),
    close: () => {
      watch.disconnect();
      chart.dispose();
    },
  };
};
