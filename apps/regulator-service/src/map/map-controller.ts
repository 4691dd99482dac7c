import { Controller, Inject } from '@nestjs/common';
import { areaCodeField } from '@huihuan/contracts-events';
import { accept, areasAround, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { outline, outlineOfAll } from '@huihuan/seeds';
import { z } from 'zod';
import { areaQuery, textSchema } from '../answers/fields.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { areaShownTo } from './area-shown.ts';
import { readShipmentFeatures, readSiteFeatures } from './map-query.ts';
import { collectionOf, outlineSchema, shipmentFeatureSchema, siteFeatureSchema } from './map-schema.ts';

const shown = { method: 'GET', media: 'geojson', tags: ['map'] } as const;

const settingsOperation = operation({
  method: 'GET',
  path: 'map/settings',
  access: 'signed-in',
  summary: 'What the map shows first',
  summaryZh: '地图初始设置',
  tags: ['map'],
  answer: z.object({
    mapboxToken: z.string().nullable(),
    tianditu: z
      .object({ address: z.string(), key: z.string(), note: z.string().nullable() })
      .nullable()
      .meta({ description: 'The base map of 天地图, where a key is set; its note is to be shown beside it' }),
    areaCode: z.string(),
    areaName: textSchema,
  }),
});

const sitesOperation = operation({
  ...shown,
  path: 'map/sites.geojson',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Sites with their stock',
  summaryZh: '场所及其库存',
  query: z.object(areaQuery),
  answer: collectionOf(siteFeatureSchema),
});

const shipmentsOperation = operation({
  ...shown,
  path: 'map/shipments.geojson',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'Shipments on the road, as lines from sender to receiver',
  summaryZh: '在途运单，自发出场所至接收场所的连线',
  query: z.object(areaQuery),
  answer: collectionOf(shipmentFeatureSchema),
});

const outlineOperation = operation({
  ...shown,
  path: 'map/outline.geojson',
  access: 'signed-in',
  summary: 'Outline of an area, or of the smallest one around it that has one; simplified and approximate',
  summaryZh: '区划轮廓；本级没有时给出上级轮廓（简化，仅供示意）',
  description:
    'Drawn by what lies right below: a province by its prefectures. Without `areaCode` the served provinces.',
  query: z.object({ areaCode: areaCodeField.optional() }),
  problems: ['map.no-outline'],
  answer: outlineSchema,
});

@Controller(regulatorPath)
export class MapController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(settingsOperation)
  async settings(@Input() { caller }: InputOf<typeof settingsOperation>): Promise<AnswerOf<typeof settingsOperation>> {
    const { mapboxToken, tianditu = null } = this.regulator.map;
    const areaCode = areaShownTo(caller, this.regulator.map.areaCode);
    const [area] = await rowsOf<{ name: string }>(this.regulator.database, 'select name from area where code = $1', [
      areaCode,
    ]);
    const zh =
      area?.name ??
      outline(areaCode)?.features.find(({ properties }) => properties.code === areaCode)?.properties.name ??
      areaCode;
    return { mapboxToken, tianditu, areaCode, areaName: { zh, en: englishNames[areaCode] ?? zh } };
  }

  @Operation(sitesOperation)
  async sites(@Input() { query, caller }: InputOf<typeof sitesOperation>): Promise<AnswerOf<typeof sitesOperation>> {
    const sight = sightOf(caller, query.areaCode);
    return { type: 'FeatureCollection', ...(await readSiteFeatures(this.regulator.database, sight)) };
  }

  @Operation(shipmentsOperation)
  async shipments(
    @Input() { query, caller }: InputOf<typeof shipmentsOperation>,
  ): Promise<AnswerOf<typeof shipmentsOperation>> {
    const sight = sightOf(caller, query.areaCode);
    return { type: 'FeatureCollection', ...(await readShipmentFeatures(this.regulator.database, sight)) };
  }

  @Operation(outlineOperation)
  outline(
    @Input() { query: { areaCode } }: InputOf<typeof outlineOperation>,
  ): Result<AnswerOf<typeof outlineOperation>> {
    if (areaCode === undefined) return accept(outlineOfAll() as AnswerOf<typeof outlineOperation>);
    const [found] = areasAround(areaCode)
      .toReversed()
      .flatMap((area) => outline(area) ?? []);
    if (found !== undefined) return accept(found as AnswerOf<typeof outlineOperation>);
    return refuse({
      code: 'map.no-outline',
      kind: 'missing',
      zh: `没有区划 ${areaCode} 的轮廓`,
      en: `there is no outline of area ${areaCode}`,
      details: { areaCode },
    });
  }
}

/** The statistical codes come with Chinese names only. */
const englishNames: Readonly<Record<string, string>> = {
  '410122': 'Zhongmu County',
  '410100': 'Zhengzhou',
  '410184': 'Xinzheng',
  '371525': 'Guan County',
  '140600': 'Shuozhou',
  '410000': 'Henan',
  '371500': 'Liaocheng',
  '370000': 'Shandong',
  '140000': 'Shanxi',
};
