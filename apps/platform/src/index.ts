export { openPlatform, type Platform, type PlatformOptions } from './open-platform.ts';
export { services } from './services.ts';
