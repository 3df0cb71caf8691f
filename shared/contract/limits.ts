/** Limits that both sides know, so that the interface can say them before a call fails. */
export const limits = {
  /** Bytes of one imported file. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of one translation memory in a file. */
  memoryFileBytes: 500 * 1024 * 1024,
  /** Bytes of a large file that are sent at once. */
  chunkBytes: 8 * 1024 * 1024,
  /** Bytes of a desk's database that is taken to another computer in one file, and of that file, which is packed. */
  deskBytes: 512 * 1024 * 1024,
  packedDeskBytes: 120 * 1024 * 1024,
  /** UTF-16 units of one pasted text. */
  pasteLength: 10_000_000,
  /** UTF-16 units of one row's revision. */
  rowLength: 1_000_000,
  /** Places that one search to replace lists. */
  replacements: 100_000,
  /** Rows that one `stories.rows` call hands out. */
  rowsAtOnce: 500,
  /** Stories that one `stories.page` call hands out. */
  storiesAtOnce: 200,
} as const;
