import type { Amendable, EventData, Identifier } from '@huihuan/contracts-events';
import { identifierKey } from '../items/item-state.ts';
import type { Names } from './summarise.ts';
import { weight, type Text } from './words.ts';

const both = (zh: string, en: string): Text => ({ zh, en });

const joined = (texts: readonly Text[]): Text =>
  both(texts.map(({ zh }) => zh).join('；'), texts.map(({ en }) => en).join('; '));

const valuesOf = (identifiers: readonly Identifier[]): Text => {
  const values = identifiers.map(({ value }) => value).join(', ');
  return values === '' ? both('无', 'none') : both(values, values);
};

/** Before → after of what an amendment or a proposal names and changes. */
const changesOf = (before: Amendable, after: Amendable, names: Names): Text => {
  const parts: Text[] = [];
  if (before.grams !== undefined && after.grams !== undefined && before.grams !== after.grams) {
    const change = `${weight(before.grams)} → ${weight(after.grams)}`;
    parts.push(both(`重量 ${change}`, `weight ${change}`));
  }
  if (before.classCode !== undefined && after.classCode !== undefined && before.classCode !== after.classCode) {
    const [was, is] = [names.goods(before.classCode), names.goods(after.classCode)];
    parts.push(both(`类别 ${was.zh} → ${is.zh}`, `class ${was.en} → ${is.en}`));
  }
  const [had, has] = [before.identifiers ?? [], after.identifiers ?? []];
  if (had.map(identifierKey).sort().join() !== has.map(identifierKey).sort().join()) {
    const [was, is] = [valuesOf(had), valuesOf(has)];
    parts.push(both(`编号 ${was.zh} → ${is.zh}`, `numbers ${was.en} → ${is.en}`));
  }
  return parts.length === 0 ? both('无变化', 'no change') : joined(parts);
};

/** What was changed, and, where goods had moved, who proposed it and who agreed. */
export const amendedWords = (
  { item, before, proposedBy, agreedBy }: EventData<'cn.huihuan.item.amended.v1'>,
  names: Names,
): Text => {
  const [goods, change] = [names.goods(item.classCode), changesOf(before, item, names)];
  const said = both(`${goods.zh}更正：${change.zh}`, `${goods.en} corrected: ${change.en}`);
  if (proposedBy === null || agreedBy === null) return said;
  const [by, other] = [names.site(proposedBy), names.site(agreedBy)];
  return both(
    `${said.zh}（${by.zh}提出，${other.zh}同意）`,
    `${said.en} (proposed by ${by.en}, agreed by ${other.en})`,
  );
};

export const proposedWords = (
  { bySiteId, withSiteId, before, after }: EventData<'cn.huihuan.correction.proposed.v1'>,
  names: Names,
): Text => {
  const [by, other, change] = [names.site(bySiteId), names.site(withSiteId), changesOf(before, after, names)];
  return both(
    `${by.zh}向${other.zh}提出更正：${change.zh}`,
    `${by.en} proposes a correction to ${other.en}: ${change.en}`,
  );
};

export const agreedWords = ({ bySiteId }: EventData<'cn.huihuan.correction.agreed.v1'>, names: Names): Text => {
  const site = names.site(bySiteId);
  return both(`${site.zh}同意所提更正`, `${site.en} agrees to the proposed correction`);
};

const endings = {
  declined: (site: Text) => both(`${site.zh}不同意所提更正`, `${site.en} declines the proposed correction`),
  withdrawn: (site: Text) => both(`${site.zh}撤回所提更正`, `${site.en} withdraws its proposed correction`),
  outdated: (site: Text) =>
    both(
      `${site.zh}：所提更正已失效，物品此前有变化`,
      `${site.en}: the proposed correction is out of date, the item changed before`,
    ),
} as const;

/** The reason is left out, as in all lines: people write names into it. */
export const declinedWords = (
  { bySiteId, ending }: EventData<'cn.huihuan.correction.declined.v1'>,
  names: Names,
): Text => endings[ending](names.site(bySiteId));
