import type { SameTexts } from '@huihuan/web-kit';
import { centreEn } from './centre-en.ts';
import type { zh } from './zh.ts';

export const en: SameTexts<typeof zh> = {
  title: 'Operations',
  skip: 'Skip to the main content',
  navigation: 'Work',
  home: 'Home',
  backHome: 'Back to the first screen',
  notHere: 'There is no such page. The link may be out of date.',
  welcome: (name) => `Welcome, ${name}`,
  nothing: 'There is nothing for your role to do on this page yet.',
  tasks: {
    arrivals: { title: 'Arrivals', says: 'Trucks on their way, countdown, receive' },
    differences: { title: 'Differences', says: 'Side by side, propose, settle by both sides' },
    corrections: { title: 'Corrections', says: 'Weight, class or number wrong after a handover: propose, agree' },
    storage: { title: 'Storage', says: 'How long it lies, limits, oldest first, export' },
    bays: {
      title: 'Bays',
      says: 'How full each place of the yard is, goods placed and moved by scanning; supervisors and administrators make bays',
    },
    containers: { title: 'Containers', says: 'Pallets, boxes and cages: scan, label, release' },
    dispatch: { title: 'Dispatch', says: 'What should leave first, load by scan, seal, dispatch' },
    manifests: { title: 'Waste manifests', says: 'Lacking, waiting, last days; record, confirm, void, print' },
    traceability: {
      title: 'Battery traceability',
      says: 'What to report, last days, files, filings and their numbers',
    },
    certificates: { title: 'Certificates', says: 'Issue, void and print: vehicles, data erasure, batteries' },
    keeping: { title: 'Keeping', says: 'How long records stay, where videos are, what was destroyed' },
    suspicions: {
      title: 'Reports to the police',
      says: 'Goods never bought, or maybe stolen: record that the police were told, add number and what came of it',
    },
    imports: { title: 'Import', says: 'Old hand-ins and opening stock from Excel: checked row by row, then written' },
    putAside: { title: 'Put aside', says: 'Signed by a revoked tablet: admit or reject' },
    sites: { title: 'Sites and licences', says: 'Capacity, floor area, families; licences that end and their renewal' },
    devices: { title: 'Tablets', says: 'Enrol, renew and revoke the tablets of the site' },
    people: { title: 'People', says: 'Roles from and to, passwords and PINs, sign-out everywhere' },
  },
  retry: 'Try again',
  reference: (id) => `When you ask for help, name ${id}`,
  language: { label: 'Language', zh: '中文', en: 'EN' },
  theme: { label: 'Appearance', system: 'As the system', light: 'Light', dark: 'Dark' },
  centre: centreEn,
};
