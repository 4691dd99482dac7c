import { Controller, Inject, type Type } from '@nestjs/common';
import { uuidV7Field } from '@huihuan/contracts-events';
import type { Tier } from '@huihuan/custody-domain';
import { accept, refuse, type Result } from '@huihuan/kernel-domain';
import { Input, Operation, operation, type InputOf } from '@huihuan/platform-http';
import { rowsOf } from '@huihuan/platform-persistence';
import { z } from 'zod';
import { containerColumns, containerOf, loadContainers } from '../books/container-books.ts';
import { changeContainer, containerUnknown, type ContainerRequest } from '../containers/change-container.ts';
import { CUSTODY, type CustodyOptions } from '../custody-service.ts';
import { actId, containerSchema, limitQuery, type ContainerView } from './schemas.ts';
import { overrideField, overrideOf, overrideProblems } from './override.ts';
import { containerView } from './views.ts';

const ofContainer = z.object({ containerId: uuidV7Field });

const consolidate = operation({
  method: 'POST',
  path: '',
  access: { action: 'container.pack', where: ({ body }) => ({ site: body.siteId }) },
  statement: 'container.consolidate',
  summary: 'Put items into a container or pallet that then moves as one',
  summaryZh: '归并：物品装入容器或托盘，此后整体移动',
  status: 201,
  body: z.object({
    id: uuidV7Field.describe('Id of the container'),
    siteId: uuidV7Field,
    kind: z.enum(['container', 'pallet']),
    code: z.string().trim().min(1).max(40),
    itemIds: z.array(uuidV7Field).min(1).max(1000),
    override: overrideField,
  }),
  answer: containerSchema,
  problems: [
    'item.unknown',
    'item.elsewhere',
    'item.blocked',
    'container.mixed-chemistries',
    'container.damaged-not-apart',
    ...overrideProblems,
  ],
});

const release = operation({
  method: 'POST',
  path: ':containerId/release',
  access: { action: 'container.pack', where: ({ params }) => ({ container: params.containerId }) },
  statement: 'container.release',
  summary: 'Open a container; its members stand by themselves again',
  summaryZh: '拆开容器，物品恢复单件状态',
  params: ofContainer,
  body: z.object({ id: actId }),
  answer: containerSchema,
});

const list = operation({
  method: 'GET',
  path: '',
  access: { action: 'stock.read', where: ({ query }) => ({ site: query.siteId }) },
  summary: 'Containers of a site',
  summaryZh: '某场所的容器',
  query: z.object({
    siteId: uuidV7Field,
    state: z.enum(['packed', 'released', 'dispatched']).default('packed'),
    limit: limitQuery,
  }),
  answer: z.object({ containers: z.array(containerSchema).readonly() }),
});

const one = operation({
  method: 'GET',
  path: ':containerId',
  access: { action: 'stock.read', where: ({ params }) => ({ container: params.containerId }) },
  summary: 'One container with its members',
  summaryZh: '一个容器及其内装物品',
  params: ofContainer,
  answer: containerSchema,
});

export const containerController = (tier: Tier): Type => {
  @Controller(`/api/${tier}/containers`)
  class ContainerController {
    private readonly custody: CustodyOptions;

    constructor(@Inject(CUSTODY) custody: CustodyOptions) {
      this.custody = custody;
    }

    @Operation(consolidate)
    consolidate(@Input() { body, correlationId }: InputOf<typeof consolidate>): Promise<Result<ContainerView>> {
      const { id, siteId, kind: containerKind, code, itemIds } = body;
      const packed = { containerId: id, siteId, containerKind, code, itemIds };
      const command = { kind: 'consolidate', ...packed, ...overrideOf(body) } as const;
      return this.change({ id, command, correlationId });
    }

    @Operation(release)
    release(@Input() { params, body, correlationId }: InputOf<typeof release>): Promise<Result<ContainerView>> {
      const command = { kind: 'release', containerId: params.containerId } as const;
      return this.change({ id: body.id, command, correlationId });
    }

    @Operation(list)
    async list(@Input() { query }: InputOf<typeof list>): Promise<{ containers: readonly ContainerView[] }> {
      const rows = await rowsOf<Parameters<typeof containerOf>[0]>(
        this.custody.database,
        `select ${containerColumns} from container where site_id = $1 and state = $2 order by at desc limit $3`,
        [query.siteId, query.state, query.limit],
      );
      return { containers: rows.map((row) => containerView(containerOf(row))) };
    }

    @Operation(one)
    async one(@Input() { params }: InputOf<typeof one>): Promise<Result<ContainerView>> {
      const found = (await loadContainers(this.custody.database, [params.containerId]))(params.containerId);
      return found === undefined ? refuse(containerUnknown(params.containerId)) : accept(containerView(found));
    }

    private async change(request: ContainerRequest): Promise<Result<ContainerView>> {
      const changed = await changeContainer(this.custody, request);
      return changed.ok ? accept(containerView(changed.value)) : changed;
    }
  }
  return ContainerController;
};
