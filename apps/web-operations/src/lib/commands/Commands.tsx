import { useLayoutEffect, type ReactElement } from 'react';
import { Button } from '@huihuan/web-kit';
import { useCommandTexts } from '../i18n/use-command-texts.ts';
import styles from './commands.module.css';
import { holdKeys } from '../scan/keyboard.ts';
import { KeyMap } from './KeyMap.tsx';
import { Palette } from './Palette.tsx';
import type { Place } from './use-entries.ts';
import { useScanAnywhere } from './use-scan-anywhere.ts';
import { isAsking } from './where-keys-go.ts';

/** What stands before the screen: nothing, the keyboard map, or the palette with a text to begin with. */
export type Shown = null | { readonly what: 'keys' } | { readonly what: 'palette'; readonly start: string };

/** What works on every screen: the palette, the keyboard map, and scans that no screen takes. */
export function Commands(props: {
  shown: Shown;
  onShow: (shown: Shown) => void;
  places: readonly Place[];
}): ReactElement {
  const { shown, onShow, places } = props;
  const { scanned: texts } = useCommandTexts();
  const close = (): void => onShow(null);
  const [scanned, forget] = useScanAnywhere((start) => onShow({ what: 'palette', start }));
  useLayoutEffect(() => holdKeys((key) => (key === '?' ? () => onShow({ what: 'keys' }) : undefined)), [onShow]);
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey)
        return;
      event.preventDefault();
      if (shown?.what === 'palette') onShow(null);
      else if (!isAsking()) onShow({ what: 'palette', start: '' });
    };
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [shown, onShow]);
  return (
    <>
      <div className={styles.scanned} role="status" data-scanned={scanned?.went ?? 'idle'}>
        {scanned === null ? null : (
          <>
            <span>{texts[scanned.went](scanned.code)}</span>
            {scanned.went === 'asking' ? null : <Button onClick={forget}>{texts.dismiss}</Button>}
          </>
        )}
      </div>
      {shown?.what === 'palette' ? <Palette start={shown.start} places={places} onClose={close} /> : null}
      {shown?.what === 'keys' ? <KeyMap onClose={close} /> : null}
    </>
  );
}
