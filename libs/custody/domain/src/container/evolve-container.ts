import { impossible } from '../impossible.ts';
import type { ConsolidatedFact, Container, ContainerEvent } from './container.ts';

const packedBy = ({ siteId, containerId, kind, code, itemIds }: ConsolidatedFact['data']): Container => ({
  ...{ siteId, containerId, kind, code, itemIds },
  state: 'packed',
});

/** The book of a container after an event. @throws for an event that cannot follow on this state */
export const evolveContainer = (container: Container, event: ContainerEvent): Container => {
  const never = (): never => impossible('container', container.state, event.type);
  switch (event.type) {
    case 'cn.huihuan.items.consolidated.v1':
      return container.state === 'none' ? packedBy(event.data) : never();
    case 'cn.huihuan.items.released.v1':
      return container.state === 'packed' ? { ...container, state: 'released' } : never();
    case 'cn.huihuan.shipment.dispatched.v1':
      return container.state === 'packed'
        ? { ...container, state: 'dispatched', shipmentId: event.data.shipmentId }
        : never();
    default:
      return event satisfies never;
  }
};
