import { runAlone } from '@huihuan/platform-service';
import { collectionService } from './collection-service.ts';

await runAlone(collectionService);
