import type { FoldedRecords } from '@huihuan/regulator-domain';
import type { Statement } from '../projections/statement.ts';

/** Processing batches as the events that open and close them say, in whichever order they come. */
export const writeBatches = ({ batches, batchClosings }: FoldedRecords): Statement | null => {
  if (batches.size === 0) return null;
  const rows = [...batches.values()].map(({ row }) => ({
    ...row,
    closingPosition: batchClosings.get(row.batchId) ?? null,
  }));
  return {
    sql: `
      insert into batch as known (batch_id, site_id, ${names.map(([column]) => column).join(', ')})
      select "batchId", "siteId", ${names.map(([, member]) => `"${member}"`).join(', ')}
        from json_to_recordset($1) as said ("batchId" uuid, "siteId" uuid,
          ${names.map(([, member, type]) => `"${member}" ${type}`).join(', ')})
      on conflict (batch_id) do update set
        ${names.map(([column]) => `${column} = coalesce(known.${column}, excluded.${column})`).join(',\n        ')}`,
    parameters: [JSON.stringify(rows)],
  };
};

const names = [
  ['code', 'code', 'text'],
  ['family', 'family', 'text'],
  ['opened_at', 'openedAt', 'timestamptz'],
  ['closed_at', 'closedAt', 'timestamptz'],
  ['jobs', 'jobs', 'int'],
  ['input_grams', 'inputGrams', 'bigint'],
  ['output_grams', 'outputGrams', 'bigint'],
  ['loss_grams', 'lossGrams', 'bigint'],
  ['difference_grams', 'differenceGrams', 'bigint'],
  ['tolerance_grams', 'toleranceGrams', 'bigint'],
  ['explanation', 'explanation', 'text'],
  ['own_loss_grams', 'ownLossGrams', 'bigint'],
  ['loss_reason', 'lossReason', 'text'],
  ['losses', 'losses', 'jsonb'],
  ['dry', 'dry', 'jsonb'],
  ['closing_position', 'closingPosition', 'bigint'],
] as const;
