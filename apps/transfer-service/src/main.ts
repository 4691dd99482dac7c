import { guardByEnvironment } from '@huihuan/identity-guard';
import { runAlone } from '@huihuan/platform-service';
import { transferService } from './transfer-service.ts';

await runAlone(transferService, guardByEnvironment);
