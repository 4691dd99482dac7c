/** Where an item is, as one number of a column: the kind above, the row of the site, shipment, job or outcome below. */
export type Place = number;

export const placeKinds = ['nowhere', 'site', 'shipment', 'consumed', 'closed'] as const;
export type PlaceKind = (typeof placeKinds)[number];

const span = 2 ** 27;

export const nowhere: Place = 0;

export const placeOf = (kind: PlaceKind, row: number): Place => placeKinds.indexOf(kind) * span + row;

export const kindOfPlace = (place: Place): PlaceKind => placeKinds[Math.floor(place / span)] ?? 'nowhere';

export const rowOfPlace = (place: Place): number => place % span;
