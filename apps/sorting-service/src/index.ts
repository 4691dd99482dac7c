export { sortingService } from './sorting-service.ts';
