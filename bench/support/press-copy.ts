import { existsSync } from 'node:fs';
import { secondOpinions } from '../../cli/batch/second-opinions.ts';
import type { PassageInput } from '../../shared/checks/finding.ts';
import { type AnnotatedLine, annotationFile, readAnnotated, storiesOf } from '../quality/support/annotations.ts';

/** A story as the desk has it: each segment a passage with its original and what other engines make of it. */
export interface PressStory {
  readonly passages: readonly PassageInput[];
  readonly words: number;
  readonly characters: number;
}

/**
 * The stories of `dev.jsonl`: real machine translations, with so many second opinions as the evaluation gives them. Where
 * the machine does not have them, stand-ins of one sentence, and a line that says so.
 */
export function pressStories(opinions: number): readonly PressStory[] {
  const lines = annotatedLines();
  const others = new Map(secondOpinions(lines, opinions).map((seconds, index) => [lines[index], seconds]));
  return storiesOf(lines).map((story) => {
    const texts = story.map(({ target }) => target);
    return {
      passages: story.map((line, index) => ({
        id: `p${index}`,
        rows: [{ id: `r${index}`, text: line.target, separator: '', original: line.source, seconds: others.get(line) }],
      })),
      words: texts.reduce((sum, text) => sum + text.trim().split(/\s+/).length, 0),
      characters: texts.reduce((sum, text) => sum + text.length, 0),
    };
  });
}

function annotatedLines(): readonly AnnotatedLine[] {
  const file = annotationFile('dev');
  if (existsSync(file)) return readAnnotated(file);
  console.warn(`╔══ ${file} is missing: measured on a stand-in of one sentence. ══╗`);
  return Array.from({ length: 2000 }, (_, index) => ({
    system: `Engine ${index % 4}`,
    doc: 'stand-in',
    seg: Math.floor(index / 4),
    source: '港务局周一说，2023年上半年向北方运出2.5万吨芒果。',
    target: `The port authority said on Monday that 25000 tonnes of mangoes were shipped north in 2023. Ship ${index} left.`,
    ratings: [],
  }));
}
