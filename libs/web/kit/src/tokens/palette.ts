/** The tiers of the network, in the order in which goods pass them. */
export const tiers = ['collection-point', 'transfer-station', 'sorting-centre', 'downstream'] as const;
export type Tier = (typeof tiers)[number];

export type ThemeName = 'light' | 'dark';

/** Every colour of the product for one theme. A screen that needs another colour needs another token first. */
export interface Palette {
  /** Behind everything, and the map outside the county. */
  readonly ground: string;
  /** The county on the map. */
  readonly land: string;
  readonly landEdge: string;
  readonly neighbourEdge: string;
  readonly panel: string;
  /** A surface on a panel: fields, hovered rows, bars without value. */
  readonly sunken: string;
  readonly line: string;
  readonly lineStrong: string;
  readonly ink: string;
  readonly inkQuiet: string;
  readonly accent: string;
  readonly onAccent: string;
  readonly focus: string;
  /** Soft ground behind a figure that has just changed. */
  readonly changed: string;
  readonly good: string;
  readonly wait: string;
  readonly waitGround: string;
  /** Red is only for what needs a hand now. */
  readonly alarm: string;
  readonly alarmGround: string;
  readonly onAlarm: string;
  readonly shipment: string;
  readonly tier: Readonly<Record<Tier, string>>;
}

const light: Palette = {
  ground: '#e9eeec',
  land: '#fbfcfb',
  landEdge: '#5f746d',
  neighbourEdge: '#c3ceca',
  panel: '#ffffff',
  sunken: '#f1f5f3',
  line: '#dde5e1',
  lineStrong: '#84948e',
  ink: '#14211d',
  inkQuiet: '#52625c',
  accent: '#0b6b57',
  onAccent: '#ffffff',
  focus: '#0a58ca',
  changed: '#d8f0e7',
  good: '#1d6b45',
  wait: '#8a5200',
  waitGround: '#fdf1dc',
  alarm: '#b3201d',
  alarmGround: '#fdeceb',
  onAlarm: '#ffffff',
  shipment: '#22302b',
  tier: {
    'collection-point': '#0d8a68',
    'transfer-station': '#2563c9',
    'sorting-centre': '#7c43c4',
    downstream: '#556678',
  },
};

const dark: Palette = {
  ground: '#0b1211',
  land: '#16201e',
  landEdge: '#6d857d',
  neighbourEdge: '#2a3835',
  panel: '#111a18',
  sunken: '#1b2724',
  line: '#263430',
  lineStrong: '#6a7f78',
  ink: '#e8f0ed',
  inkQuiet: '#a3b5af',
  accent: '#5fd4b4',
  onAccent: '#06231b',
  focus: '#8ab8ff',
  changed: '#163d32',
  good: '#7cd3a2',
  wait: '#f2b65c',
  waitGround: '#33270f',
  alarm: '#ff8f88',
  alarmGround: '#3b1816',
  onAlarm: '#2b0705',
  shipment: '#e8f0ed',
  tier: {
    'collection-point': '#3cc79b',
    'transfer-station': '#6ea6ff',
    'sorting-centre': '#bd93f7',
    downstream: '#a5b4c6',
  },
};

export const palettes: Readonly<Record<ThemeName, Palette>> = { light, dark };
