import { createHash } from 'node:crypto';
import {
  documentTitles,
  kilograms,
  verdictWords,
  words,
  type Judged,
  type PublicFacts,
  type Verdict,
  type Words,
} from '@huihuan/documents-domain';

const style = `
:root{color-scheme:light}
body{margin:0;background:#f3f5f4;color:#17211c;font:16px/1.5 system-ui,"PingFang SC","Noto Sans SC","Microsoft YaHei",sans-serif}
main{max-width:34rem;margin:0 auto;padding:1.25rem}
h1{font-size:1rem;font-weight:600;margin:0 0 1rem}
.verdict{border-radius:12px;padding:1.1rem 1.25rem;background:#fff;border-left:10px solid #555}
.verdict p{margin:0}.verdict .zh{font-size:1.5rem;font-weight:600}.verdict .en{color:#46524c}
.genuine{border-color:#1b7a43}.altered,.recorded,.unheard{border-color:#a15c00}.void,.unknown{border-color:#b3261e}
dl{background:#fff;border-radius:12px;margin:1rem 0;padding:.4rem 1.25rem}
dl div{padding:.6rem 0;border-bottom:1px solid #e3e7e5}dl div:last-child{border:0}
dt{color:#46524c;font-size:.8rem}dd{margin:0;font-size:1.1rem;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.note{color:#46524c;font-size:.85rem}.note p{margin:.4rem 0}`;

/** Nothing but this style: no script, no picture, no address of anybody else. */
export const genuinePagePolicy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const safe = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '');

const both = ({ zh, en }: Words): string => `${safe(zh)} <span lang="en">${safe(en)}</span>`;

const row = (zh: string, en: string, value: string): string =>
  `<div><dt>${both(words(zh, en))}</dt><dd>${value}</dd></div>`;

const factRows = ({ kind, number, site, day, identifier, grams, voided }: PublicFacts): string =>
  [
    row('单据', 'Document', both(documentTitles[kind])),
    row('编号', 'Number', safe(number)),
    row('出具单位', 'Issued by', safe(site)),
    row('日期', 'Day', safe(day)),
    identifier === null ? '' : row('编码末四位', 'Identifier, last four', safe(identifier)),
    grams === null ? '' : row('重量', 'Weight', safe(kilograms(grams))),
    voided === null ? '' : row('作废原因', 'Why it is void', both(voided)),
  ].join('');

/** What whoever holds the paper should do now. */
const advice: Readonly<Record<Verdict, Words>> = {
  genuine: words(
    '请与手中单据逐项核对；不一致即为假单据。',
    'Compare each line with the paper in your hand: if one differs, the paper is false.',
  ),
  altered: words(
    '单据由本系统出具，但内容此后经更正；以下为现行内容，请重新打印。',
    'This system issued the paper, and what it says was corrected since. The lines above hold now; print it anew.',
  ),
  void: words('请勿依此单据办理任何事项。', 'Do nothing on the strength of this paper.'),
  unknown: words(
    '本系统未出具此单据，或二维码已损坏。请勿采信，可向出具单位查询。',
    'This system did not issue it, or the code is damaged. Do not trust it; ask whoever issued it.',
  ),
  recorded: words(
    '只按编号查到此记录，未经校验码证明。现场设备打印的单据不带校验码；服务器出具的单据带有，扫出本页的可能被人去掉了校验码，请向出具单位查询。请与以上各项逐一核对；不一致即为假单据，或此后经更正。本页未列出的内容（价格、明细清单等）未经证明。',
    'This record was found by its number alone; no code proves the paper. Paper that a device on site printed has none; paper from the server carries one, and where such paper leads here somebody may have removed it: ask whoever issued it. Compare each line above: if one differs, the paper is false or was corrected since. What is not shown here, such as prices and lists of goods, is not proven.',
  ),
  unheard: words(
    '现场设备打印的单据，联网上传后才能核验，请稍后再试；一直查不到的请勿采信。',
    'What a device on site printed can be checked once the device has sent it. Try again later; trust nothing that is never found.',
  ),
};

const adviceOf = ({ verdict, facts }: Judged): Words =>
  verdict === 'altered' ? (facts?.overtaken ?? advice.altered) : advice[verdict];

/** The page that proves a document, whole: readable without scripts, on any phone. */
export const genuinePage = ({ verdict, facts }: Judged): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${safe(verdictWords[verdict].zh)} · 回环 Huihuan</title>
<style>${style}</style>
</head>
<body>
<main data-verdict="${verdict}">
<h1>单据核验 <span lang="en">Document check</span> · 回环</h1>
<div class="verdict ${verdict}" role="status">
<p class="zh">${safe(verdictWords[verdict].zh)}</p>
<p class="en" lang="en">${safe(verdictWords[verdict].en)}</p>
</div>
${facts === null ? '' : `<dl>${factRows(facts)}</dl>`}
<div class="note">
<p>${safe(adviceOf({ verdict, facts }).zh)}</p>
<p lang="en">${safe(adviceOf({ verdict, facts }).en)}</p>
<p>本页不显示个人信息和价格。 <span lang="en">This page shows no personal data and no prices.</span></p>
</div>
</main>
</body>
</html>
`;
