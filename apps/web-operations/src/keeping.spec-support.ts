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

const dayMilliseconds = 86_400_000;

/** The day in China so many days before an instant, also once that day is over. */
export const chinaDayBefore = (instant: number, days: number): string =>
  new Date(instant + 8 * 3_600_000 - days * dayMilliseconds).toISOString().slice(0, 10);

/** Cars that a centre took apart, some of them longer ago than a test can wait; the latest first. Days count from `now`. */
export const fillCentre = async (
  databaseUrl: string,
  siteId: string,
  { now, cars }: { readonly now: number; readonly cars: readonly DismantledCar[] },
): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    for (const { itemId, plate, daysAgo, keptFor } of cars) {
      const at = new Date(now - daysAgo * dayMilliseconds).toISOString();
      await client.query(
        `insert into sorting.holding
           (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state, job_id, since)
         values ($1, $2, 'item', 'vehicle', 'vehicle.passenger-car', 1250000,
                 jsonb_build_array(jsonb_build_object('kind', 'plate', 'value', $3::text)), 1, 'consumed',
                 gen_random_uuid(), $4::timestamptz)`,
        [itemId, siteId, plate, at],
      );
      if (keptFor === null) continue;
      await client.query(
        `insert into sorting.item_step
           (step_id, item_id, site_id, step, result, details, evidence, staff_id, witness_id, corrects, occurred_at)
         values ($5, $1, $2, 'dismantling-video', 'done',
                jsonb_build_object('place', '录像机 2 号', 'cameras', '1 号机位', 'keptUntil', $4::text),
                '[]', null, null, null, $3::timestamptz)`,
        [itemId, siteId, at, chinaDayBefore(now, -keptFor), testId()],
      );
    }
  } finally {
    await client.end();
  }
};
