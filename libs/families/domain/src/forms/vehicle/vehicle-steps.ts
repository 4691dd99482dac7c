import type { FormField, Words } from '../../form.ts';
import type { Step } from '../../step.ts';
import { choice } from './vehicle-fields.ts';
import { assembliesOf, burnsFuel, isMotorcycle, isNewEnergy, isTrailer, supervisedKindOf } from './vehicle-kind.ts';
import type { Assembly, KnownVehicle } from './vehicle-kind.ts';

const ofVehicles = { families: ['vehicle'], evidence: [], witness: false } as const;
const beforeClosing = { ...ofVehicles, ruleId: 'vehicle.pretreatment', before: ['close-job'] } as const;

const measured = (
  name: string,
  { zh, en }: Words,
  [unit, most, decimals]: readonly [string, number, number],
): FormField => ({ name, zh, en, kind: 'number', unit, least: 0, most, decimals });

const inPieces = { unit: '件', unitEn: 'pcs' } as const;

const pieces = (name: string, most: number): FormField => ({
  ...{ name, zh: '数量', en: 'number', kind: 'number', ...inPieces },
  ...{ least: 0, most, decimals: 0 },
});

const litres = (name: string, zh: string, en: string) => measured(name, { zh, en }, ['L', 2000, 1]);

const photos: readonly Step[] = [
  {
    ...ofVehicles,
    ...{ name: 'photos-before', zh: '拆解前拍照', en: 'photos before dismantling', ruleId: 'vehicle.photos' },
    ...{ fields: [], evidence: ['vehicle-exterior', 'vehicle-vin'], before: ['start-job'] },
  },
  {
    ...ofVehicles,
    ...{ name: 'photos-after', zh: '拆解后拍照', en: 'photos after dismantling', ruleId: 'vehicle.photos' },
    ...{ fields: [], evidence: ['vehicle-dismantled'], before: ['close-job'] },
  },
];

const hasCabin = (vehicle: KnownVehicle): boolean => !isTrailer(vehicle) && !isMotorcycle(vehicle);

const pretreatment: readonly Step[] = [
  {
    ...beforeClosing,
    ...{ name: 'drain-fluids', zh: '排放油液', en: 'drain the fluids' },
    fields: [
      litres('fuelLitres', '燃油', 'fuel'),
      litres('engineOilLitres', '发动机油', 'engine oil'),
      litres('gearOilLitres', '变速器和桥油', 'gear and axle oil'),
      litres('hydraulicLitres', '制动液和液压油', 'brake fluid and hydraulic oil'),
      litres('coolantLitres', '冷却液', 'coolant'),
      litres('ureaLitres', '尿素溶液', 'urea solution'),
    ],
    when: (asked) => !isTrailer(asked),
  },
  {
    ...beforeClosing,
    ...{ name: 'recover-refrigerant', zh: '回收制冷剂', en: 'recover the refrigerant' },
    fields: [
      {
        ...{ name: 'refrigerant', zh: '制冷剂种类', en: 'kind of refrigerant', kind: 'choice', needed: true },
        choices: [
          choice('r134a', 'R134a', 'R134a'),
          choice('r1234yf', 'R1234yf', 'R1234yf'),
          choice('r12', 'R12', 'R12'),
          choice('r744', 'R744', 'R744'),
          choice('none', '无空调或已泄漏', 'no air conditioner, or empty'),
        ],
      },
      {
        ...measured('refrigerantGrams', { zh: '回收量', en: 'recovered' }, ['g', 20_000, 0]),
        when: ({ details }) => details['refrigerant'] !== undefined && details['refrigerant'] !== 'none',
        needed: true,
      },
    ],
    when: hasCabin,
  },
  {
    ...beforeClosing,
    ...{ name: 'deactivate-airbags', zh: '处理安全气囊', en: 'deactivate the airbags' },
    fields: [
      {
        ...{ name: 'airbagsBy', zh: '处理方式', en: 'how', kind: 'choice', needed: true },
        choices: [
          choice('deployed', '引爆', 'deployed'),
          choice('removed', '拆下', 'removed'),
          choice('none', '未装', 'none fitted'),
        ],
      },
      pieces('airbags', 30),
    ],
    when: hasCabin,
  },
  {
    ...beforeClosing,
    ...{ name: 'remove-catalyst', zh: '拆除尾气催化器', en: 'remove the catalyst' },
    fields: [pieces('catalysts', 10)],
    when: burnsFuel,
  },
  {
    ...beforeClosing,
    ...{ name: 'remove-battery', zh: '拆除蓄电池', en: 'remove the batteries' },
    fields: [
      {
        ...{ name: 'startBatteries', zh: '起动蓄电池', en: 'start batteries', kind: 'number', ...inPieces },
        ...{ least: 0, most: 10, decimals: 0, needed: true },
      },
      {
        ...{ name: 'tractionBatteries', zh: '动力电池', en: 'traction batteries', kind: 'number', ...inPieces },
        ...{ least: 0, most: 20, decimals: 0, needed: true, when: isNewEnergy },
      },
    ],
    when: (asked) => !isTrailer(asked),
  },
];

