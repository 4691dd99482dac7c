import type { RuleReport, Violation } from '@huihuan/verification-domain';
import type { Language } from '../lang/text.ts';
import type { Verdict } from './verify-command.ts';

const ruleLine = (rule: RuleReport, language: Language): string => {
  const found = rule.violations.length + rule.unlisted;
  const checked = rule.checked.toLocaleString('en-US').padStart(12);
  const outcome = { zh: found === 0 ? '无违规' : `${found} 处违规`, en: found === 0 ? 'holds' : `${found} violations` };
  return `${found === 0 ? '✓' : '✗'} ${rule.rule}  ${checked}  ${outcome[language]}  ${rule[language]}`;
};

const violationLines = (violation: Violation, language: Language): string[] => {
  const words = {
    event: { zh: '事件', en: 'event' },
    table: { zh: '表', en: 'table' },
    should: { zh: '应为', en: 'expected' },
    is: { zh: '实为', en: 'found' },
  };
  const facts = [
    violation.eventId === null ? '' : `${words.event[language]} ${violation.eventId}`,
    violation.table === null ? '' : `${words.table[language]} ${violation.table}`,
    violation.expected === null ? '' : `${words.should[language]} ${violation.expected}`,
    violation.found === null ? '' : `${words.is[language]} ${violation.found}`,
  ].filter(Boolean);
  const lines = [`  ${violation.rule} ${violation.code}  ${violation.subject}  ${violation[language]}`];
  return facts.length === 0 ? lines : [...lines, `      ${facts.join('  ')}`];
};

/** The verdict for people: the rules first, then every violation, then what is known and blocked. */
export function* reportLines({ report, readings, moved }: Verdict, language: Language): Generator<string> {
  const { items, events, violations, known } = report;
  yield language === 'zh' ? `物品 ${items}，事件 ${events}` : `${items} items, ${events} events`;
  for (const rule of report.rules) yield ruleLine(rule, language);
  for (const rule of report.rules) {
    for (const violation of rule.violations) yield* violationLines(violation, language);
    if (rule.unlisted > 0)
      yield language === 'zh'
        ? `  ${rule.rule} 另有 ${rule.unlisted} 处未列出`
        : `  ${rule.rule} and ${rule.unlisted} more`;
  }
  if (known.length > 0) yield language === 'zh' ? '已知并已锁定：' : 'known and blocked:';
  for (const violation of known) yield* violationLines(violation, language);
  if (readings > 1)
    yield language === 'zh'
      ? `核对期间货物在动，共读 ${readings} 遍${moved ? '，至今仍在动' : ''}`
      : `goods moved meanwhile; read ${readings} times${moved ? ', and they still move' : ''}`;
  if (language === 'zh') yield violations === 0 ? '全部规则成立' : `共 ${violations} 处违规`;
  else yield violations === 0 ? 'all rules hold' : `${violations} violations`;
}
