import { guardByEnvironment } from '@huihuan/identity-guard';
import { runAlone } from '@huihuan/platform-service';
import { sortingService } from './sorting-service.ts';

await runAlone(sortingService, guardByEnvironment);
