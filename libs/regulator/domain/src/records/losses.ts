import type { EventData } from '@huihuan/contracts-events';

/** A balance of dry mass as an event says it. */
export type DryFacts = NonNullable<EventData<'cn.huihuan.item.dismantled.v1'>['dry']>;

/** Grams by reason. */
export type Losses = Readonly<Record<string, number>>;

/** What a loss tells by reasons; `null` where it tells none. */
export const lossesOf = ({ parts }: EventData<'cn.huihuan.item.dismantled.v1'>['loss']): Losses | null =>
  parts === undefined ? null : Object.fromEntries(parts.map(({ reason, grams }) => [reason, grams]));
