export { collectionService } from './collection-service.ts';
export { consignorSettings } from './consignors/consignor-settings.ts';
