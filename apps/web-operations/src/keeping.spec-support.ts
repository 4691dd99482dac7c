import pg from 'pg';
import { testId } from '@huihuan/testing-platform';

export interface DismantledCar {
  readonly itemId: string;
  readonly plate: string;
  /** How many days ago it was taken apart. */
  readonly daysAgo: number;
  /** Until when its video is said to be kept, in days from now; `null` where nobody recorded it. */
  readonly keptFor: number | null;
}

/** Cars that a centre took apart, some of them longer ago than a test can wait; the latest first. */
export const fillCentre = async (
  databaseUrl: string,
  siteId: string,
  cars: readonly DismantledCar[],
): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const { itemId, plate, daysAgo, keptFor } of cars) {
      await client.query(
        `insert into sorting.holding
           (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state, job_id, since)
         values ($1, $2, 'item', 'vehicle', 'vehicle.passenger-car', 1250000,
                 jsonb_build_array(jsonb_build_object('kind', 'plate', 'value', $3::text)), 1, 'consumed',
                 gen_random_uuid(), now() - $4::int * interval '1 day')`,
        [itemId, siteId, plate, daysAgo],
      );
      if (keptFor === null) continue;
      await client.query(
        `insert into sorting.item_step
           (step_id, item_id, site_id, step, result, details, evidence, staff_id, witness_id, corrects, occurred_at)
         values ($5, $1, $2, 'dismantling-video', 'done',
                jsonb_build_object('place', '录像机 2 号', 'cameras', '1 号机位', 'keptUntil',
                  to_char(now() + $4::int * interval '1 day', 'YYYY-MM-DD')), '[]', null, null, null,
                now() - $3::int * interval '1 day')`,
        [itemId, siteId, daysAgo, keptFor, testId()],
      );
    }
  } finally {
    await client.end();
  }
};
