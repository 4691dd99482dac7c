import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { openGatewayTokens } from '@huihuan/platform-auth';
import { edgeSettings, readSettings, SettingsError } from '@huihuan/platform-config';
import { createLog, mapHosts, runUntilSignalled } from '@huihuan/platform-http';
import { openDoor, StartProblem } from '@huihuan/platform-service';
import { gatewaySettings } from './gateway-settings.ts';
import { identifyBy } from './identify-by.ts';
import { openGateway } from './open-gateway.ts';
import { pagesOf } from './pages.ts';
import { upstreamsIn } from './upstreams.ts';

const checkout = fileURLToPath(new URL('../../..', import.meta.url));

const start = async (): Promise<void> => {
  const settings = readSettings(gatewaySettings, process.env);
  const log = createLog({ level: settings.LOG_LEVEL, destination: 'stdout', name: 'gateway' });
  const app = await openGateway({
    upstreams: upstreamsIn(settings),
    pages: pagesOf(settings.GATEWAY_PAGES, checkout, mapHosts(settings)),
    answerMilliseconds: settings.GATEWAY_ANSWER_SECONDS * 1_000,
    log,
    origin: settings.HUIHUAN_ORIGIN,
    edge: readSettings(edgeSettings, process.env),
    identify: identifyBy(process.env),
    tokens: openGatewayTokens(process.env, () => new Date()),
  });
  const url = await openDoor(app, settings.PORT, settings.HOST);
  log.lines.info({ url }, 'gateway is ready');
  process.send?.({ ready: true, url });
  runUntilSignalled(app);
};

try {
  await start();
} catch (failure) {
  console.error(failure instanceof SettingsError || failure instanceof StartProblem ? failure.message : failure);
  process.exit(1);
}
