import type { Found } from './find-by-code.ts';

/** The screen that shows what was found: the receipt of a shipment, the story of an item, the content of a container or bay. */
export const wayTo = (found: Found): string => {
  switch (found.kind) {
    case 'shipment':
      return `/receive/${found.shipmentId}`;
    case 'item':
      return `/items/${found.item.itemId}`;
    case 'bay':
      return `/bays/${found.bayId}`;
    case 'container':
      return `/containers/${found.containerId}`;
    default:
      return found satisfies never;
  }
};