const supervision: Step = {
  ...ofVehicles,
  ...{ name: 'police-supervision', zh: '公安机关监督解体', en: 'dismantling under police supervision' },
  ...{ ruleId: 'vehicle.supervised-dismantling', before: ['close-job', 'certificate'] },
  evidence: ['supervision-record'],
  fields: [
    { name: 'authority', zh: '监督单位', en: 'supervising authority', kind: 'text', longest: 80, needed: true },
    { name: 'recordNumber', zh: '监督记录编号', en: 'number of its record', kind: 'text', longest: 60 },
    { name: 'supervisedOn', zh: '监督日期', en: 'supervised on', kind: 'day', needed: true },
  ],
  when: (asked) => supervisedKindOf(asked) !== null,
};

const bigFive: readonly (readonly [Exclude<Assembly, 'traction-battery'>, string, string])[] = [
  ['engine', '发动机', 'engine'],
  ['steering-gear', '方向机', 'steering gear'],
  ['gearbox', '变速器', 'gearbox'],
  ['axles', '前后桥', 'axles'],
  ['frame', '车架', 'frame'],
];

/** 五大总成: what came out is recorded, those that the form says were there; without a form, those that its kind has. */
const assemblyStep = ([assembly, zh, en]: (typeof bigFive)[number]): Step => ({
  ...ofVehicles,
  ...{ name: `assembly-${assembly}`, zh: `登记总成：${zh}`, en: `record the assembly: ${en}` },
  ...{ ruleId: 'vehicle.assemblies', before: ['close-job'] },
  fields: [
    { name: 'number', zh: '编号', en: 'number', kind: 'text', longest: 40 },
    { name: 'model', zh: '型号', en: 'model', kind: 'text', longest: 80, needed: true },
    {
      name: 'count',
      zh: '数量',
      en: 'count',
      kind: 'number',
      ...inPieces,
      least: 1,
      most: 10,
      decimals: 0,
      needed: true,
    },
    {
      ...{ name: 'destination', zh: '流向', en: 'destination', kind: 'choice', needed: true },
      choices: [
        choice('remanufacturer', '再制造企业', 'remanufacturer'),
        choice('steel-scrap', '作为废金属交钢铁企业', 'steel works, as scrap'),
      ],
    },
    { name: 'receiver', zh: '接收单位', en: 'receiver', kind: 'text', longest: 80 },
  ],
  when: (asked) => {
    const there = asked.details['assemblies'];
    return assembliesOf(asked).includes(assembly) && (!Array.isArray(there) || there.includes(assembly));
  },
});

