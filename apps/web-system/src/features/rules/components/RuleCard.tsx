import type { ReactElement } from 'react';
import { Button, StateMark } from '@huihuan/web-kit';
import type { Rule } from '../../../lib/api/rules.ts';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import { useTongue } from '../../../lib/i18n/use-tongue.ts';
import { valueWords } from '../api/value-words.ts';
import styles from './Rules.module.css';

type Words = Texts['rules'];
interface Version {
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly document: string;
  readonly clause: string | null;
}

const period = ({ validFrom, validTo }: Version, texts: Words): string =>
  validTo === null ? texts.from(validFrom) : texts.between(validFrom, validTo);

const source = ({ document, clause }: Pick<Version, 'document' | 'clause'>, texts: Words): string =>
  clause === null ? document : texts.clause(document, clause);

/** How far the rule may be quoted: as one of the nation, a local one, or a default that nobody read in the law. */
function Standing({ inForce }: { inForce: NonNullable<Rule['inForce']> }): ReactElement {
  const { rules: texts } = useTexts();
  if (inForce.standing === 'national')
    return (
      <StateMark tone="good" icon="check">
        {texts.national}
      </StateMark>
    );
  return (
    <StateMark tone="quiet" icon="clock">
      {inForce.versionId === null ? texts.unread : texts.local}
    </StateMark>
  );
}

/** A rule as it holds, what it follows from, and all its versions. */
export function RuleCard(props: { rule: Rule; onSet: (() => void) | null }): ReactElement {
  const { rules: texts } = useTexts();
  const language = useTongue();
  const { rule, onSet } = props;
  const { inForce } = rule;
  const words = { texts, language };
  const versions = [...rule.national, ...rule.local];
  return (
    <article className={styles.rule} data-rule={rule.ruleId} data-standing={inForce?.standing ?? 'none'}>
      <header>
        <h4>{rule.title[language]}</h4>
        {inForce === null ? <span className={styles.quiet}>{texts.none}</span> : <Standing inForce={inForce} />}
      </header>
      <p>{rule.says[language]}</p>
      {inForce === null ? null : (
        <p className={styles.holds}>
          <span data-effect={inForce.effect}>{texts.effect[inForce.effect]}</span>
          {rule.parameters.map((parameter) => (
            <span key={parameter.name} data-parameter={parameter.name}>
              {parameter[language]} <strong>{valueWords(parameter, inForce.parameters[parameter.name], words)}</strong>
            </span>
          ))}
          <span className={styles.quiet}>{source(inForce, texts)}</span>
        </p>
      )}
      <footer>
        <details>
          <summary>
            {texts.history} ({versions.length})
          </summary>
          <ul>
            {versions.map((version) => (
              <li key={'versionId' in version ? version.versionId : version.validFrom}>
                {period(version, texts)} · {texts.effect[version.effect]} ·{' '}
                {rule.parameters
                  .map((parameter) => valueWords(parameter, version.parameters[parameter.name], words))
                  .join(' · ')}{' '}
                <span className={styles.quiet}>{source(version, texts)}</span>
              </li>
            ))}
          </ul>
        </details>
        {onSet === null ? null : (
          <Button onClick={onSet} name={texts.setFor(rule.title[language])}>
            {texts.set}
          </Button>
        )}
      </footer>
    </article>
  );
}
