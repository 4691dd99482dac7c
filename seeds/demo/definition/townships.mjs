/**
 * The townships of 中牟县 with an approximate centre (WGS84, by general knowledge of the county, not surveyed), how far
 * the points spread around it in degrees, the transfer station that serves it, and its collection points: the last three
 * digits of the village's code and the form. A `depot` is a large yard that also takes vehicles, machines and traction
 * batteries. A mobile point (以车代库) belongs to the township as a whole and has no village.
 */
const fixed = (village) => ({ village, form: 'fixed' });
const shared = (village) => ({ village, form: 'shared' });
const depot = (village) => ({ village, form: 'fixed', depot: true });
const mobile = { form: 'mobile' };

export const townships = [
  {
    suffix: '001',
    nameEn: 'Qingnianlu',
    at: [113.972, 34.722],
    spread: 0.008,
    station: 1,
    points: [shared('003'), fixed('005'), shared('006'), depot('204')],
  },
  {
    suffix: '002',
    nameEn: 'Dongfenglu',
    at: [113.992, 34.716],
    spread: 0.009,
    station: 1,
    points: [shared('001'), fixed('002'), shared('006'), fixed('203')],
  },
  {
    suffix: '003',
    nameEn: 'Guanghuijie',
    at: [113.962, 34.74],
    spread: 0.009,
    station: 2,
    points: [shared('001'), shared('006'), fixed('202'), mobile],
  },
  {
    suffix: '102',
    nameEn: 'Guandu',
    at: [114.05, 34.74],
    spread: 0.016,
    station: 2,
    points: [depot('212'), fixed('202'), fixed('225'), mobile],
  },
  {
    suffix: '004',
    nameEn: 'Dameng',
    at: [114.03, 34.775],
    spread: 0.014,
    station: 3,
    points: [depot('201'), fixed('217'), shared('225'), mobile],
  },
  {
    suffix: '112',
    nameEn: 'Liuji',
    at: [113.93, 34.77],
    spread: 0.012,
    station: 3,
    points: [fixed('201'), shared('224'), mobile],
  },
  {
    suffix: '105',
    nameEn: 'Baisha',
    at: [113.872, 34.752],
    spread: 0.012,
    station: 4,
    points: [shared('001'), shared('004'), depot('201')],
  },
  {
    suffix: '571',
    nameEn: 'Yuxing',
    at: [113.9, 34.79],
    spread: 0.012,
    station: 4,
    points: [fixed('206'), shared('204')],
  },
  {
    suffix: '570',
    nameEn: 'Yangqiao',
    at: [113.905, 34.84],
    spread: 0.014,
    station: 5,
    points: [depot('206'), fixed('201')],
  },
  { suffix: '104', nameEn: 'Wantan', at: [113.975, 34.86], spread: 0.016, station: 5, points: [fixed('216'), mobile] },
  {
    suffix: '114',
    nameEn: 'Yanminghu',
    at: [114.1, 34.81],
    spread: 0.014,
    station: 6,
    points: [depot('203'), shared('201'), mobile],
  },
  {
    suffix: '103',
    nameEn: 'Langchenggang',
    at: [114.145, 34.88],
    spread: 0.016,
    station: 6,
    points: [fixed('203'), fixed('211')],
  },
  {
    suffix: '106',
    nameEn: "Zheng'an",
    at: [113.93, 34.68],
    spread: 0.014,
    station: 7,
    points: [depot('213'), shared('209'), mobile],
  },
  {
    suffix: '109',
    nameEn: 'Huangdian',
    at: [114.02, 34.605],
    spread: 0.015,
    station: 7,
    points: [fixed('209'), fixed('208'), mobile],
  },
  {
    suffix: '115',
    nameEn: 'Yaojia',
    at: [114.09, 34.67],
    spread: 0.014,
    station: 8,
    points: [depot('201'), shared('208'), fixed('211')],
  },
  {
    suffix: '101',
    nameEn: 'Hansi',
    at: [114.12, 34.632],
    spread: 0.012,
    station: 8,
    points: [fixed('207'), fixed('214')],
  },
  {
    suffix: '208',
    nameEn: 'Diaojia',
    at: [114.055, 34.56],
    spread: 0.014,
    station: 8,
    points: [fixed('201'), fixed('208'), mobile],
  },
];
