import { defineSettings, readSettings, type Environment } from '@huihuan/platform-config';
import { keepingPurposes, rulesWith, type KeepDays, type KeepingRule } from '@huihuan/intake-domain';
import { z } from 'zod';

const entry = new RegExp(`^(${keepingPurposes.join('|')})=(\\d{1,5})$`);

const daysIn = (text: string): KeepDays | null => {
  const read = text.split(',').map((part) => entry.exec(part.trim()));
  if (read.some((found) => found === null)) return null;
  return Object.fromEntries(read.map((found) => [found?.[1] ?? '', Number(found?.[2])]));
};

/** What the collection service understands of personal data, beside the keys. */
export const consignorSettings = defineSettings(
  z.object({
    HUIHUAN_KEEP_DAYS: z
      .string()
      .refine((text) => daysIn(text) !== null, {
        error: `应为 用途=天数 · purpose=days is expected: ${keepingPurposes.join(', ')}`,
      })
      .optional()
      .meta({
        description:
          'Collection: for how many days after the last business the data of a consignor has to be kept, by purpose, where local rules say otherwise; until then an erasure is refused with this ground.',
        descriptionZh:
          '交投服务：按用途设定交投人信息在最后一次业务后须保存的天数（依本地规定）；期满前删除请求会被拒绝并说明依据。',
        example: 'scrap-metal-record=730,vehicle-certificate=1825',
      }),
  }),
);

/** The rules of this installation. @throws SettingsError */
export const rulesIn = (env: Environment): readonly KeepingRule[] => {
  const { HUIHUAN_KEEP_DAYS: text } = readSettings(consignorSettings, env);
  return rulesWith(text === undefined ? {} : (daysIn(text) ?? {}));
};
