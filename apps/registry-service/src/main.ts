import { guardByEnvironment } from '@huihuan/identity-guard';
import { runAlone } from '@huihuan/platform-service';
import { registryService } from './registry-service.ts';

await runAlone(registryService, guardByEnvironment);
