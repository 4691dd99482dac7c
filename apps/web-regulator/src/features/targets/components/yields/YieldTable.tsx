import type { ReactElement } from 'react';
import { count, Icon, Weight, weightText } from '@huihuan/web-kit';
import { useSiteName } from '../../../../lib/api/use-site-names.ts';
import { useTexts } from '../../../../lib/i18n/use-texts.ts';
import {
  arrangeYields,
  expectedShare,
  outputsOf,
  perKilogram,
  shareText,
  type ClassYield,
  type SiteYield,
} from '../../api/yields.ts';
import styles from '../Table.module.css';
import { useOutputName } from './use-output-name.ts';
import own from './Yields.module.css';

/** A row for each site, a column for each output: grams per kilogram; what is pointed out stands first and says why. */
export function YieldTable(props: { yields: ClassYield; onOpen: (siteId: string) => void }): ReactElement {
  const { yields: texts } = useTexts();
  const { yields, onOpen } = props;
  const outputName = useOutputName();
  const outputs = outputsOf(yields);
  const medians = new Map(yields.medians.map(({ classCode, gramsPerKilogram }) => [classCode, gramsPerKilogram]));
  const measure = (name: string, shareOf: (output: string) => number | null): ReactElement => (
    <tr className={own.measure}>
      <th scope="row">{name}</th>
      <td />
      {outputs.map((output) => (
        <td key={output} className={styles.number}>
          {shareText(shareOf(output))}
        </td>
      ))}
    </tr>
  );
  return (
    <div className={styles.scroll} role="group" aria-label={texts.title} tabIndex={0}>
      <table className={styles.table} data-table="yields" data-class={yields.classCode}>
        <thead>
          <tr>
            <th scope="col">{texts.site}</th>
            <th scope="col" className={styles.number}>
              {texts.input}
            </th>
            {outputs.map((output) => (
              <th key={output} scope="col" className={styles.number}>
                {outputName(output)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {yields.rule === null ? null : measure(texts.expected, (output) => expectedShare(yields, output))}
          {medians.size === 0 ? null : measure(texts.median, (output) => medians.get(output) ?? 0)}
          {arrangeYields(yields.sites).map((site) => (
            <Row key={site.siteId} site={site} outputs={outputs} onOpen={() => onOpen(site.siteId)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row(props: { site: SiteYield; outputs: readonly string[]; onOpen: () => void }): ReactElement {
  const { yields: texts } = useTexts();
  const { site, outputs, onOpen } = props;
  const nameOf = useSiteName();
  const found = new Map(site.outputs.map((output) => [output.classCode, output]));
  return (
    <tr data-site={site.siteId}>
      <th scope="row">
        <button type="button" onClick={onOpen}>
          {nameOf(site.siteId)}
        </button>
        {site.isJudged ? null : <span className={styles.quiet}> {texts.notJudged}</span>}
      </th>
      <td className={styles.number}>
        <Weight grams={site.inputGrams} /> <span className={styles.quiet}>{texts.jobs(count(site.jobs))}</span>
        {site.gutted.units === 0 ? null : (
          <span className={own.beside} data-gutted={site.gutted.units}>
            {texts.gutted(count(site.gutted.units), weightText(site.gutted.grams))}
          </span>
        )}
      </td>
      {outputs.map((output) => {
        const findings = found.get(output)?.findings ?? [];
        return (
          <td key={output} className={styles.number} data-output={output} data-findings={findings.join(' ')}>
            {shareText(perKilogram(found.get(output)?.grams ?? 0, site.inputGrams))}
            {findings.map((finding) => (
              <span key={finding} className={own.finding}>
                <Icon name="warning" size={14} /> {texts.finding[finding]}
              </span>
            ))}
          </td>
        );
      })}
    </tr>
  );
}
