import { mapOffset } from '../../../shared/text/edits.ts';
import { editsBetween, mergeTexts } from '../../../shared/text/merge.ts';
import { tokenize } from '../../../shared/text/tokens.ts';

/** What becomes of an edited text when the machine's text under it changes. */
export interface CarriedEdit {
  readonly text: string;
  /** Both changed the same words: the edit stands as it was. */
  readonly isContested: boolean;
}

/** Takes the change of the machine's text into the edit where that did not touch the same words. */
export function carryEdit(machine: string, edit: string, next: string): CarriedEdit {
  const merged = mergeTexts(machine, edit, next);
  return merged === undefined ? { text: edit, isContested: true } : { text: merged, isContested: false };
}

/** Cuts a text into as many parts as there are of the text that it was made from, at the same words. */
export function cutAlike(parts: readonly string[], separators: readonly string[], text: string): string[] {
  const whole = parts.reduce((sum, part, index) => sum + (index > 0 ? (separators[index] ?? ' ') : '') + part, '');
  const edits = editsBetween(whole, text);
  const tokens = tokenize(text);
  const cuts: number[] = [0];
  let at = 0;
  parts.slice(0, -1).forEach((part, index) => {
    at += part.length + (index > 0 ? (separators[index] ?? ' ').length : 0);
    const wanted = mapOffset(at, edits, 'before');
    const within = tokens.find(({ start, end }) => start < wanted && wanted < end);
    cuts.push(Math.max(cuts.at(-1) ?? 0, within ? within.start : wanted));
  });
  return cuts.map((start, index) => text.slice(start, cuts[index + 1] ?? text.length).trim());
}
