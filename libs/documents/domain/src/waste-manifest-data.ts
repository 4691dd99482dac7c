/** A party of the trip. Its contact is a person: masked on paper. */
export interface ManifestParty {
  readonly name: string;
  readonly address: string | null;
  /** Number of the licence for hazardous waste, or of the registration under which it acts without one. */
  readonly licence: string | null;
  /** Plain; shown as 张* and 138****5678. */
  readonly contact: { readonly name: string; readonly phone: string | null } | null;
}

/** One kind of waste. A 联单 is made for each trip and each kind. */
export interface ManifestWaste {
  readonly name: string;
  /** Category of the 名录, HW31. */
  readonly category: string;
  /** Code of the 名录, 900-052-31. */
  readonly code: string;
  /** Hazardous properties by their letters: T, C, I, R, In. */
  readonly properties: readonly string[];
  readonly form: 'solid' | 'semi-solid' | 'liquid' | 'gas' | null;
  readonly packaging: string | null;
  /** Number of packages; `null` where nobody counted them. */
  readonly packages: number | null;
  /** Net weight in whole grams as the sender states it. */
  readonly grams: number;
}

/** What the receiver confirmed. */
export interface ManifestReceipt {
  /** YYYY-MM-DD, in China. */
  readonly receivedOn: string;
  readonly grams: number;
  readonly accepted: boolean;
  /** What differs, in the receiver's words. */
  readonly remark: string | null;
}

/** What a 危险废物转移联单 says: the system's form, to be entered into the state's system, whose number comes back. */
export interface WasteManifestData {
  /** The product's own number. */
  readonly number: string;
  /** The number that the state's system gave, where `number` is another one; `null` leaves the line out. */
  readonly nationalNumber: string | null;
  readonly waste: ManifestWaste;
  readonly sender: ManifestParty;
  readonly carrier: ManifestParty & {
    readonly plate: string | null;
    /** Plain; masked on paper. */
    readonly driver: string | null;
  };
  readonly receiver: ManifestParty & {
    /** R4, R6, C5 …: how it will be used, stored or disposed of. */
    readonly treatment: string | null;
  };
  /** ISO instant at which the truck left; `null` before. */
  readonly dispatchedAt: string | null;
  /** YYYY-MM-DD: last day on which the receiver confirms; `null` as long as that is open. */
  readonly confirmBy: string | null;
  /** `null` while the receiver has not confirmed. */
  readonly receipt: ManifestReceipt | null;
  /** Day and reason when it was made void. */
  readonly voided: { readonly voidedOn: string; readonly reason: string } | null;
  /** The page that proves it genuine: goes into the QR. */
  readonly genuineUrl: string;
}
