import type { ReactElement } from 'react';
import { Empty, share, Weight } from '@huihuan/web-kit';
import { useClassName } from '../../../lib/api/use-class-name.ts';
import { useTexts } from '../../../lib/i18n/use-texts.ts';
import { Section } from '../../../lib/parts/Section.tsx';
import { showTrace } from '../../../lib/state/selection.ts';
import type { GenealogyNode } from '../api/trace-query.ts';
import styles from './ItemRow.module.css';

function Nodes({ nodes }: { nodes: readonly GenealogyNode[] }): ReactElement {
  const nameOf = useClassName();
  const total = nodes.reduce((sum, node) => sum + node.grams, 0);
  return (
    <ul className={styles.rows}>
      {nodes
        .toSorted((a, b) => b.grams - a.grams)
        .map((node) => (
          <li key={node.itemId} data-node={node.itemId}>
            <button type="button" className={styles.row} onClick={() => showTrace(node.itemId)}>
              <span>{nameOf(node.classCode)}</span>
              <span className={styles.end}>
                <Weight grams={node.grams} />
                {nodes.length > 1 && total > 0 ? <small>{share(node.grams / total)}</small> : null}
              </span>
            </button>
            {node.children.length === 0 ? null : <Nodes nodes={node.children} />}
          </li>
        ))}
    </ul>
  );
}

/** From what the item was made, and that from what. */
export function Origins({ nodes }: { nodes: readonly GenealogyNode[] }): ReactElement {
  const texts = useTexts().trace;
  return (
    <Section title={texts.origins}>
      <div data-nodes="origins">
        {nodes.length === 0 ? <Empty>{texts.originsNone}</Empty> : <Nodes nodes={nodes} />}
      </div>
    </Section>
  );
}

/** What was made of the item, and of that; the heaviest first, with its share of the weight. */
export function Outputs({ nodes, truncated }: { nodes: readonly GenealogyNode[]; truncated: boolean }): ReactElement {
  const texts = useTexts().trace;
  return (
    <Section title={texts.derived}>
      <div data-nodes="outputs">
        {nodes.length === 0 ? <Empty>{texts.derivedNone}</Empty> : <Nodes nodes={nodes} />}
      </div>
      {truncated ? <p>{texts.truncated}</p> : null}
    </Section>
  );
}
