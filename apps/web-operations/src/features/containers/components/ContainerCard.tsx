import type { ReactElement } from 'react';
import { addressOfPaper, Button, count, weightText } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { codeOf } from '../../../lib/custody/is-code-of.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import type { StockRow } from '../../../lib/custody/use-stock.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { usePaperTexts } from '../../../lib/i18n/use-paper-texts.ts';
import screen from '../../../lib/parts/screen.module.css';
import { Labels } from '../../../lib/print/Labels.tsx';
import { PdfButton } from '../../../lib/print/PdfButton.tsx';
import { QrCode } from '../../../lib/print/QrCode.tsx';
import { membersOf, type Container } from '../api/containers.ts';
import styles from './containers.module.css';

/** The container that is chosen: its code, its label, what is in it. */
export function ContainerCard(props: {
  container: Container;
  rows: readonly StockRow[];
  onPrint: () => void;
  onRelease: () => void;
}): ReactElement {
  const { container, rows, onPrint, onRelease } = props;
  const { containerId, code, kind, itemIds } = container;
  const { containers: texts, units } = useOutgoingTexts();
  const nameOf = useClassNames();
  const paper = usePaperTexts();
  const { grams, isListed, members } = membersOf(containerId, rows);
  const words = [texts.kinds[kind], `${units.items(count(itemIds.length))} · ${weightText(grams)}`];
  const address = addressOfPaper('transfer', 'container-label', containerId);
  return (
    <div className={styles.card} data-card={containerId}>
      <div className={styles.code}>
        <QrCode text={address} />
      </div>
      <div className={screen.screen}>
        <strong>{code}</strong>
        <span>{words.join(' · ')}</span>
        <ul className={styles.members}>
          {members.map(({ holding: { item } }) => (
            <li key={item.itemId}>
              {nameOf(item.classCode)} <span className={panel.mono}>{codeOf(item)}</span>
            </li>
          ))}
        </ul>
        <div className={screen.buttons}>
          <Button letter="L" icon="rows" onClick={onPrint}>
            {texts.label}
          </Button>
          <PdfButton path={`/api/transfer/containers/${containerId}/label.pdf`} file={`biaoqian-${code}`}>
            {paper.label}
          </PdfButton>
          <Button letter="R" icon="unfold" onClick={onRelease} isDisabled={isListed}>
            {texts.release}
          </Button>
        </div>
      </div>
      <Labels labels={[{ id: containerId, code: address, title: code, lines: [...words, containerId.slice(-12)] }]} />
    </div>
  );
}
