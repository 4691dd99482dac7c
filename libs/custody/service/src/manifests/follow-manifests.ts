import type { Effect } from '@huihuan/messaging-core';
import { keepManifests, manifestTypes } from './manifest-books.ts';

/** What the other side of a handover says of the manifests of its goods. */
export const followManifests: Effect = {
  types: manifestTypes,
  apply: (tx, deliveries) =>
    keepManifests(
      tx,
      deliveries.map(({ event }) => ({ id: event.id, event })),
    ),
};
