import type pg from 'pg';

/** Items of one job in the books that were filled; a vehicle comes apart into about as many. */
const itemsOfJob = 80;

/**
 * Fills the books of the sorting tier as years of dismantling leave them: of eighty items each one went into a job and the others
 * came out of it; every third carries a number of its own, and half of them are still in stock.
 */
export const fillCentre = async (client: pg.Client, siteId: string, items: number): Promise<void> => {
  const jobs = Math.ceil(items / itemsOfJob);
  await client.query(fillJobs, [siteId, jobs]);
  await client.query(fillItems, [itemsOfJob]);
  await client.query(fillHoldings, [siteId]);
  // the housekeeping of a million rows that came at once is not the work of one vehicle
  await client.query('vacuum (analyze) sorting.job, sorting.job_item, sorting.holding');
  await client.query('checkpoint');
};

const fillJobs = `
  insert into sorting.job (job_id, site_id, state, book, inputs, input_grams, outputs, output_grams, loss_grams, explained, at, ended_at)
  select gen_random_uuid(), $1, 'closed', '{}', 1, 800000, 79, 800000, 0, false, ended, ended
    from (select now() - n * interval '1 hour' as ended from generate_series(1, $2::int) as n) as job`;

const fillItems = `
  insert into sorting.job_item (item_id, side, job_id)
  select gen_random_uuid(), case when n = 1 then 'input' else 'output' end, job_id
    from sorting.job, generate_series(1, $1::int) as n`;

const fillHoldings = `
  insert into sorting.holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state)
  select item_id, $1, 'item', 'part', 'part.reused-vehicle-part', 10000,
         case when n % 3 = 0 then jsonb_build_array(jsonb_build_object('kind', 'serial', 'value', 'F' || n)) else '[]' end,
         1, case when side = 'input' or n % 2 = 0 then 'consumed' else 'in-stock' end
    from (select item_id, side, row_number() over () as n from sorting.job_item) as item`;

/** A vehicle as it stands at a centre, graded for dismantling. */
export interface WaitingVehicle {
  readonly itemId: string;
  readonly siteId: string;
  readonly classCode: string;
  readonly grams: number;
}

/** What a hand-in says of a car that is whole and that nobody else has a right to. */
const form = {
  ...{ model: '示例牌 SL7001', vehicleUse: 'passenger-private-small', fuel: 'petrol', plateState: 'both' },
  ...{ engineNumberState: 'legible', engineNumber: 'E4G16-0042' },
  papers: ['registration-certificate', 'plates', 'driving-permit'],
  assemblies: ['engine', 'frame', 'gearbox', 'steering-gear', 'axles'],
  ...{ pledged: false, pledgeCheckedOn: '2026-05-01', seized: false, seizureCheckedOn: '2026-05-01' },
  ...{ theftSuspected: false, theftCheckedOn: '2026-05-01' },
};

/** Puts a vehicle into the stock of a centre, with its form. */
export const standVehicle = async (
  client: pg.Client,
  { itemId, siteId, classCode, grams }: WaitingVehicle,
): Promise<void> => {
  await client.query(`insert into sorting.item_details (item_id, details) values ($1, $2)`, [itemId, form]);
  await client.query(
    `insert into sorting.holding (item_id, site_id, tracking, family, class_code, grams, identifiers, custody_seq, state, grade)
     values ($1, $2, 'item', 'vehicle', $3, $4, '[]', 1, 'in-stock', 'dismantle')`,
    [itemId, siteId, classCode, grams],
  );
};

/** Says that a step was done to a vehicle. */
export const doStep = (client: pg.Client, { itemId, siteId }: WaitingVehicle, step: string): Promise<unknown> =>
  client.query(
    `insert into sorting.item_step (step_id, item_id, site_id, step, result, details, evidence, occurred_at)
     values (gen_random_uuid(), $1, $2, $3, 'done', '{}', '[]', now())`,
    [itemId, siteId, step],
  );
