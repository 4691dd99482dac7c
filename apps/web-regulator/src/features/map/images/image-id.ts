import type { ThemeName, Tier } from '@huihuan/web-kit';
import type { Family } from '../look/families.ts';
import type { Shade } from '../look/shade.ts';

/** What the map asks to be drawn. The name of an image says all that its drawing needs. */
export type MapImage =
  | {
      readonly kind: 'site';
      readonly tier: Tier;
      readonly radius: number;
      readonly hollow: boolean;
      /** In place of the colour of its tier. */
      readonly shade: Shade | null;
      readonly trouble: 'none' | 'wait' | 'alarm';
    }
  | {
      readonly kind: 'group';
      readonly shade: Shade | null;
      readonly sites: number;
      readonly radius: number;
      readonly trouble: 'none' | 'wait' | 'alarm';
    }
  | { readonly kind: 'columns'; readonly bars: readonly { readonly family: Family | null; readonly height: number }[] }
  | { readonly kind: 'label'; readonly name: readonly string[]; readonly figure: string | null }
  | { readonly kind: 'area-name'; readonly name: string }
  | { readonly kind: 'stop'; readonly words: string; readonly isPointed: boolean }
  | { readonly kind: 'shipment' }
  | { readonly kind: 'late'; readonly shipments: number }
  | { readonly kind: 'unknown-arrival' };

export const imageId = (theme: ThemeName, image: MapImage): string => JSON.stringify([theme, image]);

export const imageOf = (id: string): { theme: ThemeName; image: MapImage } | null => {
  if (!id.startsWith('["light"') && !id.startsWith('["dark"')) return null;
  const [theme, image] = JSON.parse(id) as [ThemeName, MapImage];
  return { theme, image };
};
