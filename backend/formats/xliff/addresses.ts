import type { Localized } from '../../../shared/localized.ts';
import { placeOf, type XmlText } from '../xml/decode.ts';
import { sameIds, tooManySameIds, tooManyUnits } from './problems.ts';

/** A story of a million words has half of them. More would take all memory before anybody could work with it. */
export const mostUnits = 120_000;
/** With more of one id than by mistake, a file is damaged, and what is written into it might end up anywhere. */
const mostSameIds = 10_000;

/**
 * Throws a `CopydeskError` (`too-large`) where a file has more units than any document: by its letters alone, since most of
 * what reading takes is taken by the time that they are read.
 *
 * @param element what units are called in its format
 */
export function refuseTooManyUnits({ fileName, text }: Pick<XmlText, 'fileName' | 'text'>, element: string): void {
  const start = `<${element}`;
  let units = 0;
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + start.length)) {
    if (!' \t\r\n>/'.includes(text.charAt(at + start.length))) continue;
    units += 1;
    if (units > mostUnits) throw tooManyUnits(fileName, mostUnits, placeOf(text, at).line);
  }
}

/** Gives every unit an address of its own, also where a file has the same id twice. */
export class Addresses {
  readonly #fileName: string;
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  #twice = 0;
  #firstTwice = '';

  constructor(fileName: string) {
    this.#fileName = fileName;
  }

  /**
   * Throws a `CopydeskError` (`too-large`, `unreadable-file`) when there are more units than any document has, or too many
   * that cannot be told apart.
   *
   * @param line where in the file the unit is, from 1
   */
  take(wanted: string, line: number): string {
    let address = wanted;
    if (this.#taken.has(wanted)) {
      let n = this.#next.get(wanted) ?? 2;
      while (this.#taken.has(`${wanted} (${n})`)) n++;
      this.#next.set(wanted, n + 1);
      address = `${wanted} (${n})`;
      if (this.#twice === 0) this.#firstTwice = wanted;
      this.#twice += 1;
      if (this.#twice > mostSameIds) throw tooManySameIds(this.#fileName, mostSameIds, line);
    }
    this.#taken.add(address);
    if (this.#taken.size > mostUnits) throw tooManyUnits(this.#fileName, mostUnits, line);
    return address;
  }

  get problems(): readonly Localized[] {
    return this.#twice > 0 ? [sameIds(this.#twice, this.#firstTwice)] : [];
  }
}
