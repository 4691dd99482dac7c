import { Controller, Inject } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { z } from 'zod';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readChainOfSite, readChains } from './chain-query.ts';
import { chainSchema, type ChainView } from './chain-view.ts';

const chainsOperation = operation({
  method: 'GET',
  path: 'chains',
  access: { action: 'regulator.read', where: () => 'anywhere' },
  summary: 'Completeness of the event chains of all sites and services',
  summaryZh: '各场所与服务事件链的完整性',
  tags: ['regulator'],
  query: z.object({ state: z.enum(['broken', 'all']).default('broken') }),
  answer: z.object({ chains: z.array(chainSchema) }),
});

const chainOperation = operation({
  method: 'GET',
  path: 'chains/:siteId',
  access: { action: 'regulator.read', where: ({ params }) => ({ site: params.siteId }) },
  summary: 'The event chain of one site: what is missing, forged or out of order',
  summaryZh: '单个场所的事件链：缺失、伪造或乱序',
  tags: ['regulator'],
  params: z.object({ siteId: uuidV7Field }),
  problems: ['chain.unknown'],
  answer: chainSchema,
});

@Controller(regulatorPath)
export class ChainController {
  private readonly regulator: RegulatorOptions;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions) {
    this.regulator = regulator;
  }

  @Operation(chainsOperation)
  async chains(@Input() { query, caller }: InputOf<typeof chainsOperation>): Promise<{ chains: ChainView[] }> {
    return { chains: await readChains(this.regulator.database, query.state, sightOf(caller)) };
  }

  @Operation(chainOperation)
  async chain(@Input() { params: { siteId } }: InputOf<typeof chainOperation>): Promise<Result<ChainView>> {
    const chain = await readChainOfSite(this.regulator.database, siteId);
    if (chain !== null) return accept(chain);
    return refuse({
      code: 'chain.unknown',
      kind: 'missing',
      zh: `场所 ${siteId} 尚无任何事件`,
      en: `nothing has arrived from site ${siteId}`,
      details: { siteId },
    });
  }
}
