import { Controller, Inject, Res } from '@nestjs/common';
import { Input, openEventStream, Operation, operation, type InputOf } from '@huihuan/platform-http';
import type { FastifyReply } from 'fastify';
import { factSchema } from '../facts/fact-schema.ts';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
import { factReader } from '../facts/read-facts.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { followFacts, sharedNextFacts, type NextFacts } from './follow-facts.ts';
import { watchHead, type HeadWatch } from './head-watch.ts';
import { resumeHeaders, resumeQuery, startOf } from './resume.ts';

const factStreamOperation = operation({
  method: 'GET',
  path: 'stream',
  access: { action: 'regulator.read', where: () => 'anywhere' },
  summary: 'Every fact in sight as it happens',
  summaryZh: '实时事件流',
  description:
    'Server-Sent Events: `id` is the position, `event` is `fact`. Begins with the next fact, or after the position of `Last-Event-ID` or `lastEventId`. A block of nothing but an `id` says that what lies up to there is seen by others.',
  tags: ['live'],
  query: resumeQuery,
  headers: resumeHeaders,
  media: 'events',
  answer: factSchema,
});

@Controller(regulatorPath)
export class FactStreamController {
  private readonly watch: HeadWatch;
  private readonly next: NextFacts;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions, @Inject(nameBookToken) names: NameBook) {
    this.watch = watchHead(regulator.database, regulator.factSignal);
    this.next = sharedNextFacts(factReader(regulator.database, names));
  }

  @Operation(factStreamOperation)
  async stream(@Input() input: InputOf<typeof factStreamOperation>, @Res() reply: FastifyReply): Promise<void> {
    const start = startOf(input, await this.watch.head());
    const sight = sightOf(input.caller);
    await followFacts(openEventStream(reply), start, (position) => this.next(sight, position), this.watch);
  }
}
