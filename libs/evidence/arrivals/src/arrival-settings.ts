import { defineSettings } from '@huihuan/platform-config';
import { z } from 'zod';

const thumbprint = /^[A-Za-z0-9_-]{43}$/;

export const arrivalSettings = defineSettings(
  z.object({
    HUIHUAN_CHECK_SIGNATURES: z.enum(['kafka', 'always', 'never']).default('never').meta({
      description:
        'Collection, transfer, sorting, regulator: whether the signature of each fact that they hear is checked before it counts: where Kafka brings it, always, or never. What fails is put to the dead letters; a fact whose key is not published yet waits for it.',
      descriptionZh:
        '交投、中转、分拣、监管：听到的事实计入前是否核验其签名：经 Kafka 到达时、总是、从不。核验不通过的存入死信；公钥尚未公布的等待公布。',
      example: 'kafka',
    }),
    HUIHUAN_TRUSTED_KEYS: z
      .string()
      .transform((text) => text.split(',').map((kid) => kid.trim()))
      .refine((kids) => kids.every((kid) => thumbprint.test(kid)), {
        error: '应为以逗号分隔的密钥指纹 · thumbprints of keys, separated by commas, are expected',
      })
      .optional()
      .meta({
        description:
          'Collection, transfer, sorting, regulator: names (RFC 7638 thumbprints, separated by commas) of the only keys of services by which facts may be signed; without it every key counts that a service publishes in its own chain. Checked where HUIHUAN_CHECK_SIGNATURES is.',
        descriptionZh:
          '交投、中转、分拣、监管：只采信这些服务签名公钥（RFC 7638 指纹，逗号分隔）；不设则采信各服务在自己事件链上公布的公钥。仅在核验签名时有效。',
        example: 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs,kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
      }),
    HUIHUAN_UNSIGNED_UNTIL: z.iso
      .datetime({ offset: true, error: '应为带时区的时刻 · an instant with its offset is expected' })
      .transform((text) => Date.parse(text))
      .optional()
      .meta({
        description:
          'Regulator: instant before which facts may be unsigned, for an archive that is filled from books that are older than signatures; without it nothing unsigned counts that the archive does not have. Take it away when the archive is filled. Effective where HUIHUAN_CHECK_SIGNATURES is.',
        descriptionZh:
          '监管服务：此时刻之前的事实可以没有签名，仅用于导入启用签名之前的旧账；不设则一律不采信档案中没有的未签名事实。导入完成后应删除。仅在核验签名时有效。',
        example: '2026-03-01T00:00:00+08:00',
      }),
  }),
);

/** Whether facts are checked that come over this bus. */
export const checksArrivals = (
  setting: 'kafka' | 'always' | 'never',
  env: Readonly<Record<string, string | undefined>>,
): boolean => setting === 'always' || (setting === 'kafka' && (env['KAFKA_BROKERS'] ?? '').trim() !== '');
