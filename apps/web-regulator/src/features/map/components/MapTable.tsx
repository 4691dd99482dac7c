import { useEffect, useId, useRef, type ReactElement } from 'react';
import { Button, count, Empty, share, weightText } from '@huihuan/web-kit';
import { useSiteName } from '../../../lib/api/use-site-names.ts';
import type { SiteFeature } from '../../../lib/api/types.ts';
import { useTexts, type Texts } from '../../../lib/i18n/use-texts.ts';
import type { Flow } from '../layers/shipment-points.ts';
import { families } from '../look/families.ts';
import type { Dwelling } from '../look/shade.ts';
import { useStockLook, type StockLook } from '../look/use-stock-look.ts';
import styles from './MapTable.module.css';

/** More rows than anybody reads at once; all sites stand in their own table, with a filter. */
const mostRows = 200;

const weightOr = (grams = 0): string => (grams > 0 ? weightText(grams) : '–');

const dwellWord = (dwelling: Dwelling | null, texts: Texts['look']): string =>
  dwelling === null ? texts.inTime : texts.days(count(Math.floor(dwelling.days)), count(dwelling.limitDays));

function StockTable({ sites, stock }: { sites: readonly SiteFeature[]; stock: StockLook }): ReactElement {
  const { look: texts, targets, map, sites: words, unknown } = useTexts();
  const nameOf = useSiteName();
  const holding = sites.map(({ properties }) => properties).filter(({ grams }) => grams > 0);
  const rows = holding.toSorted((one, other) => other.grams - one.grams).slice(0, mostRows);
  const shown = stock.isNow ? families.filter((one) => rows.some((site) => stock.familiesOf(site).has(one))) : [];
  if (rows.length === 0) return <Empty>{texts.noStock}</Empty>;
  return (
    <div className={styles.scroll} role="group" aria-label={texts.stockTable} tabIndex={0}>
      <table className={styles.table} data-table="map-stock">
        <caption>
          {holding.length > rows.length ? texts.heaviest(count(rows.length), count(holding.length)) : null}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{map.stock}</th>
            <th scope="col">{words.filled}</th>
            {stock.isNow ? <th scope="col">{texts.dwell}</th> : null}
            {shown.map((family) => (
              <th key={family} scope="col">
                {targets.family[family]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((site) => {
            const dwelling = stock.dwellingOf(site.siteId);
            const { capacityGrams } = site;
            return (
              <tr key={site.siteId} data-site={site.siteId}>
                <th scope="row">{nameOf(site.siteId)}</th>
                <td className={styles.number}>{weightText(site.grams)}</td>
                <td className={styles.number}>{capacityGrams <= 0 ? unknown : share(site.grams / capacityGrams)}</td>
                {stock.isNow ? (
                  <td className={styles.number}>{dwelling === undefined ? unknown : dwellWord(dwelling, texts)}</td>
                ) : null}
                {shown.map((family) => (
                  <td key={family} className={styles.number}>
                    {weightOr(stock.familiesOf(site).get(family))}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function FlowTable({ flows }: { flows: readonly Flow[] }): ReactElement {
  const { look: texts, map } = useTexts();
  const nameOf = useSiteName();
  if (flows.length === 0) return <Empty>{texts.noFlows}</Empty>;
  return (
    <div className={styles.scroll} role="group" aria-label={texts.flowTable} tabIndex={0}>
      <table className={styles.table} data-table="map-flows">
        <thead>
          <tr>
            {[texts.from, texts.to, texts.trucks, texts.onRoad, map.late].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flows.map(({ fromSiteId, toSiteId, shipments, grams, late }) => (
            <tr key={`${fromSiteId} ${toSiteId}`}>
              <th scope="row">{nameOf(fromSiteId)}</th>
              <td>{nameOf(toSiteId)}</td>
              <td className={styles.number}>{count(shipments)}</td>
              <td className={styles.number}>{weightText(grams)}</td>
              <td>{late ? texts.allLate : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the map shows, for who does not see it: stock by site and family with room and dwell, and what is on the road. */
export function MapTable(props: {
  sites: readonly SiteFeature[];
  flows: readonly Flow[];
  onClose: () => void;
}): ReactElement {
  const { sites, flows, onClose } = props;
  const texts = useTexts();
  const title = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const stock = useStockLook(true);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={onClose}>
      <header>
        <h2 id={title}>{texts.look.title}</h2>
        <Button icon="close" onClick={() => dialog.current?.close()}>
          {texts.close}
        </Button>
      </header>
      <h3>{texts.look.stockTable}</h3>
      <StockTable sites={sites} stock={stock} />
      <h3>{texts.look.flowTable}</h3>
      <FlowTable flows={flows} />
    </dialog>
  );
}
