import type { Format } from './format.ts';
import { plainText } from './text/format.ts';

/** Every format, the particular before the general: the first that recognises a file reads it. */
export const formats: readonly Format[] = [plainText];

export function formatById(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}

/** Looks at the content first, since names lie, then at the name; plain text reads, or refuses, what nothing else knows. */
export function formatOf(fileName: string, bytes: Uint8Array): Format {
  const extension = /\.([^./\\]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return (
    formats.find((format) => format.sniff(bytes)) ??
    formats.find((format) => format.extensions.includes(extension)) ??
    plainText
  );
}
