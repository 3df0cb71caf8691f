import type { Localized } from '../localized.ts';

/** Something as a file. */
export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** What of the story is not in the file. Missing: nothing. */
  readonly lost?: readonly Localized[];
}

/** A way to write a story into a file. */
export interface ExportFormat {
  /** Names it in `exports.write`. */
  readonly id: string;
  readonly name: Localized;
  /** Without the dot. */
  readonly extension: string;
  /** The file that the story came from is of this format: it is written back into that. */
  readonly into?: string;
  /** What of this story will not be in the file. */
  readonly loses: readonly Localized[];
}
