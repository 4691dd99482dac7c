export { collectionService } from './collection-service.ts';
