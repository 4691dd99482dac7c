/** The balance of a job or batch as it is known now, as an answer tells it; null where nothing of it was corrected. */
export const redrawnOf = (subject: string): string => `
  (select balance || jsonb_build_object('eventId', event_id, 'dry', dry) from redrawn_balance where subject_id = ${subject})`;
