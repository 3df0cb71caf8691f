import type { StoryDraft } from '../check.ts';
import type { AnalysisOptions } from '../engine.ts';
import type { Finding } from '../finding.ts';
import type { Model } from '../ranking/model.ts';
import type { ConfiguredChecks } from './configured.ts';
import { isEqual } from './equal.ts';
import type { Judged } from './judge.ts';
import type { Layout } from './layout.ts';
import { merge } from './merge.ts';
import { type Placed, place } from './place.ts';
import { type Problem, problemOf } from './problem.ts';
import type { Checked, PassageResult } from './run.ts';

/** All that is known of one passage: what the checks said, and what became of it on its way to findings. */
export class PassageState {
  readonly layout: Layout;
  readonly result: PassageResult;
  readonly words: number;
  /** What the model expects of it; nothing where there is no model. */
  readonly judged: Judged | undefined;
  /** Merged and without the suppressed ones; the budget has not been at them yet. */
  merged: readonly Finding[] = [];
  /** As they are reported. */
  findings: readonly Finding[] = [];
  #story: readonly Checked<StoryDraft>[] = [];
  #problems: readonly Problem[] = [];

  constructor(layout: Layout, result: PassageResult, words: number, judged: Judged | undefined) {
    this.layout = layout;
    this.result = result;
    this.words = words;
    this.judged = judged;
  }

  get problems(): readonly Problem[] {
    return [...this.result.problems, ...this.#problems];
  }

  /** Whether story checks say something else of it than they did. */
  differs(story: readonly Checked<StoryDraft>[]): boolean {
    return !(
      story.length === this.#story.length && story.every((each, index) => isSameDraft(each, this.#story[index]))
    );
  }

  /** Makes its findings of what all checks say of it. */
  build(
    story: readonly Checked<StoryDraft>[],
    layouts: ReadonlyMap<string, Layout>,
    configured: ConfiguredChecks,
    { suppressed, model }: Pick<AnalysisOptions, 'suppressed' | 'model'>,
  ): void {
    const placed: Placed[] = [];
    const problems: Problem[] = [];
    for (const checked of [...this.result.drafts, ...(this.judged?.suspects ?? []), ...story]) {
      try {
        const found = place(this.#scored(checked, model), this.layout, layouts);
        const each = found && configured.apply(found, checked.draft, this.layout.text);
        if (each && !suppressed?.has(each.finding.fingerprint)) placed.push(each);
      } catch (error) {
        problems.push(problemOf(checked.check.id, this.layout.id, error));
      }
    }
    this.#story = story;
    this.#problems = problems;
    this.merged = merge(placed);
  }

  /** With how likely an expert would mark it, as far as that was learnt; a suspect has its score already. */
  #scored(checked: Checked, model: Model | undefined): Checked {
    const { check, draft } = checked;
    if (!model || !this.judged || check.scope === 'suspect') return checked;
    const score = model.score(this.judged.judgement, draft, check.id, draft.score ?? check.score);
    return { check, draft: { ...draft, score } };
  }
}

function isSameDraft(a: Checked<StoryDraft>, b: Checked<StoryDraft> | undefined): boolean {
  return b !== undefined && a.check === b.check && isEqual(a.draft, b.draft);
}
