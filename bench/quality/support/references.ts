import { groupOf } from '../../../cli/batch/second-opinions.ts';
import type { AnnotatedLine } from './annotations.ts';

/** The human translations of each segment that has any, by {@link groupOf}, ready for {@link occursIn}. */
export function referencesOf(lines: readonly AnnotatedLine[]): ReadonlyMap<string, readonly string[]> {
  const references = new Map<string, string[]>();
  for (const line of lines) {
    if (!line.system.startsWith('ref')) continue;
    const key = groupOf(line);
    const known = references.get(key);
    if (known) known.push(inWords(line.target));
    else references.set(key, [inWords(line.target)]);
  }
  return references;
}

/** Whether a wording stands in one of the references, word for word; case and spacing do not matter. */
export function occursIn(references: readonly string[], wording: string): boolean {
  const words = inWords(wording);
  return words.trim() !== '' && references.some((reference) => reference.includes(words));
}

/** The words and marks of a text with single spaces around each. */
function inWords(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+|[^\s]/gu) ?? []).join(' ')} `;
}
