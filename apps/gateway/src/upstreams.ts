import { SettingsError } from '@huihuan/platform-config';
import type { z } from 'zod';
import type { gatewaySettings } from './gateway-settings.ts';
import { serviceNames, type ServiceName } from './service-names.ts';

type Settings = z.output<typeof gatewaySettings>;

/** @throws SettingsError naming every service whose address is missing */
export const upstreamsIn = (settings: Settings): Readonly<Record<ServiceName, readonly string[]>> => {
  const given: Readonly<Record<ServiceName, readonly string[] | undefined>> = {
    registry: settings.REGISTRY_URLS,
    collection: settings.COLLECTION_URLS,
    transfer: settings.TRANSFER_URLS,
    sorting: settings.SORTING_URLS,
    regulator: settings.REGULATOR_URLS,
  };
  const missing = serviceNames.filter((name) => given[name] === undefined);
  if (missing.length > 0) throw new SettingsError(missing.map(missingUrls));
  return given as Readonly<Record<ServiceName, readonly string[]>>;
};

const missingUrls = (service: ServiceName) => {
  const variable = `${service.toUpperCase()}_URLS`;
  return {
    variable,
    zh: `未设置。请写出 ${service} 服务的地址，例如 ${variable}=http://127.0.0.1:3001`,
    en: `It is not set. Say where the ${service} service is, for example ${variable}=http://127.0.0.1:3001`,
  };
};
