import { Controller, Inject } from '@nestjs/common';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, type AnswerOf, type InputOf } from '@huihuan/platform-http';
import { readChainState } from '../chains/chain-query.ts';
import { factReader, type FactReader } from '../facts/read-facts.ts';
import { nameBookToken, type NameBook } from '../facts/name-book.ts';
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
  overview(@Input() { query }: InputOf<typeof overviewOperation>): Promise<Overview> {
    return readOverview(this.regulator.database, query.areaCode, this.regulator.now());
  }

  @Operation(stockOperation)
  async stock(@Input() { query }: InputOf<typeof stockOperation>): Promise<AnswerOf<typeof stockOperation>> {
    return { groupBy: query.groupBy, rows: await readStock(this.regulator.database, query) };
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
    @Input() { query }: InputOf<typeof inTransitOperation>,
  ): Promise<AnswerOf<typeof inTransitOperation>> {
    return { shipments: await readInTransit(this.regulator.database, query.areaCode, query.limit) };
  }

  @Operation(flowsOperation)
  flows(@Input() { query }: InputOf<typeof flowsOperation>): Promise<Result<FlowAnswer>> {
    return readFlows(this.regulator.database, query, this.regulator.now());
  }
}

const unknownSite = (siteId: string) => ({
  code: 'site.unknown',
  kind: 'missing' as const,
  zh: `监管未见过场所 ${siteId}`,
  en: `the regulator has not heard of site ${siteId}`,
  details: { siteId },
});
