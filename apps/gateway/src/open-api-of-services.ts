import type { OpenApi } from '@huihuan/platform-http';
import { askAnyReplica } from './ask-replicas.ts';
import { mergeOpenApi, type Told } from './merge-open-api.ts';
import type { Replicas } from './replicas.ts';
import { serviceNames, type ServiceName } from './service-names.ts';
import type { ShowGateway } from './show-gateway.ts';

const isOpenApi = (found: unknown): found is OpenApi =>
  typeof found === 'object' && found !== null && 'paths' in found && 'components' in found;

/**
 * Makes the one description of all services, out of what each tells at this moment. Of a service that is away the last
 * word is kept; one that was never heard is named in the text.
 */
export const openApiOfServices = (
  replicas: Readonly<Record<ServiceName, Replicas>>,
  show: ShowGateway,
): ((own: OpenApi) => Promise<OpenApi>) => {
  const kept = new Map<ServiceName, OpenApi>();
  const hear = async (service: ServiceName): Promise<void> => {
    const found = await askAnyReplica(replicas[service], '/api/openapi.json', await show(service));
    if (isOpenApi(found)) kept.set(service, found);
  };
  return async (own) => {
    await Promise.all(serviceNames.map(hear));
    const told = serviceNames.flatMap((service): Told[] => {
      const openApi = kept.get(service);
      return openApi === undefined ? [] : [{ service, openApi }];
    });
    const missing = serviceNames.filter((service) => !kept.has(service));
    const text = `暂缺（服务未启动）· missing, not started: ${missing.join(', ')}`;
    const merged = mergeOpenApi(own, told);
    return missing.length === 0 ? merged : { ...merged, info: { ...merged.info, description: text } };
  };
};
