import {
  defineSettings,
  edgeSettings,
  readSettings,
  SettingsError,
  sharedSettings,
  type Environment,
} from '@huihuan/platform-config';
import { z } from 'zod';

/** What the registry understands of sign-in, beside the keys. */
export const identitySettings = defineSettings(
  z.object({
    HUIHUAN_ORIGIN: sharedSettings.shape.HUIHUAN_ORIGIN,
    HUIHUAN_PROXIES: edgeSettings.shape.HUIHUAN_PROXIES,
    HUIHUAN_SESSION_IDLE_MINUTES: z.coerce.number().int().min(15).max(10_080).default(720).meta({
      description: 'Registry: a sign-in that nobody uses for so many minutes is over; 30 days are the end in any case.',
      descriptionZh: '登记服务：登录闲置多少分钟后失效；最长 30 天。',
      example: '480',
    }),
    HUIHUAN_DEVICE_DAYS: z.coerce.number().int().min(1).max(730).default(180).meta({
      description:
        'Registry: a tablet signs for so many days after it was enrolled or renewed; what it signs later is put aside.',
      descriptionZh: '登记服务：终端登记或续期后的有效天数；到期后其记录暂存待定。',
      example: '90',
    }),
    HUIHUAN_DEMO_KEY: z.string().min(32).optional().meta({
      description:
        'Registry: secret that the passwords of the demonstration people follow from; the starts on one machine make their own. Without it they cannot sign in.',
      descriptionZh: '登记服务：演示人员口令由此密钥推出；本机启动时自动生成。不设则演示人员不能登录。',
      example: 'at-least-thirty-two-characters-long',
      secret: true,
    }),
    HUIHUAN_ADMIN_LOGIN: z.string().min(3).max(64).optional().meta({
      description: 'Registry: login name of the first system administrator, made where there is none yet.',
      descriptionZh: '登记服务：首位系统管理员的登录名；尚无系统管理员时建立。',
      example: 'administrator',
    }),
    HUIHUAN_ADMIN_PASSWORD: z.string().min(12).max(128).optional().meta({
      description: 'Registry: one-time password of the first system administrator, to be changed at the first sign-in.',
      descriptionZh: '登记服务：首位系统管理员的一次性口令，首次登录时须修改。',
      example: 'several-unrelated-words',
      secret: true,
    }),
  }),
);

export type IdentitySettings = z.output<typeof identitySettings>;

/**
 * Whether the demonstration network is wanted: in production it never is, and whoever asks for it is told.
 * @throws SettingsError for HUIHUAN_DEMO=true or HUIHUAN_DEMO_KEY with NODE_ENV=production
 */
export const wantsDemo = (env: Environment): boolean => {
  const isProduction = env['NODE_ENV'] === 'production';
  const { HUIHUAN_DEMO: demo } = readSettings(sharedSettings, env);
  if (!isProduction) return demo;
  const asked = env['HUIHUAN_DEMO']?.trim() === 'true' ? ['HUIHUAN_DEMO'] : [];
  const keyed = (env['HUIHUAN_DEMO_KEY']?.trim() ?? '') === '' ? [] : ['HUIHUAN_DEMO_KEY'];
  const wrong = [...asked, ...keyed].map((variable) => ({ variable, ...noDemo }));
  if (wrong.length > 0) throw new SettingsError(wrong);
  return false;
};

const noDemo = {
  zh: 'NODE_ENV=production 时不能有演示网络和演示人员，请去掉此项',
  en: 'With NODE_ENV=production there is no demonstration network and nobody of it: leave it out',
};
