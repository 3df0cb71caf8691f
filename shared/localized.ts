/**
 * Whatever this program says to a person is said in both languages of the interface where it is made, so that it can
 * be shown in either at any later time, also when it was stored long ago (docs/decisions/0001).
 */
export interface Localized {
  readonly en: string;
  readonly zh: string;
}

/** The two languages of the interface; `zh` is Simplified Chinese. */
export type Locale = keyof Localized;
