import type { Localized } from '../../localized.ts';
import { replacing } from '../awkward/support/edits.ts';
import type { Draft, DraftSuggestion, Example, Passage } from '../check.ts';
import type { PhraseCheckId } from './entry.ts';
import { phraseThemes } from './inventory.ts';
import { type PhraseMatch, phrasesIn } from './matches.ts';
import { fillTemplate } from './template.ts';

/** The drafts for a passage's phrases that belong to one check. */
export function* phraseDrafts(passage: Passage, check: PhraseCheckId): Generator<Draft> {
  for (const match of phrasesIn(passage, check)) {
    const first = passage.tokens[match.start];
    const last = passage.tokens[match.end - 1];
    if (!first || !last) continue;
    const span = { start: first.start, end: last.end };
    const wordings = wordingsFor(match, passage);
    const { theme, entry } = match;
    yield {
      ...span,
      message: message(passage.text.slice(span.start, span.end), wordings[0]),
      reason: theme.reason,
      tier: entry.tier ?? theme.tier,
      score: entry.score ?? theme.score,
      suggestions: wordings.map((text): DraftSuggestion => ({ edits: [replacing(passage, span, text)] })),
    };
  }
}

/** The first entry of each theme as examples of the check; the tests of the inventory run all of them. */
export function phraseExamples(check: PhraseCheckId): Example[] {
  return phraseThemes
    .filter((theme) => theme.check === check)
    .flatMap((theme) => theme.entries.slice(0, 1))
    .flatMap(({ bad, marks, better, good }) => [{ bad, marks: [marks], better }, { good }]);
}

function wordingsFor(match: PhraseMatch, passage: Passage): string[] {
  const wordings = (match.entry.suggest ?? []).map((template) =>
    fillTemplate(template, match.pattern, match.captures, passage),
  );
  return wordings.filter((wording) => wording !== undefined);
}

function message(marked: string, better: string | undefined): Localized {
  if (better === undefined) return { en: `“${marked}” is not how English says it.`, zh: `英语里不这样说“${marked}”。` };
  if (better === '')
    return { en: `“${marked}” adds nothing; leave it out.`, zh: `“${marked}”没有增加信息，可以删去。` };
  return { en: `Write “${better}” instead of “${marked}”.`, zh: `“${marked}”宜改为“${better}”。` };
}
