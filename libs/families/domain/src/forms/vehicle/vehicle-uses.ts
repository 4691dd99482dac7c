import type { Choice } from '../../form.ts';
import { serviceLimits } from './service-limits.ts';

/** 车辆类型和使用性质, cut as the standard's table of service years cuts them. */
export const vehicleUses: readonly Choice[] = Object.entries(serviceLimits).map(([name, { zh, en }]) => ({
  name,
  zh,
  en,
}));
