import { events, uuidV7Field } from '@huihuan/contracts-events';
import { z } from 'zod';

const { grantId, personId, role, scope, from, to } = events.grantGiven.tolerant.shape;

export const grantSchema = z.object({ grantId, personId, role, scope, from, to }).meta({ id: 'Grant' });

export const giveGrantBody = z.object({
  id: uuidV7Field,
  role,
  scope,
  from: from.optional().describe('Now, unless said'),
  to: to.default(null).describe('From then on it holds no longer; null is open'),
});
