import { Controller, Inject } from '@nestjs/common';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { readChainState } from '../chains/chain-query.ts';
import { factReader, type FactReader } from '../facts/read-facts.ts';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
import { sightOf } from '../places/sight.ts';
import { regulatorPath, regulatorToken, type RegulatorOptions } from '../regulator.ts';
import { readFlows, type FlowAnswer } from './flow-query.ts';
import {
  flowsOperation,
  inTransitOperation,
  overviewOperation,
  siteOperation,
  stockOperation,
} from './overview-operations.ts';
import { readOverview, type Overview } from './overview-query.ts';
import { readSite, readSiteStock, readSiteToday } from './site-query.ts';
import { readStock } from './stock-query.ts';
import { readInTransit } from './transit-query.ts';

const lastEvents = 20;

/** Stocks, flows and goods in transit, by area and site. */
@Controller(regulatorPath)
export class OverviewController {
  private readonly regulator: RegulatorOptions;
  private readonly facts: FactReader;

  constructor(@Inject(regulatorToken) regulator: RegulatorOptions, @Inject(nameBookToken) names: NameBook) {
    this.regulator = regulator;
    this.facts = factReader(regulator.database, names);
  }

  @Operation(overviewOperation)
  overview(@Input() { query, caller }: InputOf<typeof overviewOperation>): Promise<Overview> {
    return readOverview(this.regulator.database, sightOf(caller, query.areaCode), this.regulator.now());
  }

  @Operation(stockOperation)
  async stock(@Input() { query, caller }: InputOf<typeof stockOperation>): Promise<AnswerOf<typeof stockOperation>> {
    const sight = sightOf(caller, query.areaCode);
    return { groupBy: query.groupBy, rows: await readStock(this.regulator.database, { ...query, sight }) };
  }

  @Operation(siteOperation)
  async site(
    @Input() { params: { siteId } }: InputOf<typeof siteOperation>,
  ): Promise<Result<AnswerOf<typeof siteOperation>>> {
    const { database, now } = this.regulator;
    const site = await readSite(database, siteId);
    if (site === null) return refuse(unknownSite(siteId));
    return accept({
      site,
      stock: await readSiteStock(database, siteId),
      today: await readSiteToday(database, siteId, now()),
      lastEvents: [...(await this.facts.lastOfSite(siteId, lastEvents))],
      chain: await readChainState(database, siteId),
    });
  }

  @Operation(inTransitOperation)
  async inTransit(
    @Input() { query, caller }: InputOf<typeof inTransitOperation>,
  ): Promise<AnswerOf<typeof inTransitOperation>> {
    const sight = sightOf(caller, query.areaCode);
    return { shipments: await readInTransit(this.regulator.database, sight, query.limit) };
  }

  @Operation(flowsOperation)
  flows(@Input() { query, caller }: InputOf<typeof flowsOperation>): Promise<Result<FlowAnswer>> {
    const sight = sightOf(caller, query.areaCode);
    return readFlows(this.regulator.database, { ...query, sight }, this.regulator.now());
  }
}

const unknownSite = (siteId: string) => ({
  code: 'site.unknown',
  kind: 'missing' as const,
  zh: `监管未见过场所 ${siteId}`,
  en: `the regulator has not heard of site ${siteId}`,
  details: { siteId },
});
