import { gatewayHeader, type GatewayTokens } from '@huihuan/platform-auth';
import type { ServiceName } from './service-names.ts';

/** The header by which a service knows the gateway; none where it has no key. */
export type ShowGateway = (service: ServiceName) => Promise<Readonly<Record<string, string>>>;

export const showGatewayBy =
  (tokens: GatewayTokens | undefined): ShowGateway =>
  async (service) =>
    tokens === undefined ? {} : { [gatewayHeader]: await tokens.of(service) };
