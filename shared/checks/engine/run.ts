import type {
  Check,
  Draft,
  Passage,
  PassageCheck,
  PassageFacts,
  StoryCheck,
  StoryDraft,
  StoryFacts,
} from '../check.ts';
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

/** First step: all checks over one passage. A check that throws loses only what it had not yet yielded. */
export function runPassage(checks: readonly Check[], passage: Passage, story: StoryFacts): PassageResult {
  const drafts: Checked[] = [];
  const facts = new Map<StoryCheck, unknown>();
  const problems: Problem[] = [];
  for (const check of checks) {
    try {
      if (check.scope === 'story') facts.set(check, check.collect(passage, story));
      else gather(check, passage, story, drafts);
    } catch (error) {
      problems.push(problemOf(check.id, passage.id, error));
    }
  }
  return { drafts, facts, problems };
}

function gather(check: PassageCheck, passage: Passage, story: StoryFacts, drafts: Checked[]): void {
  for (const draft of check.run(passage, story)) drafts.push({ check, draft });
}

/** Second step: one story check over what it remembers of all passages, in reading order. */
export function judgeStory(
  check: StoryCheck,
  facts: readonly PassageFacts<unknown>[],
  story: StoryFacts,
): { readonly drafts: readonly Checked<StoryDraft>[]; readonly problems: readonly Problem[] } {
  const drafts: Checked<StoryDraft>[] = [];
  try {
    for (const draft of check.judge(facts, story)) drafts.push({ check, draft });
    return { drafts, problems: [] };
  } catch (error) {
    return { drafts, problems: [problemOf(check.id, undefined, error)] };
  }
}
