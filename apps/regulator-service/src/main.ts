import { guardByEnvironment } from '@huihuan/identity-guard';
import { runAlone } from '@huihuan/platform-service';
import { regulatorService } from './regulator-service.ts';

await runAlone(regulatorService, guardByEnvironment);
