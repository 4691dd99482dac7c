import { readBatteryHead } from './battery-head.ts';

/** Nineteen signs are a battery code where their head can be read; many serial numbers are as long. */
export const isReusedBattery = (text: string): boolean => {
  if (!/^[0-9A-Z]{19}$/.test(text)) return false;
  const { level, chemistry } = readBatteryHead(text);
  return level !== null && chemistry !== null;
};
