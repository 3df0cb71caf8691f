import type { Localized } from '../../../shared/localized.ts';
import { sameIds } from './problems.ts';

/** Gives every unit an address of its own, also where a file has the same id twice. */
export class Addresses {
  readonly #taken = new Set<string>();
  readonly #twice: string[] = [];

  take(wanted: string): string {
    let address = wanted;
    for (let n = 2; this.#taken.has(address); n++) address = `${wanted} (${n})`;
    if (address !== wanted) this.#twice.push(wanted);
    this.#taken.add(address);
    return address;
  }

  get problems(): readonly Localized[] {
    return this.#twice.length > 0 ? [sameIds(this.#twice)] : [];
  }
}
