export { Area, AreaLevel, areas } from './area.ts';
export { CatalogueClass, ExpectedYield, IdentifierKind, ItemFamily, Tolerance, catalogue } from './catalogue.ts';
export { Outline, outline, outlineCodes, outlineOfAll } from './outline.ts';
export type { OutlineCode } from './outline.ts';
export { Sureness } from './sureness.ts';
export { Target, TargetKind, TargetUnit, targets } from './target.ts';
export {
  CollectionForm,
  DemoLicence,
  DemoNetwork,
  DemoSite,
  DemoStaff,
  DemoTruck,
  SiteKind,
  StaffRole,
  demoNetwork,
} from './demo-network.ts';
export { demoAccounts, type DemoAccount } from './demo-accounts.ts';
export { demoTariffs, type DemoTariff } from './demo-tariffs.ts';
export { demoLoginFor } from './demo-login-for.ts';
export { destinationOf } from './destination.ts';
