import type { EvidenceVerdict } from '@huihuan/evidence-domain';
import type { Language } from '../lang/text.ts';
import type { ComparedFile } from './compare-files.ts';

const sides = { sender: { zh: '发送方', en: 'sender' }, receiver: { zh: '接收方', en: 'receiver' } } as const;

/** What people see: who handed what to whom, what it rests on, and at the end whether it holds. */
export function* verdictLines(
  {
    flaw,
    missing,
    summary,
    remarks,
    facts,
    keys,
    afterCheckpoint,
    files = [],
  }: EvidenceVerdict & {
    readonly files?: readonly ComparedFile[];
  },
  isTrusted: boolean,
  language: Language,
): Generator<string> {
  for (const line of summary?.[language] ?? []) yield `  ${line}`;
  for (const remark of remarks) yield `  ! ${remark[language]}`;
  for (const { kid, ownerId } of keys)
    yield { zh: `  密钥 ${kid}（${ownerId}）`, en: `  key ${kid} (${ownerId})` }[language];
  for (const { path, fact } of files)
    yield { zh: `  文件 ${path} 与 ${fact} 所指一致`, en: `  file ${path} is the one that ${fact} names` }[language];
  if (afterCheckpoint > 0)
    yield {
      zh: `  ${afterCheckpoint} 个事实晚于检查点，仅凭其签名`,
      en: `  ${afterCheckpoint} facts arrived after the checkpoint and rest on their signatures alone`,
    }[language];
  if (!isTrusted)
    yield {
      zh: '  密钥为文件自述；请用 --trust 指定自己保管的密钥',
      en: '  the keys are the word of the file: name those that you keep by --trust',
    }[language];
  if (flaw !== null) {
    yield { zh: `✗ 不成立：${flaw.zh}（${flaw.code}）`, en: `✗ WRONG: ${flaw.en} (${flaw.code})` }[language];
    return;
  }
  if (missing.length > 0) {
    const who = missing.map((side) => sides[side][language]).join({ zh: '、', en: ' and ' }[language]);
    yield {
      zh: `– 缺失：${who}的签字；其余 ${facts} 个事实成立`,
      en: `– MISSING: the signature of the ${who}; everything else holds, ${facts} facts`,
    }[language];
    return;
  }
  yield { zh: `✓ 全部成立：${facts} 个事实`, en: `✓ all of it holds: ${facts} facts` }[language];
}
