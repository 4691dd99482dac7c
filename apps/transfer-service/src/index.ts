export { transferService } from './transfer-service.ts';
