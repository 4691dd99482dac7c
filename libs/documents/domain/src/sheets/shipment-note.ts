import type { DocumentDescription, DocumentSection } from '../document-description.ts';
import { chinaMinute, kilograms } from '../figures.ts';
import { documentTitles } from '../genuine/document-kinds.ts';
import { words, type Words } from '../words.ts';
import { field, fields, note, scanToProve } from './parts.ts';

export interface NoteParty {
  readonly name: string;
  readonly code: string;
}

export interface NoteLine {
  readonly number: string;
  readonly goods: Words;
  readonly identifier: string | null;
  /** What stands on its container. */
  readonly container: string | null;
  readonly grams: number;
  /** What the receiver weighed; `null` before or where it was not weighed again. */
  readonly measuredGrams: number | null;
  readonly finding: 'accepted' | 'missing' | 'rejected' | null;
}

/** People are known by numbers here: names stay in the registry. */
export interface NoteSignature {
  readonly side: 'sender' | 'receiver';
  /** The short number of the person. */
  readonly person: string | null;
  readonly method: string | null;
  /** ISO instant. */
  readonly signedAt: string | null;
  /** Id of the key. */
  readonly kid: string;
}

export interface ShipmentNoteData {
  readonly number: string;
  readonly from: NoteParty;
  readonly to: NoteParty;
  readonly plate: string | null;
  /** The short number of the driver. */
  readonly driver: string | null;
  readonly dispatchedAt: string | null;
  readonly expectedAt: string | null;
  readonly receivedAt: string | null;
  /** SHA-256 of the sealed list, in hex. */
  readonly sealedDigest: string;
  readonly lines: readonly NoteLine[];
  readonly grams: number;
  readonly signatures: readonly NoteSignature[];
  readonly voided: Words | null;
  readonly genuineUrl: string;
}

const time = (instant: string | null): string | null => (instant === null ? null : chinaMinute(instant));

const partiesOf = ({ name, code }: NoteParty): string => `${name} ${code}`;

const findings = { accepted: '收 accepted', missing: '缺 missing', rejected: '拒 rejected' };

const lineOf = (line: NoteLine, index: number): readonly string[] => [
  String(index + 1),
  line.number,
  `${line.goods.zh} ${line.goods.en}`,
  line.identifier ?? '—',
  line.container ?? '—',
  kilograms(line.grams),
  line.measuredGrams === null ? '—' : kilograms(line.measuredGrams),
  line.finding === null ? '—' : findings[line.finding],
];

const list = ({ lines }: ShipmentNoteData): DocumentSection => ({
  kind: 'table',
  title: words('封存清单', 'Sealed list'),
  columns: [
    { label: words('序', 'No.'), share: 4 },
    { label: words('编号', 'Number'), share: 11 },
    { label: words('品类', 'Goods'), share: 22 },
    { label: words('编码', 'Identifier'), share: 20 },
    { label: words('容器', 'Container'), share: 12 },
    { label: words('清单重量', 'Listed'), share: 12, align: 'right' },
    { label: words('实收重量', 'Received'), share: 12, align: 'right' },
    { label: words('结果', 'Finding'), share: 12 },
  ],
  rows: lines.map(lineOf),
});

const sides = { sender: '发送方 sender', receiver: '接收方 receiver' };

const signed = ({ signatures }: ShipmentNoteData): readonly DocumentSection[] =>
  signatures.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words('电子签名', 'Electronic signatures'),
          columns: [
            { label: words('方', 'Side'), share: 18 },
            { label: words('人员号', 'Person'), share: 14 },
            { label: words('方式', 'Method'), share: 16 },
            { label: words('时间', 'Time'), share: 20 },
            { label: words('密钥', 'Key'), share: 32 },
          ],
          rows: signatures.map(({ side, person, method, signedAt, kid }) => [
            ...[sides[side], person ?? '—', method ?? '—', time(signedAt) ?? '—', kid],
          ]),
        },
      ];

export const shipmentNote = (data: ShipmentNoteData): DocumentDescription => ({
  title: documentTitles['shipment-note'],
  number: data.number,
  paper: 'a4',
  genuineUrl: data.genuineUrl,
  voided: data.voided,
  foot: scanToProve,
  sections: [
    fields(
      null,
      field('发送方', 'From', partiesOf(data.from), true),
      field('接收方', 'To', partiesOf(data.to), true),
      field('车牌', 'Plate', data.plate),
      field('司机号', 'Driver', data.driver),
      field('发出时间', 'Dispatched', time(data.dispatchedAt)),
      field('预计到达', 'Expected', time(data.expectedAt)),
      field('接收时间', 'Received', time(data.receivedAt)),
      field('合计', 'Total', `${data.lines.length} · ${kilograms(data.grams)}`),
      field('清单摘要', 'Digest of the list', data.sealedDigest, true),
    ),
    list(data),
    ...signed(data),
    note(
      '双方对同一清单摘要签名；人员仅列编号，姓名存于登记服务。',
      'Both sides sign the same digest. People are named by numbers; their names stay in the registry.',
    ),
    { kind: 'signatures', of: [words('发送方', 'Sender'), words('司机', 'Driver'), words('接收方', 'Receiver')] },
  ],
});
