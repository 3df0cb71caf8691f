import type { Check, Draft, Limits, Passage, PassageFacts, StoryCheck, StoryDraft, StoryFacts } from '../check.ts';
import type { ConfiguredChecks } from './configured.ts';
import { type Problem, problemOf } from './problem.ts';

/** A draft and the check that yielded it. */
export interface Checked<D extends Draft = Draft> {
  readonly check: Check;
  readonly draft: D;
}

/** What the checks say of one passage by itself. */
export interface PassageResult {
  readonly drafts: readonly Checked[];
  /** What each story check remembers of it. A check that failed to collect is missing. */
  readonly facts: ReadonlyMap<StoryCheck, unknown>;
  readonly problems: readonly Problem[];
}

/**
 * First step: all checks over some passages, one result a passage. One check goes over all of them before the next one
 * starts, which keeps its code and tables in the processor's caches. A check that throws loses only what it had not yet
 * yielded of that passage.
 */
export function runPassages(
  configured: ConfiguredChecks,
  passages: readonly Passage[],
  story: StoryFacts,
): readonly PassageResult[] {
  const results = passages.map(() => ({
    drafts: [] as Checked[],
    facts: new Map<StoryCheck, unknown>(),
    problems: [] as Problem[],
  }));
  for (const check of configured.checks) {
    const limits = configured.limits(check);
    for (const [index, { drafts, facts, problems }] of results.entries()) {
      const passage = passages[index] as Passage;
      try {
        if (check.scope === 'story') facts.set(check, check.collect(passage, story, limits));
        else if (check.scope === 'passage')
          for (const draft of check.run(passage, story, limits)) drafts.push({ check, draft });
      } catch (error) {
        problems.push(problemOf(check.id, passage.id, error));
      }
    }
  }
  return results;
}

/** Third step: one story check over what it remembers of all passages, in reading order. */
export function judgeStory(
  check: StoryCheck,
  facts: readonly PassageFacts<unknown>[],
  story: StoryFacts,
  limits: Limits | undefined,
): { readonly drafts: readonly Checked<StoryDraft>[]; readonly problems: readonly Problem[] } {
  const drafts: Checked<StoryDraft>[] = [];
  try {
    for (const draft of check.judge(facts, story, limits)) drafts.push({ check, draft });
    return { drafts, problems: [] };
  } catch (error) {
    return { drafts, problems: [problemOf(check.id, undefined, error)] };
  }
}
