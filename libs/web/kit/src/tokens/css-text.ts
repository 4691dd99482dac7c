import { palettes, type Palette, type ThemeName } from './palette.ts';
import { motion, radius, row, space, type } from './scale.ts';

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const coloursOf = ({ tier, ...colours }: Palette): string =>
  [
    ...Object.entries(colours).map(([name, value]) => `--${kebab(name)}:${value}`),
    ...Object.entries(tier).map(([name, value]) => `--tier-${name}:${value}`),
  ].join(';');

const lengths = (prefix: string, steps: Readonly<Record<string, number>>, unit = 'px'): string =>
  Object.entries(steps)
    .map(([name, value]) => `--${prefix}-${name}:${value}${unit}`)
    .join(';');

const themeRule = (name: ThemeName): string =>
  `:root[data-theme="${name}"]{color-scheme:${name};${coloursOf(palettes[name])}}`;

/** The tokens as CSS custom properties: `--ink`, `--tier-sorting-centre`, `--space-3`, `--type-title` and so on. */
export const tokensCss = (): string => {
  const { family, mono, small, body, title, figure, regular, strong } = type;
  return [
    `:root{--font:${family};--font-mono:${mono};${lengths('type', { small, body, title, figure })};--regular:${regular};--strong:${strong}`,
    `;${lengths('space', space)};${lengths('radius', radius)};${lengths('row', row)};${lengths('motion', motion, 'ms')}}`,
    themeRule('light'),
    themeRule('dark'),
    // paper is white, whatever the screen is
    `@media print{:root[data-theme]{color-scheme:light;${coloursOf(palettes.light)}}}`,
  ].join('');
};
