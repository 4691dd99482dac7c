import { queryOptions } from '@tanstack/react-query';
import type { components } from '@huihuan/web-api';
import { getJson } from '@huihuan/web-kit';
import type { Served } from '../../../lib/api/types.ts';

/** `tracking` is null while events name the item but none has said what it is: their turn may still come. */
export type TracedItem = components['schemas']['TracedItem'];

/** An item of the genealogy. The children of an origin are its own origins, those of an output its own outputs. */
export type GenealogyNode = components['schemas']['TraceNode'];

/** One item with its story, the oldest first, or the several that carry what was asked for. */
export type TraceAnswer = Served<'/api/regulator/trace'>;
export type ItemStory = Exclude<TraceAnswer, { readonly matches: unknown }>;

/** Everything known of what carries an id, VIN, code, serial, shipment id or container code. */
export const traceQuery = (asked: string) =>
  queryOptions({
    queryKey: ['trace', asked],
    queryFn: ({ signal }) => getJson<TraceAnswer>(`/api/regulator/trace?q=${encodeURIComponent(asked)}`, signal),
  });
