import { z } from 'zod';
import { defineSettings } from './define-settings.ts';
import { isOrigin } from './is-origin.ts';

const isDatabaseUrl = (text: string): boolean => URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol);

/** The settings that every program of the platform understands; a program adds its own by `.extend({…})`. */
export const sharedSettings = defineSettings(
  z.object({
    NODE_ENV: z.enum(['production', 'development', 'test']).default('development').meta({
      description:
        'What the process runs for. With production it starts with secrets of its own alone, and without the demonstration.',
      descriptionZh: '进程的用途。production 时必须有自己的密钥，且不载入演示网络和演示人员。',
      example: 'production',
    }),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000).meta({
      description: 'TCP port of the one HTTP door; 0 takes a free one.',
      descriptionZh: '唯一 HTTP 入口的端口；0 表示任取空闲端口。',
      example: '3000',
    }),
    HOST: z.string().min(1).default('127.0.0.1').meta({
      description: 'Address to listen on; 0.0.0.0 opens the door to other machines.',
      descriptionZh: '监听地址；0.0.0.0 表示对其他机器开放。',
      example: '0.0.0.0',
    }),
    HUIHUAN_ORIGIN: z
      .string()
      .refine(isOrigin, { error: '应为不带路径的地址 · an address without a path is expected' })
      .transform((text) => new URL(text).origin)
      .optional()
      .meta({
        description:
          'The address by which browsers reach the platform. With https:// cookies are sent over TLS alone; sign-in from other pages is refused. A door on 127.0.0.1 answers to this name and those of the machine itself.',
        descriptionZh:
          '浏览器访问本平台的地址。为 https:// 时 Cookie 只经 TLS 发送，并拒绝来自其他页面的登录。只对本机开放的入口仅以此名和本机名应答。',
        example: 'https://huihuan.example.cn',
      }),
    DATABASE_URL: z
      .string()
      .refine(isDatabaseUrl, { error: '应为 postgres:// 连接串 · a postgres:// connection string is expected' })
      .optional()
      .meta({
        description: 'PostgreSQL to use. Without it the platform starts its own embedded one.',
        descriptionZh: '要使用的 PostgreSQL；不设则启动内嵌数据库。',
        example: 'postgres://huihuan:secret@127.0.0.1:5432/huihuan',
        secret: true,
      }),
    HUIHUAN_DATA: z.string().min(1).default('.data').meta({
      description: 'Folder of the embedded database and of the logs; relative paths start at the checkout.',
      descriptionZh: '内嵌数据库与日志所在文件夹；相对路径从代码目录算起。',
      example: '/var/lib/huihuan',
    }),
    HUIHUAN_DEMO: z
      .stringbool({ truthy: ['true'], falsy: ['false'], error: '只能是 true | false · one of true | false' })
      .default(true)
      .meta({
        description: 'Whether a new database is filled with the demonstration network; never with NODE_ENV=production.',
        descriptionZh: '新数据库是否载入演示网络；NODE_ENV=production 时一律不载入。',
        example: 'false',
      }),
    HUIHUAN_DEMO_DAY: z
      .stringbool({ truthy: ['true'], falsy: ['false'], error: '只能是 true | false · one of true | false' })
      .optional()
      .meta({
        description:
          'Whether the map offers to play a day of the demonstration. Unset, on the embedded database alone; never with NODE_ENV=production.',
        descriptionZh: '地图是否提供播放演示日；不设则仅在内嵌数据库上提供，NODE_ENV=production 时一律不提供。',
        example: 'false',
      }),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info').meta({
      description: 'From which level on log lines are written; reads are logged from debug on.',
      descriptionZh: '日志级别；读取请求从 debug 级起记录。',
      example: 'debug',
    }),
    MAPBOX_ACCESS_TOKEN: z.string().min(1).optional().meta({
      description:
        'Draws the map with mapbox-gl. Without it maplibre-gl is used, and with neither it nor TIANDITU_KEY no page speaks to another host.',
      descriptionZh: '使用 mapbox-gl 绘制地图；不设则使用 maplibre-gl；与 TIANDITU_KEY 均不设时，页面不访问其他主机。',
      example: 'pk.your-token',
      secret: true,
    }),
    TIANDITU_KEY: z.string().min(1).optional().meta({
      description:
        'Browser key (tk) of 天地图: its map lies under the sites, with either engine. Without it our own outlines are drawn. It goes to the browsers of those who are signed in.',
      descriptionZh:
        '天地图的浏览器端密钥（tk）：以天地图为底图，两种绘图引擎均可；不设则绘制自带的区划轮廓。密钥会发给已登录者的浏览器。',
      example: 'the-key-of-the-tianditu-console',
      secret: true,
    }),
    TIANDITU_ADDRESS: z
      .string()
      .refine(isOrigin, { error: '应为不带路径的地址 · an address without a path is expected' })
      .transform((text) => new URL(text).origin)
      .default('https://t0.tianditu.gov.cn')
      .meta({
        description: 'Where the tiles of 天地图 are asked; with TIANDITU_KEY alone, and then pages may speak to it.',
        descriptionZh: '天地图瓦片的地址；仅在设置 TIANDITU_KEY 时使用，此时页面可访问该地址。',
        example: 'https://map-proxy.example.cn',
      }),
    TIANDITU_NOTE: z.string().min(1).max(200).optional().meta({
      description:
        'Approval number (审图号) and licence as 天地图 asks to show them, word for word; they change. Without it the map says that the number was not filled in.',
      descriptionZh: '天地图要求注明的审图号、资质等文字，须照原文填写（会变更）；不设则地图注明“审图号未填写”。',
      example: '审图号：以天地图公布的为准',
    }),
    HUIHUAN_PSEUDONYM_KEY: z.string().min(32).optional().meta({
      description:
        'Key under which personal numbers become pseudonyms, at least 32 characters; the embedded start makes its own, with DATABASE_URL it must be set.',
      descriptionZh: '身份号码假名化所用密钥，至少 32 个字符；内嵌启动时自动生成，使用 DATABASE_URL 时必须设置。',
      example: 'at-least-thirty-two-characters-long',
      secret: true,
    }),
  }),
);

export type SharedSettings = z.output<typeof sharedSettings>;
