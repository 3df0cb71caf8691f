import { lexicon } from '../../bench/quality/support/lexicon.ts';
import { catalog } from '../../shared/checks/catalog.ts';
import type { Check, Draft, Example, StoryFacts } from '../../shared/checks/check.ts';
import { configure } from '../../shared/checks/engine/configured.ts';
import { judgePassage } from '../../shared/checks/engine/judge.ts';
import { runPassages } from '../../shared/checks/engine/run.ts';
import { createPassage } from '../../shared/checks/passage.ts';
import { shippedModel } from '../../shared/checks/ranking/shipped.ts';
import { applyEdits } from '../../shared/text/edits.ts';

/** What a check makes of an example. */
export interface ExampleResult {
  /** The marked wordings in reading order. */
  readonly marks: readonly string[];
  /** The example after the first suggestion of the first mark, where there is one. */
  readonly better: string | undefined;
}

/** Runs one check alone over one example; the passages of a story check's example are parted by blank lines. */
export function runExample(check: Check, example: Example): ExampleResult {
  const text = 'bad' in example ? example.bad : example.good;
  const split = (whole: string) => (check.scope === 'story' ? whole.split('\n\n') : [whole]);
  const originals = split(example.original ?? '');
  const seconds = (example.seconds ?? []).map(split);
  const passages = split(text).map((part, index) =>
    createPassage(
      {
        id: `p${index}`,
        rows: [
          {
            id: `r${index}`,
            text: part,
            separator: '',
            ...(originals[index] && { original: originals[index] }),
            seconds: seconds.map((texts, engine) => ({
              label: `Engine ${String.fromCharCode(66 + engine)}`,
              text: texts[index] ?? '',
            })),
          },
        ],
      },
      lexicon,
    ),
  );
  const facts: StoryFacts = { references: [], ...example.facts };
  const drafts: { readonly passage: number; readonly draft: Draft }[] = [];
  if (check.scope === 'passage') {
    for (const [index, passage] of passages.entries()) {
      for (const draft of check.run(passage, facts)) drafts.push({ passage: index, draft });
    }
  } else if (check.scope === 'suspect') {
    const configured = configure([...catalog.filter(({ scope }) => scope !== 'suspect'), check]);
    for (const [index, result] of runPassages(configured, passages, facts).entries()) {
      const passage = passages[index];
      const suspects = passage ? judgePassage(shippedModel(), configured, passage, result).suspects : [];
      for (const { draft } of suspects) drafts.push({ passage: index, draft });
    }
  } else {
    const collected = passages.map((passage) => ({ passage: passage.id, facts: check.collect(passage, facts) }));
    for (const draft of check.judge(collected, facts)) {
      drafts.push({ passage: passages.findIndex(({ id }) => id === draft.passage), draft });
    }
  }
  drafts.sort((a, b) => a.passage - b.passage || a.draft.start - b.draft.start || a.draft.end - b.draft.end);
  const parts = passages.map((passage) => passage.text);
  const marks = drafts.map(({ passage, draft }) => (parts[passage] ?? '').slice(draft.start, draft.end));
  const first = drafts[0];
  const suggestion = first?.draft.suggestions?.[0];
  if (first && suggestion) parts[first.passage] = applyEdits(parts[first.passage] ?? '', suggestion.edits);
  return { marks, better: suggestion ? parts.join('\n\n') : undefined };
}
