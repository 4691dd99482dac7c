import { describe, expect, it } from '@jest/globals';
import { contrast } from './contrast.ts';
import { tokensCss } from './css-text.ts';
import { palettes, tiers } from './palette.ts';

describe.each(['light', 'dark'] as const)('the %s palette', (name) => {
  const palette = palettes[name];
  const grounds = { panel: palette.panel, sunken: palette.sunken, land: palette.land, changed: palette.changed };

  it.each(Object.entries(grounds))('lets every text be read on %s', (_, ground) => {
    const inks = ['ink', 'inkQuiet', 'accent', 'good', 'wait', 'alarm'] as const;
    expect(inks.filter((ink) => contrast(palette[ink], ground) < 4.5)).toEqual([]);
  });

  it('lets text be read on coloured grounds', () => {
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onAlarm, palette.alarm)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.alarm, palette.alarmGround)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.wait, palette.waitGround)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.inkQuiet, palette.ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(tiers)('shows the symbol of a %s on the map and on panels', (tier) => {
    for (const ground of [palette.land, palette.ground, palette.panel])
      expect(contrast(palette.tier[tier], ground)).toBeGreaterThanOrEqual(3);
  });

  it('shows focus, borders of fields and shipments', () => {
    for (const mark of [palette.focus, palette.lineStrong, palette.shipment])
      expect(contrast(mark, palette.panel)).toBeGreaterThanOrEqual(3);
  });
});

it('gives both themes the same names', () => {
  const names = (theme: string) =>
    [...(tokensCss().split(`[data-theme="${theme}"]{`)[1]?.split('}')[0] ?? '').matchAll(/--[a-z-]+/g)].map(
      ([name]) => name,
    );
  expect(names('light')).toEqual(names('dark'));
  expect(names('light')).toContain('--tier-sorting-centre');
});
