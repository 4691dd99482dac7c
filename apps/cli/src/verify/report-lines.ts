import type { RuleReport, VerificationReport, Violation } from '@huihuan/verification-domain';
import type { Language } from '../lang/text.ts';
import type { Verdict } from './verify-command.ts';

const ruleLine = (rule: RuleReport, language: Language): string => {
  const { warned } = rule;
  const found = rule.violations.length + rule.unlisted;
  const checked = rule.checked.toLocaleString('en-US').padStart(12);
  const outcome = { zh: found === 0 ? '无违规' : `${found} 处违规`, en: found === 0 ? 'holds' : `${found} violations` };
  const told = { zh: `，${warned} 处请留意`, en: `, ${warned} worth a look` };
  return `${found === 0 ? '✓' : '✗'} ${String(rule.rule).padEnd(2)} ${checked}  ${outcome[language]}${warned === 0 ? '' : told[language]}  ${rule[language]}`;
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

const endings = {
  holds: { zh: '全部规则成立', en: 'all rules hold' },
  warnings: { zh: '请留意：', en: 'worth a look:' },
  known: { zh: '已知并已锁定：', en: 'known and blocked:' },
  still: { zh: '，至今仍在动', en: ', and they still move' },
};

function* ruleLines(rule: RuleReport, language: Language): Generator<string> {
  for (const violation of rule.violations) yield* violationLines(violation, language);
  yield* unlistedLines(rule, rule.unlisted, language);
}

function* unlistedLines({ rule }: RuleReport, unlisted: number, language: Language): Generator<string> {
  if (unlisted === 0) return;
  const more = { zh: `另有 ${unlisted} 处未列出`, en: `and ${unlisted} more` };
  yield `  ${rule} ${more[language]}`;
}

const listedOf = ({ rule }: RuleReport, warnings: readonly Violation[]): number =>
  warnings.filter((warning) => warning.rule === rule).length;

function* lastLines({ report, readings, moved }: Verdict, language: Language): Generator<string> {
  const { violations } = report;
  const still = moved ? endings.still[language] : '';
  const again = {
    zh: `核对期间货物在动，共读 ${readings} 遍${still}`,
    en: `goods moved meanwhile; read ${readings} times${still}`,
  };
  const count = { zh: `共 ${violations} 处违规`, en: `${violations} violations` };
  if (readings > 1) yield again[language];
  yield violations === 0 ? endings.holds[language] : count[language];
}

const signatureLines = ({ signatures }: VerificationReport, language: Language): string[] => {
  const { server, device, unsigned, keys } = signatures;
  const counts = {
    zh: `签名：服务器 ${server}，终端 ${device}，签名启用前 ${unsigned}`,
    en: `signed: ${server} by the server, ${device} by devices; ${unsigned} from before their service had a key`,
  };
  const words = { key: { zh: '密钥', en: 'key' }, since: { zh: '自', en: 'since' }, to: { zh: '至', en: 'to' } };
  const lines = keys.flatMap(({ service, kid, uses }) =>
    uses.map(({ from, until }) => {
      const end = until === null ? '' : ` ${words.to[language]} ${until}`;
      return `  ${service}  ${words.key[language]} ${kid}  ${words.since[language]} ${from}${end}`;
    }),
  );
  return [counts[language], ...lines];
};

/** The verdict for people: the rules first, then every violation, then what is known and blocked. */
export function* reportLines(verdict: Verdict, language: Language): Generator<string> {
  const { items, events, known, warnings, rules } = verdict.report;
  yield { zh: `物品 ${items}，事件 ${events}`, en: `${items} items, ${events} events` }[language];
  for (const rule of rules) yield ruleLine(rule, language);
  yield* signatureLines(verdict.report, language);
  for (const rule of rules) yield* ruleLines(rule, language);
  if (known.length > 0) yield endings.known[language];
  for (const violation of known) yield* violationLines(violation, language);
  if (warnings.length > 0) yield endings.warnings[language];
  for (const warning of warnings) yield* violationLines(warning, language);
  for (const rule of rules) yield* unlistedLines(rule, rule.warned - listedOf(rule, warnings), language);
  yield* lastLines(verdict, language);
}
