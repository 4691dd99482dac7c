import type { Media } from './operation.ts';

export const contentTypes: Readonly<Record<Media, string>> = {
  json: 'application/json; charset=utf-8',
  geojson: 'application/geo+json; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  events: 'text/event-stream; charset=utf-8',
  html: 'text/html; charset=utf-8',
  bytes: 'application/octet-stream',
};
