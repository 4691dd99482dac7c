/** A text in both languages of the product; on paper Chinese stands first and English below it, smaller. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

export const words = (zh: string, en: string): Words => ({ zh, en });
