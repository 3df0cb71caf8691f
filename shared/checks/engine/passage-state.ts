import type { StoryDraft } from '../check.ts';
import type { Finding } from '../finding.ts';
import type { ConfiguredChecks } from './configured.ts';
import { isEqual } from './equal.ts';
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
  /** Merged and without the suppressed ones; the budget has not been at them yet. */
  merged: readonly Finding[] = [];
  /** As they are reported. */
  findings: readonly Finding[] = [];
  #story: readonly Checked<StoryDraft>[] = [];
  #problems: readonly Problem[] = [];

  constructor(layout: Layout, result: PassageResult, words: number) {
    this.layout = layout;
    this.result = result;
    this.words = words;
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
    suppressed: ReadonlySet<string> | undefined,
  ): void {
    const placed: Placed[] = [];
    const problems: Problem[] = [];
    for (const checked of [...this.result.drafts, ...story]) {
      try {
        const found = place(checked, this.layout, layouts);
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
}

function isSameDraft(a: Checked<StoryDraft>, b: Checked<StoryDraft> | undefined): boolean {
  return b !== undefined && a.check === b.check && isEqual(a.draft, b.draft);
}
