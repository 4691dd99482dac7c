import type { DocumentDescription } from '../document-description.ts';
import { chinaMinute, kilograms } from '../figures.ts';
import { words } from '../words.ts';
import { field, fields, scanToProve } from './parts.ts';

export interface SlipReading {
  readonly grams: number;
  /** ISO instant. */
  readonly weighedAt: string;
  readonly scale: string;
  readonly source: 'scale' | 'typed';
}

export interface WeighSlipData {
  readonly number: string;
  readonly revision: number;
  readonly side: 'sender' | 'receiver';
  readonly site: { readonly name: string; readonly code: string };
  /** The short number of the shipment. */
  readonly shipment: string;
  readonly plate: string | null;
  readonly gross: SlipReading;
  readonly tare: SlipReading;
  readonly netGrams: number;
  readonly listGrams: number;
  readonly toleranceGrams: number;
  readonly genuineUrl: string;
}

const sources = { scale: '衡器读数 by cable', typed: '人工录入 typed' };

const reading = ({ weighedAt, scale, source }: SlipReading): string =>
  `${chinaMinute(weighedAt)} · ${scale} · ${sources[source]}`;

const sides = {
  sender: words('过磅单（发送方）', 'Weigh slip (sender)'),
  receiver: words('过磅单（接收方）', 'Weigh slip (receiver)'),
};

export const weighSlip = (data: WeighSlipData): DocumentDescription => {
  const apart = Math.abs(data.netGrams - data.listGrams);
  return {
    title: sides[data.side],
    number: data.number,
    paper: 'roll-80',
    genuineUrl: data.genuineUrl,
    voided: null,
    foot: scanToProve,
    sections: [
      fields(
        null,
        field('场所', 'Site', `${data.site.name} ${data.site.code}`, true),
        field('运单', 'Shipment', data.shipment),
        field('车牌', 'Plate', data.plate),
        field('第几版', 'Revision', String(data.revision)),
        field('毛重', 'Gross', kilograms(data.gross.grams)),
        field('毛重过磅', 'Weighed loaded', reading(data.gross), true),
        field('皮重', 'Tare', kilograms(data.tare.grams)),
        field('皮重过磅', 'Weighed empty', reading(data.tare), true),
        field('净重', 'Net', kilograms(data.netGrams)),
        field('清单重量', 'List', kilograms(data.listGrams)),
        field('差', 'Difference', `${kilograms(apart)} (±${kilograms(data.toleranceGrams)})`),
      ),
      { kind: 'signatures', of: [words('司磅员', 'Weigher'), words('司机', 'Driver')] },
    ],
  };
};
