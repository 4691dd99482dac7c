import { Controller, Inject, Res } from '@nestjs/common';
import { Input, openEventStream, Operation, operation, type InputOf } from '@huihuan/platform-http';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { factSchema } from '../facts/fact-schema.ts';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
import { factReader } from '../facts/read-facts.ts';
import { shipmentFeatureSchema } from '../map/map-schema.ts';
import { overviewSchema } from '../overview/overview-query.ts';
import { inSight } from '../places/in-sight.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { followMap } from './follow-map.ts';
import { watchHead, type HeadWatch } from './head-watch.ts';
import { sharedMapFrames, type MapFrames } from './map-frame.ts';
import { mapResumeQuery, resumeHeaders, startOf } from './resume.ts';

const mapStreamOperation = operation({
  method: 'GET',
  path: 'map/stream',
  access: { action: 'regulator.read', where: ({ query }) => inSight(query.areaCode) },
  summary: 'What changes on the map, at most ten times a second',
  summaryZh: '地图实时变化，每秒至多十次',
  description:
    'Server-Sent Events: `id` is the position, `event` is `changes`. Figures are absolute; a frame holds the newest facts only, so none of them need be applied.',
  tags: ['live'],
  query: mapResumeQuery,
  headers: resumeHeaders,
  media: 'events',
  answer: z.object({
    position: z.int(),
    sites: z.array(z.object({ siteId: z.string(), items: z.int(), grams: z.int(), openDiscrepancies: z.int() })),
    shipments: z.object({ upsert: z.array(shipmentFeatureSchema), remove: z.array(z.string()) }),
    overview: overviewSchema,
    facts: z.array(factSchema),
  }),
});

@Controller(regulatorPath)
export class MapStreamController {
  private readonly watch: HeadWatch;
  private readonly frames: MapFrames;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions, @Inject(nameBookToken) names: NameBook) {
    this.watch = watchHead(regulator.database, regulator.factSignal);
    this.frames = sharedMapFrames(regulator.database, factReader(regulator.database, names), regulator.now);
  }

  @Operation(mapStreamOperation)
  async stream(@Input() input: InputOf<typeof mapStreamOperation>, @Res() reply: FastifyReply): Promise<void> {
    const start = startOf(input, await this.watch.head());
    const sight = sightOf(input.caller, input.query.areaCode);
    await followMap(openEventStream(reply), start, (position) => this.frames(sight, position), this.watch);
  }
}
