/** What the screen asks at the moment, with what was typed into it so far. */
export type Question =
  | { readonly kind: 'weight'; readonly itemId: string; readonly kilograms: string }
  | { readonly kind: 'damaged'; readonly itemId: string; readonly reason: string; readonly kilograms: string }
  | { readonly kind: 'extra'; readonly code: string; readonly note: string; readonly kilograms: string }
  | { readonly kind: 'close'; readonly rest: 'missing' | 'accepted' | null };
