import { defineSettings, isOrigin, sharedSettings } from '@huihuan/platform-config';
import { productPages } from '@huihuan/platform-http';
import { z } from 'zod';

const listOf = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Where the processes of one service are, for the gateway to choose among. */
const urlsOf = (service: string, serviceZh: string) =>
  z
    .string()
    .transform(listOf)
    .refine((urls) => urls.length > 0 && urls.every(isOrigin), {
      error:
        '应为逗号分隔的 http:// 地址，不带路径 · http:// addresses without a path, separated by commas, are expected',
    })
    .transform((urls) => urls.map((url) => new URL(url).origin))
    .optional()
    .meta({
      description: `Gateway: the processes of the ${service} service, separated by commas. Without it the gateway does not start.`,
      descriptionZh: `网关：${serviceZh}服务各进程的地址，以逗号分隔；不设则网关无法启动。`,
      example: 'http://127.0.0.1:3001,http://127.0.0.1:3002',
    });

const pageEntry = /^\/(?:[a-z0-9-]+\/)?=.+$/;

/** What the gateway understands beside the shared settings. */
export const gatewaySettings = defineSettings(
  sharedSettings.extend({
    REGISTRY_URLS: urlsOf('registry', '登记'),
    COLLECTION_URLS: urlsOf('collection', '交投'),
    TRANSFER_URLS: urlsOf('transfer', '中转'),
    SORTING_URLS: urlsOf('sorting', '分拣'),
    REGULATOR_URLS: urlsOf('regulator', '监管'),
    GATEWAY_PAGES: z
      .string()
      .default(productPages.map(({ path, app }) => `${path}=apps/${app}/dist`).join(','))
      .refine((text) => listOf(text).every((entry) => pageEntry.test(entry)), {
        error: '应为 路径=文件夹 的列表 · a list of path=folder is expected',
      })
      .meta({
        description:
          'Gateway: built pages to serve as path=folder, separated by commas; relative folders start at the checkout, and those without an index.html are left out.',
        descriptionZh:
          '网关：要提供的页面，写作 路径=文件夹，以逗号分隔；相对路径从代码目录算起，没有 index.html 的略过。',
        example: '/=/srv/map,/system/=/srv/system',
      }),
    GATEWAY_ANSWER_SECONDS: z.coerce.number().int().min(1).max(3600).default(120).meta({
      description: 'Gateway: how long a service may take until its answer begins; streams may then last for ever.',
      descriptionZh: '网关：等待服务开始应答的最长秒数；开始之后的数据流不限时长。',
      example: '60',
    }),
  }),
);
