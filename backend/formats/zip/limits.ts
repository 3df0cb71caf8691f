/** What an archive may hold. Whoever packs more than this packs no text, or means harm. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked, all entries together. */
  readonly bytes: number;
  /** How many times its packed size an entry may have; counts from {@link ZipLimits.freely} bytes on. */
  readonly ratio: number;
  /** Bytes that an entry may unpack to however small it is packed: a short text repeated often packs very well. */
  readonly freely: number;
}

const MEGABYTE = 1024 * 1024;

export const zipLimits: ZipLimits = { entries: 10_000, bytes: 200 * MEGABYTE, ratio: 250, freely: 8 * MEGABYTE };
