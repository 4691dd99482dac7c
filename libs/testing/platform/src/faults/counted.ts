import { call } from '../call.ts';
import { until } from '../until.ts';
import { rowsOfSchema } from './table-rows.ts';

/** Any months will do: what is counted is counted for all of them. */
const question = '/api/regulator/yields/kerb?fromMonth=2026-01&toMonth=2026-01';

const stillToCount = `
  select 1::text as row from job where closing_position is not null and not yields_counted
  union all select 1::text from yield_to_follow union all select 1::text from vehicle_to_follow
  union all select 1::text from vehicle_head cross join gutted_head cross join dry_head cross join video_head
    cross join outcome_head cross join redrawn_head cross join said_head cross join battery_head
    cross join projection_head
    where least(operation_position, gutted_head.position, dry_head.position, video_head.position, outcome_head.position,
      redrawn_head.position, said_head.position, battery_head.position) < projection_head.position
  limit 1`;

/**
 * Waits until the regulator has counted yields and vehicles as far as it has read: that is done now and then and a step for
 * each question, and not when a fact arrives. So it asks.
 * @param url where the regulator answers
 * @param database of the regulator
 */
export const counted = (url: string, database: string): Promise<void> =>
  until(async () => {
    const { status } = await call(url, question);
    if (status !== 200) throw new Error(`GET ${question}: ${status}`);
    return (await rowsOfSchema(database, 'regulator', stillToCount)).length === 0;
  });
