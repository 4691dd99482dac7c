import type { DocumentDescription, DocumentSection } from '../document-description.ts';
import { kilograms } from '../figures.ts';
import { documentTitles } from '../genuine/document-kinds.ts';
import type { VehicleCertificateData, VoidedCertificate } from '../vehicle-certificate-data.ts';
import { words, type Words } from '../words.ts';
import { field, fields, inOneLine, note, scanToProve } from './parts.ts';

const byHand = '________________ 手填 by hand';

/** Owners are known to the collection point alone, sealed: a centre never knows them, and the lines say who fills them in. */
const owner: readonly DocumentSection[] = [
  fields(words('机动车所有人', 'Owner'), field('姓名或名称', 'Name', byHand), field('证件号码', 'ID or USCC', byHand)),
  note(
    '车主信息由交投点加密保管，不随车辆流转：由回收企业凭车主证件手工填写，并加盖公章。',
    'The owner is known to the collection point alone, sealed. The enterprise fills these lines in by hand from the papers of the owner, and seals them.',
  ),
];

const voidedWords = ({ voidedOn, reason, replacedBy }: VoidedCertificate): Words => {
  const [zh, en] = replacedBy === null ? ['', ''] : [`，改用 ${replacedBy}`, `, replaced by ${replacedBy}`];
  return words(`已作废 ${voidedOn}：${reason}${zh}`, `VOID since ${voidedOn}: ${reason}${en}`);
};

const missingParts = ({ missing }: VehicleCertificateData): readonly DocumentSection[] =>
  missing.length === 0
    ? []
    : [
        {
          kind: 'table',
          title: words('缺失总成及车主书面说明', 'Assemblies that were missing, explained by the owner in writing'),
          columns: [
            { label: words('总成', 'Assembly'), share: 30 },
            { label: words('说明', 'Explanation'), share: 70 },
          ],
          rows: missing.map(({ what, explanation }) => [inOneLine(what), explanation]),
        },
      ];

/** The sheet of a 报废机动车回收证明. */
export const vehicleCertificate = (data: VehicleCertificateData): DocumentDescription => {
  const { enterprise, vehicle } = data;
  return {
    title: documentTitles['vehicle-certificate'],
    number: data.number,
    paper: 'a4',
    genuineUrl: data.genuineUrl,
    voided: data.voided === null ? null : voidedWords(data.voided),
    foot: scanToProve,
    sections: [
      fields(
        words('回收企业', 'Recovering enterprise'),
        field('企业名称', 'Enterprise', enterprise.name, true),
        field('统一社会信用代码', 'USCC', enterprise.uscc),
        field('资质认定编号', 'Qualification', enterprise.qualification),
        field('签发日期', 'Date of issue', data.issuedOn),
      ),
      ...owner,
      fields(
        words('机动车', 'Vehicle'),
        field('号牌号码', 'Plate', vehicle.plate),
        field('车辆类型', 'Type', inOneLine(vehicle.type)),
        field('品牌型号', 'Model', vehicle.model),
        field('质量', 'Weight', vehicle.grams === null ? null : kilograms(vehicle.grams)),
        field('车辆识别代号', 'VIN', vehicle.vin),
        field('发动机号码', 'Engine number', vehicle.engineNumber),
      ),
      ...missingParts(data),
      note(
        '地方规则：本单为系统格式，栏目尚未与主管部门规定的式样核对，不替代其监制的证明。',
        'Local rule: this is a form of the system. Its fields were not compared with the form of the authority, which it does not replace.',
      ),
      { kind: 'signatures', of: [words('经办人', 'Issued by'), words('企业盖章', 'Seal of the enterprise')] },
    ],
  };
};
