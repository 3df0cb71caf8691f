import { mapOffset } from '../../../shared/text/edits.ts';
import { editsBetween } from '../../../shared/text/merge.ts';
import { tokenize } from '../../../shared/text/tokens.ts';

/** Where an edited text is cut when the machine's text is cut here: at the same words, and never within one. */
export function carriedCut(machine: string, revision: string, cut: number): number {
  const wanted = mapOffset(Math.min(cut, machine.length), editsBetween(machine, revision), 'before');
  const within = tokenize(revision).find(({ start, end }) => start < wanted && wanted < end);
  return within ? within.start : wanted;
}
