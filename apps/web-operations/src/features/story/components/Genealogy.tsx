import type { ReactElement } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { batteryWords } from '@huihuan/identifiers-domain';
import { inLanguage, useLanguage, Weight } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useCentreTexts } from '../../../lib/i18n/use-centre-texts.ts';
import { useGenealogyTexts } from '../../../lib/i18n/use-genealogy-texts.ts';
import { treeQuery, type Relative } from '../api/tree-query.ts';
import { useStateWords } from '../api/use-state-words.ts';
import styles from './story.module.css';

/** What an item came out of and what came out of it: pack, module and cell with the codes that each keeps. */
export function Genealogy({ itemId }: { itemId: string }): ReactElement | null {
  const texts = useGenealogyTexts();
  const { data, isError } = useQuery(treeQuery(itemId));
  if (data === undefined) return isError ? <p className={panel.note}>{texts.failed}</p> : null;
  const { ancestors, descendants, truncated } = data;
  if (ancestors.length + descendants.length === 0) return null;
  return (
    <section className={panel.panel} data-tree={ancestors.length + descendants.length}>
      <h2>{texts.title}</h2>
      <Relatives heading={texts.from} relatives={ancestors} side="ancestors" />
      <Relatives heading={texts.into} relatives={descendants} side="descendants" />
      {truncated ? <p className={panel.note}>{texts.truncated}</p> : null}
    </section>
  );
}

function Relatives(props: { heading: string; relatives: readonly Relative[]; side: string }): ReactElement | null {
  const { heading, relatives, side } = props;
  const nameOf = useClassNames();
  const wordOf = useStateWords();
  const { outcomes } = useCentreTexts();
  if (relatives.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <table className={panel.table} data-relatives={side}>
        <tbody>
          {relatives.map(({ itemId, classCode, grams, identifiers, depth, state, grade }) => (
            <tr key={itemId} data-relative={itemId} data-depth={depth}>
              <td style={{ paddingInlineStart: `${depth}em` }}>
                <Link to="/items/$itemId" params={{ itemId }}>
                  {nameOf(classCode)} {identifiers.length === 0 ? itemId.slice(-6) : ''}
                </Link>
              </td>
              <td>
                {identifiers.map((one) => (
                  <CodeSays key={`${one.kind}${one.value}`} {...one} />
                ))}
              </td>
              <td data-relative-state={state}>
                {[wordOf(state), grade === null ? '' : outcomes[grade]].filter((word) => word !== '').join(' · ')}
              </td>
              <td className={panel.number}>
                <Weight grams={grams} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** A number of an item, and under the code of a battery what it says. */
export function CodeSays({ kind, value }: { kind: string; value: string }): ReactElement {
  const language = useLanguage();
  const words = kind === 'battery' ? batteryWords(value).map((each) => inLanguage(language, each)) : [];
  return (
    <div>
      <span className={styles.code}>{value}</span>
      {words.length === 0 ? null : (
        <div className={styles.quiet} data-battery-says={value}>
          {words.join(' · ')}
        </div>
      )}
    </div>
  );
}
