import { events, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';
import { nextField, pageQuery } from '../page.ts';

const truck = events.truckRegistered.tolerant.meta({ id: 'RegisteredTruck' });
const { capacityGrams, homeSiteId } = truck.shape;
const tags = ['registry'];

export const registerTruckOperation = operation({
  method: 'POST',
  path: 'trucks',
  access: {
    action: 'site.administer',
    where: ({ body }) => (body.homeSiteId === null ? 'network' : { site: body.homeSiteId }),
  },
  summary: 'Registers a truck under the one spelling of its plate',
  summaryZh: '登记车辆',
  tags,
  body: z.object({
    id: uuidV7Field,
    plate: z.string().min(1).max(40).describe('As it is written; separators and full-width characters are understood'),
    capacityGrams,
    homeSiteId: homeSiteId.default(null),
  }),
  answer: truck,
  status: 201,
  problems: [
    'truck.exists',
    'truck.plate',
    'truck.plate-taken',
    'truck.capacity',
    'site.unknown',
    'site.inactive',
    'request.id-reused',
  ],
});

export const listTrucksOperation = operation({
  method: 'GET',
  path: 'trucks',
  access: { action: 'registry.read', where: () => 'anywhere' },
  summary: 'Lists trucks',
  summaryZh: '查询车辆',
  tags,
  query: z.object({ ...pageQuery, after: uuidV7Field.optional() }),
  answer: z.object({ trucks: z.array(truck), next: nextField }),
});
