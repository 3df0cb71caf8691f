import type { Localized } from '../../../shared/localized.ts';
import { sameIds } from './problems.ts';

/** Gives every unit an address of its own, also where a file has the same id twice. */
export class Addresses {
  readonly #taken = new Set<string>();
  readonly #next = new Map<string, number>();
  readonly #twice: string[] = [];

  take(wanted: string): string {
    let address = wanted;
    if (this.#taken.has(wanted)) {
      let n = this.#next.get(wanted) ?? 2;
      while (this.#taken.has(`${wanted} (${n})`)) n++;
      this.#next.set(wanted, n + 1);
      address = `${wanted} (${n})`;
      this.#twice.push(wanted);
    }
    this.#taken.add(address);
    return address;
  }

  get problems(): readonly Localized[] {
    return this.#twice.length > 0 ? [sameIds(this.#twice)] : [];
  }
}
