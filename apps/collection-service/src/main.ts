import { guardByEnvironment } from '@huihuan/identity-guard';
import { runAlone } from '@huihuan/platform-service';
import { collectionService } from './collection-service.ts';

await runAlone(collectionService, guardByEnvironment);
