import { defineSettings, sharedSettings, SettingsError, type WrongSetting } from '@huihuan/platform-config';
import { z } from 'zod';
import { serviceNames, type ServiceName } from '../service-names.ts';

const passwordOf = (service: string, serviceZh: string) =>
  z
    .string()
    .min(16)
    .optional()
    .meta({
      description: `Databases job: password that the role of the ${service} service gets, at least 16 characters.`,
      descriptionZh: `数据库准备任务：${serviceZh}服务数据库角色的密码，至少 16 个字符。`,
      example: 'the-output-of-openssl-rand-hex-24',
      secret: true,
    });

/** What the job that prepares the databases understands; `DATABASE_URL` is the administrator's. */
export const databaseSettings = defineSettings(
  sharedSettings.pick({ DATABASE_URL: true }).extend({
    REGISTRY_DB_PASSWORD: passwordOf('registry', '登记'),
    COLLECTION_DB_PASSWORD: passwordOf('collection', '交投'),
    TRANSFER_DB_PASSWORD: passwordOf('transfer', '中转'),
    SORTING_DB_PASSWORD: passwordOf('sorting', '分拣'),
    REGULATOR_DB_PASSWORD: passwordOf('regulator', '监管'),
  }),
);

type Settings = z.output<typeof databaseSettings>;

export interface ProvisionSettings {
  readonly adminUrl: string;
  readonly passwords: Readonly<Record<ServiceName, string>>;
}

const missing = (variable: string): WrongSetting => ({
  variable,
  zh: '未设置，准备数据库时必须提供。',
  en: 'It is not set, and the databases cannot be prepared without it.',
});

/** @throws SettingsError naming all that is missing */
export const provisionSettings = (settings: Settings): ProvisionSettings => {
  const given: Readonly<Record<ServiceName, string | undefined>> = {
    registry: settings.REGISTRY_DB_PASSWORD,
    collection: settings.COLLECTION_DB_PASSWORD,
    transfer: settings.TRANSFER_DB_PASSWORD,
    sorting: settings.SORTING_DB_PASSWORD,
    regulator: settings.REGULATOR_DB_PASSWORD,
  };
  const without = serviceNames.filter((name) => given[name] === undefined);
  const adminUrl = settings.DATABASE_URL;
  if (adminUrl === undefined || without.length > 0) {
    throw new SettingsError([
      ...(adminUrl === undefined ? [missing('DATABASE_URL')] : []),
      ...without.map((name) => missing(`${name.toUpperCase()}_DB_PASSWORD`)),
    ]);
  }
  return { adminUrl, passwords: given as Readonly<Record<ServiceName, string>> };
};
