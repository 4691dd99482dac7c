export { gatewaySettings } from './gateway-settings.ts';
export { openGateway, type GatewayOptions } from './open-gateway.ts';
