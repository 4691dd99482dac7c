import { maskPersonal } from '@huihuan/identifiers-domain';
import type { DocumentDescription, DocumentSection } from '../document-description.ts';
import { chinaMinute, kilograms } from '../figures.ts';
import { documentTitles } from '../genuine/document-kinds.ts';
import type { ManifestParty, ManifestReceipt, WasteManifestData } from '../waste-manifest-data.ts';
import { words, type Words } from '../words.ts';
import { field, fields, inOneLine, note, scanToProve } from './parts.ts';

const forms: Readonly<Record<NonNullable<WasteManifestData['waste']['form']>, Words>> = {
  solid: words('固态', 'solid'),
  'semi-solid': words('半固态', 'semi-solid'),
  liquid: words('液态', 'liquid'),
  gas: words('气态', 'gas'),
};

const contactOf = ({ contact }: ManifestParty): string | null => {
  if (contact === null) return null;
  const { name, phone } = contact;
  return [maskPersonal('name', name), phone === null ? '' : maskPersonal('phone', phone)].join(' ').trim();
};

const partyFields = (party: ManifestParty) => [
  field('名称', 'Name', party.name),
  field('地址', 'Address', party.address),
  field('许可证或备案', 'Licence', party.licence),
  field('联系人', 'Contact', contactOf(party)),
];

const receiptFields = (receipt: ManifestReceipt | null) => [
  field('接收日期', 'Received on', receipt === null ? null : receipt.receivedOn),
  field('接收重量', 'Received weight', receipt === null ? null : kilograms(receipt.grams)),
  field('结果', 'Outcome', receipt === null ? null : receipt.accepted ? '接受 accepted' : '拒收 refused'),
  field('备注', 'Remark', receipt?.remark ?? null, true),
];

const waste = ({ waste: given }: WasteManifestData): DocumentSection =>
  fields(
    words('废物', 'Waste'),
    field('名称', 'Name', given.name),
    field('类别', 'Category', given.category),
    field('代码', 'Code', given.code),
    field('危险特性', 'Hazards', given.properties.join(', ')),
    field('形态', 'Form', given.form === null ? null : inOneLine(forms[given.form])),
    field('包装', 'Packaging', given.packaging),
    field('件数', 'Packages', given.packages === null ? null : String(given.packages)),
    field('移出重量', 'Weight sent', kilograms(given.grams)),
  );

/** The sheet of a 危险废物转移联单. */
export const wasteManifest = (data: WasteManifestData): DocumentDescription => {
  const { sender, carrier, receiver, voided } = data;
  return {
    title: documentTitles['waste-manifest'],
    number: data.number,
    paper: 'a4',
    genuineUrl: data.genuineUrl,
    voided:
      voided === null
        ? null
        : words(`已作废 ${voided.voidedOn}：${voided.reason}`, `VOID since ${voided.voidedOn}: ${voided.reason}`),
    foot: scanToProve,
    sections: [
      ...(data.nationalNumber === null
        ? []
        : [fields(null, field('国家系统联单号', 'Number in the national system', data.nationalNumber, true))]),
      waste(data),
      fields(words('移出人', 'Sender'), ...partyFields(sender)),
      fields(
        words('承运人', 'Carrier'),
        ...partyFields(carrier),
        field('车牌', 'Plate', carrier.plate),
        field('驾驶员', 'Driver', carrier.driver === null ? null : maskPersonal('name', carrier.driver)),
        field('启运时间', 'Left', data.dispatchedAt === null ? null : chinaMinute(data.dispatchedAt)),
      ),
      fields(
        words('接收人', 'Receiver'),
        ...partyFields(receiver),
        field('利用处置方式', 'Treatment', receiver.treatment),
        field('确认期限', 'To be confirmed by', data.confirmBy),
        ...receiptFields(data.receipt),
      ),
      note(
        '地方规则：本单为系统格式，栏目与期限未核对法规原文；须录入国家固体废物系统，以其联单号为准。',
        'Local rule: this is a form of the system, whose fields and limits were not compared with the law. It has to be entered into the national system, whose number holds.',
      ),
      {
        kind: 'signatures',
        of: [words('移出人', 'Sender'), words('承运人', 'Carrier'), words('接收人', 'Receiver')],
      },
    ],
  };
};
