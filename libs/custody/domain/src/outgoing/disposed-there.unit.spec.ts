import { describe, it } from '@jest/globals';
import type { ClosingOutcome } from '@huihuan/contracts-events';
import { nationalBook, type RuleBook } from '@huihuan/rules-domain';
import type { KnownSite } from '../handover/known.ts';
import { centre, fridge, id, shipmentId, smelter } from '../testing/yard.support.spec.ts';
import { dealer, selling } from '../family/selling.support.spec.ts';
import type { OutgoingCommand } from './outgoing-command.ts';
import type { OutgoingEvent } from './outgoing-event.ts';

describe('plastics that end as hazardous waste where they went', () => {
  const plastics = fridge(5, { family: 'bulk', classCode: 'bulk.plastics', grams: 40_000 });
  const deliver = (outcome: ClosingOutcome): OutgoingCommand => ({
    ...{ kind: 'deliver', outcome, documentReference: null, reason: '已送达' },
  });
  const closed = (outcome: ClosingOutcome, to: KnownSite, warnings: readonly string[]): OutgoingEvent => ({
    type: 'cn.huihuan.item.closed.v1',
    data: {
      ...{ siteId: centre.siteId, outcome, items: [{ ...plastics, custodySeq: 3 }], shipmentId },
      ...{ deliveredTo: to.siteId, documentReference: null, reason: '已送达' },
      ...(warnings.length === 0 ? {} : { warnings: [...warnings] }),
    },
  });

  it('are told of the licence for that which the receiver lacks, whatever their class is', () => {
    const { gone } = selling(plastics, dealer);
    gone.when(deliver('disposed-hazardous')).then(closed('disposed-hazardous', dealer, ['receiver.licence-missing']));
    gone.when(deliver('recycled')).then(closed('recycled', dealer, []));
  });

  it('are disposed of by one who has it', () =>
    selling(plastics, smelter)
      .gone.when(deliver('disposed-hazardous'))
      .then(closed('disposed-hazardous', smelter, [])));

  it('need a supervisor where the area refuses it, as they are there already', () => {
    const rules: RuleBook = {
      rules: nationalBook.rules,
      local: [
        {
          ...{ versionId: id(91), ruleId: 'hazardous.operation-licence', effect: 'refuse' },
          ...{ scope: { kind: 'area', areaCode: '410122' }, validFrom: '2026-01-01', validTo: null },
          ...{ document: '本地管理办法', clause: null },
          parameters: {
            ...{ licences: ['hazardous-waste-operation'], acts: ['deliver'], classes: ['hazardous.waste-oil'] },
          },
        },
      ],
    };
    selling(plastics, dealer, { rules })
      .gone.when(deliver('disposed-hazardous'))
      .thenRefused('receiver.licence-missing', { ruleId: 'hazardous.operation-licence', overridable: true });
  });
});
