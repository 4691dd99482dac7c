import { caughtUp, startPlatform, type PlatformProcess } from '@huihuan/testing-platform';
import { demoKey } from './demo-people.ts';

/** The platform with its pages and the demonstration people of `demoPassword`, once every service knows the network. */
export const startPages = async (env: Readonly<Record<string, string>> = {}): Promise<PlatformProcess> => {
  const platform = await startPlatform({ env: { ...env, HUIHUAN_DEMO_KEY: demoKey } });
  await caughtUp(platform.url);
  return platform;
};
