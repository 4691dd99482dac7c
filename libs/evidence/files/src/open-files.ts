import { join, resolve } from 'node:path';
import { readSettings, SettingsError, type Environment } from '@huihuan/platform-config';
import { createTurns } from '@huihuan/platform-persistence';
import type { FileService } from './file-service.ts';
import { shortLinks } from './serve/short-link.ts';
import { fileSecrets } from './settings/file-secrets.ts';
import { fileSettings, limitsOf } from './settings/file-settings.ts';
import type { FileStore } from './store/file-store.ts';
import { folderStore } from './store/folder-store.ts';
import { s3Store } from './store/s3-store.ts';
import { originalSeal } from './store/seal-original.ts';

export interface OpenFilesOptions extends Pick<FileService, 'tier' | 'database' | 'outbox' | 'now' | 'newId' | 'log'> {
  readonly env: Environment;
}

type Settings = ReturnType<typeof readSettings<typeof fileSettings>>;

/** @throws SettingsError for settings that cannot be used */
export const openFiles = async ({ env, ...service }: OpenFilesOptions): Promise<FileService> => {
  const settings = readSettings(fileSettings, env);
  // an empty folder counts as none, as with every setting
  const data = env['HUIHUAN_DATA']?.trim() || '.data';
  const root = resolve(settings.HUIHUAN_FILES ?? join(data, 'files'));
  const isProduction = env['NODE_ENV'] === 'production';
  const draft = service.newId();
  const secrets = await fileSecrets(settings.HUIHUAN_FILES_KEY, root, { isProduction, draft });
  if (secrets === null) throw new SettingsError([keyMissing]);
  const folder = join(root, service.tier);
  return {
    ...service,
    limits: limitsOf(settings),
    store: storeOf(settings, folder, service),
    seal: originalSeal(secrets),
    links: shortLinks(secrets),
    secrets,
    folders: { uploads: join(folder, 'uploads'), refused: join(folder, 'refused') },
    turn: createTurns(1),
  };
};

const storeOf = (settings: Settings, folder: string, { now, newId }: Pick<FileService, 'now' | 'newId'>): FileStore => {
  const { HUIHUAN_S3_ENDPOINT: endpoint, HUIHUAN_S3_KEY_ID: accessKeyId, HUIHUAN_S3_SECRET: secret } = settings;
  if (endpoint === undefined) return folderStore(folder, newId);
  if (accessKeyId === undefined || secret === undefined) throw new SettingsError([credentialsMissing]);
  return s3Store({
    ...{ endpoint, bucket: settings.HUIHUAN_S3_BUCKET, region: settings.HUIHUAN_S3_REGION, now },
    credentials: { accessKeyId, secretAccessKey: secret },
  });
};

const keyMissing = {
  variable: 'HUIHUAN_FILES_KEY',
  zh: 'NODE_ENV=production 时必须设置：至少 32 个字符，例如 openssl rand -hex 24 的输出；请另存一份，丢失后原件无法打开',
  en: 'needed with NODE_ENV=production: 32 characters or more, such as openssl rand -hex 24 prints; keep a copy, without it no original can be opened',
};

const credentialsMissing = {
  variable: 'HUIHUAN_S3_KEY_ID, HUIHUAN_S3_SECRET',
  zh: '设置了 HUIHUAN_S3_ENDPOINT 就必须同时设置',
  en: 'needed together with HUIHUAN_S3_ENDPOINT',
};