/** 机动车登记规定: after the certificate; nothing waits for it but its clock. */
const papers: Step = {
  ...ofVehicles,
  ...{ name: 'papers-to-vehicle-office', zh: '向车辆管理所送交资料', en: 'hand the papers in at the vehicle office' },
  ...{ ruleId: 'vehicle.deregistration', before: [] },
  fields: [
    { name: 'handedOn', zh: '送交日期', en: 'handed in on', kind: 'day', needed: true },
    { name: 'vehicleOffice', zh: '车辆管理所', en: 'vehicle office', kind: 'text', longest: 80 },
    { name: 'receiptNumber', zh: '受理编号', en: 'number of the receipt', kind: 'text', longest: 60 },
  ],
};

/** Names of the two steps of the video of a dismantling. */
export const recordVideo = 'dismantling-video';
export const destroyVideo = 'destroy-video';

/** Hours of video stay with the site; what is recorded is where they are and until when. Nothing waits for it but its clock. */
const video: Step = {
  ...ofVehicles,
  ...{ name: recordVideo, zh: '登记拆解录像', en: 'record where the video of the dismantling is' },
  ...{ ruleId: 'vehicle.video', before: [] },
  fields: [
    {
      name: 'place',
      zh: '存放处（录像机或存储）',
      en: 'kept at (recorder or storage)',
      kind: 'text',
      longest: 120,
      needed: true,
    },
    { name: 'cameras', zh: '摄像机', en: 'cameras', kind: 'text', longest: 80, needed: true },
    { name: 'fromDay', zh: '开始日期', en: 'from (day)', kind: 'day', needed: true },
    { name: 'fromTime', zh: '开始时刻', en: 'from (time)', kind: 'text', longest: 5, form: 'time', needed: true },
    { name: 'toDay', zh: '结束日期', en: 'to (day)', kind: 'day', needed: true },
    { name: 'toTime', zh: '结束时刻', en: 'to (time)', kind: 'text', longest: 5, form: 'time', needed: true },
    {
      name: 'sha256',
      zh: '文件摘要（SHA-256，为文件时）',
      en: 'SHA-256, where it is a file',
      kind: 'text',
      longest: 64,
      form: 'sha256',
    },
    { name: 'keptUntil', zh: '保存至', en: 'kept until', kind: 'day', needed: true },
  ],
};

/** What became of the video after its time; whoever records it is asked by the rule of the day of the dismantling. */
const videoGone: Step = {
  ...ofVehicles,
  ...{ name: destroyVideo, zh: '登记拆解录像已销毁', en: 'record that the video of the dismantling was destroyed' },
  ...{ ruleId: 'vehicle.video', before: [] },
  fields: [
    { name: 'destroyedOn', zh: '销毁日期', en: 'destroyed on', kind: 'day', needed: true },
    {
      ...{ name: 'how', zh: '销毁方式', en: 'how', kind: 'choice', needed: true },
      choices: [
        choice('deleted', '删除文件', 'files deleted'),
        choice('overwritten', '录像机循环覆盖', 'overwritten by the recorder'),
        choice('medium-destroyed', '销毁存储介质', 'medium destroyed'),
      ],
    },
    { name: 'remark', zh: '备注', en: 'remark', kind: 'text', longest: 120 },
  ],
};

/** Of the part, not of the vehicle: each part that is used again carries its own mark. */
const marking: Step = {
  ...{ name: 'mark-reusable-part', zh: '标注“报废机动车回用件”', en: 'mark as a reusable part of a scrapped vehicle' },
  ...{ families: ['part'], evidence: ['part-mark'], witness: false },
  ...{ ruleId: 'vehicle.reused-parts', before: ['dispatch', 'close-reuse'] },
  fields: [{ name: 'markNumber', zh: '标签号', en: 'number of the mark', kind: 'text', longest: 40 }],
  when: ({ classCode }) => classCode === 'part.reused-vehicle-part',
};

export const stepsOfVehicles: readonly Step[] = [
  ...photos.slice(0, 1),
  ...pretreatment,
  supervision,
  ...bigFive.map(assemblyStep),
  ...photos.slice(1),
  video,
  videoGone,
  papers,
  marking,
];
