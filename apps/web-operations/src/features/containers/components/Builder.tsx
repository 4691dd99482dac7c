import type { ReactElement } from 'react';
import { Button, count, Empty, Segmented, Weight } from '@huihuan/web-kit';
import panel from '../../../lib/centre/panel.module.css';
import { codeOf } from '../../../lib/custody/is-code-of.ts';
import { useClassNames } from '../../../lib/custody/use-class-names.ts';
import { useOutgoingTexts } from '../../../lib/i18n/use-outgoing-texts.ts';
import { Field } from '../../../lib/parts/Field.tsx';
import screen from '../../../lib/parts/screen.module.css';
import { isReady, ofKind, type Build } from '../api/build.ts';

/** What goes into the next container, kept on this machine until it is packed. */
export function Builder(props: { build: Build; onBuild: (build: Build) => void; onPack: () => void }): ReactElement {
  const { build, onBuild, onPack } = props;
  const { containers: texts, units, columns } = useOutgoingTexts();
  const nameOf = useClassNames();
  const takeOut = (itemId: string): void =>
    onBuild({ ...build, items: build.items.filter((item) => item.itemId !== itemId) });
  return (
    <section className={`${panel.panel} ${screen.screen}`} data-build={build.items.length}>
      <h2>{texts.build}</h2>
      <Segmented
        label={texts.kind}
        value={build.kind}
        segments={(['pallet', 'container'] as const).map((value) => ({
          value,
          face: texts.kinds[value],
          name: texts.kinds[value],
        }))}
        onChange={(kind) => onBuild(ofKind(build, kind))}
      />
      <Field name="code" label={texts.code} value={build.code} onChange={(code) => onBuild({ ...build, code })} />
      {build.items.length === 0 ? (
        <Empty>{texts.empty}</Empty>
      ) : (
        <table className={panel.table} aria-label={texts.build}>
          <thead>
            <tr>
              <th scope="col">{columns.goods}</th>
              <th scope="col">{columns.code}</th>
              <th scope="col" className={panel.number}>
                {columns.weight}
              </th>
              <th scope="col">{columns.act}</th>
            </tr>
          </thead>
          <tbody>
            {build.items.map((item) => (
              <tr key={item.itemId} data-inside={item.itemId}>
                <td>{nameOf(item.classCode)}</td>
                <td className={panel.mono}>{codeOf(item)}</td>
                <td className={panel.number}>
                  <Weight grams={item.grams} />
                </td>
                <td>
                  <Button name={`${texts.takeOut} ${codeOf(item)}`} onClick={() => takeOut(item.itemId)}>
                    {texts.takeOut}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={screen.hint} role="status">
        {units.items(count(build.items.length))} ·{' '}
        <Weight grams={build.items.reduce((sum, { grams }) => sum + grams, 0)} />
      </p>
      <div className={screen.buttons}>
        <Button look="main" icon="check" letter="P" onClick={onPack} isDisabled={!isReady(build)}>
          {texts.pack}
        </Button>
        <Button
          icon="minus"
          letter="Z"
          onClick={() => takeOut(build.items.at(-1)?.itemId ?? '')}
          isDisabled={build.items.length === 0}
        >
          {texts.undo}
        </Button>
      </div>
    </section>
  );
}
