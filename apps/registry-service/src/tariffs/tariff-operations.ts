import { events, uuidV7Field } from '@huihuan/contracts-events';
import { operation } from '@huihuan/platform-http';
import { z } from 'zod';

const tariff = events.tariffSet.tolerant.meta({
  id: 'Tariff',
  description: 'What is paid for a class, in fen for a piece or a kilogram; days in China’s time, the end is exclusive',
});
const { tariffId: _, ...members } = tariff.shape;
const tags = ['registry'];

export const setTariffOperation = operation({
  method: 'POST',
  path: 'tariffs',
  access: {
    action: 'site.administer',
    where: ({ body: { scope } }) => (scope.kind === 'site' ? { site: scope.siteId } : { area: scope.areaCode }),
  },
  summary: 'Sets what is paid for a class of goods, at a site or in an area',
  summaryZh: '设定收购价（按场所或区划）',
  description:
    'Nothing is overwritten: of several that cover a day, the nearest to the site holds, and of these the one that was set last.',
  tags,
  body: z.object({ id: uuidV7Field.describe('Id of the tariff'), ...members }),
  answer: tariff,
  status: 201,
  problems: [
    ...['tariff.exists', 'class.unknown', 'tariff.basis', 'tariff.range', 'tariff.validity', 'tariff.site-kind'],
    ...['site.unknown', 'area.unknown', 'request.id-reused'],
  ],
});

export const listTariffsOperation = operation({
  method: 'GET',
  path: 'sites/:siteId/tariffs',
  access: { action: 'registry.read', where: () => 'anywhere' },
  summary:
    'What a site pays now and later: its own tariffs and those of its areas, in the order in which they were set',
  summaryZh: '场所适用的收购价（含所在区划）',
  tags,
  params: z.object({ siteId: uuidV7Field }),
  answer: z.object({ tariffs: z.array(tariff).readonly() }),
  problems: ['site.unknown'],
});
