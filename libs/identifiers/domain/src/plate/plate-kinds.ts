export type PlateKind =
  'ordinary' | 'new-energy-small' | 'new-energy-large' | 'trailer' | 'learner' | 'police' | 'hong-kong' | 'macao';

export interface DecodedPlate {
  readonly kind: 'plate';
  readonly plateKind: PlateKind;
  /** The character of the province, such as 豫. */
  readonly province: string;
  /** The letter of the issuing authority (发牌机关代号) within the province. */
  readonly authority: string;
}

/** The characters of the provinces, autonomous regions and municipalities, GA 36-2018 annex A. */
export const PLATE_PROVINCES = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';

/** The last character that tells the purpose of a plate. */
export const PLATE_SUFFIXES: Readonly<Record<string, PlateKind>> = {
  挂: 'trailer',
  学: 'learner',
  警: 'police',
  港: 'hong-kong',
  澳: 'macao',
};

/** The letters that mark a new-energy vehicle: third place on small ones, last place on large ones. */
export const NEW_ENERGY_LETTERS = 'ABCDEFGHJK';
