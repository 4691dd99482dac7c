export * from './catalogue-class.ts';
export * from './catalogue.ts';
export * from './tariff.ts';
export { chinaDay } from '@huihuan/kernel-domain';
