import { catalog } from '../catalog.ts';
import type { Passage, PassageFacts, StoryCheck, StoryDraft, StoryFacts } from '../check.ts';
import type { Analysis, AnalysisChange, AnalysisOptions, AnalysisProgress } from '../engine.ts';
import type { Finding, PassageInput } from '../finding.ts';
import { createPassage } from '../passage.ts';
import { expectedPenalty } from '../ranking/model.ts';
import { type Stretch, stretchesOf } from '../ranking/suspects.ts';
import { changedRows } from './changes.ts';
import { type ConfiguredChecks, configure } from './configured.ts';
import { judgePassage } from './judge.ts';
import type { Layout } from './layout.ts';
import { nextOrder } from './order.ts';
import { PassageState } from './passage-state.ts';
import type { Problem } from './problem.ts';
import { type Cut, cutOf, listable, noCut, withTier } from './rank.ts';
import { type Checked, judgeStory, runPassages } from './run.ts';

/** The analysis of a story: the steps of this folder in their order, and what each passage keeps between edits. */
export class StoryAnalysis implements Analysis {
  #facts: StoryFacts;
  readonly #options: AnalysisOptions;
  readonly #configured: ConfiguredChecks;
  readonly #storyChecks: readonly StoryCheck[];
  readonly #states = new Map<string, PassageState>();
  readonly #layouts = new Map<string, Layout>();
  #order: readonly string[] = [];
  /** The states in reading order and, a list for each story check, what it remembers of them: kept for quick edits. */
  #inOrder: PassageState[] = [];
  readonly #remembered = new Map<StoryCheck, PassageFacts<unknown>[]>();
  #cut = noCut;
  #judgeProblems: readonly Problem[] = [];
  #findings: readonly Finding[] | undefined;

  constructor(facts: StoryFacts, options: AnalysisOptions) {
    this.#facts = facts;
    this.#options = options;
    this.#configured = configure(options.checks ?? catalog, options.preferences);
    this.#storyChecks = this.#configured.checks.filter((check) => check.scope === 'story');
  }

  /** The full analysis, some passages at a time. */
  *fill(passages: readonly PassageInput[]): Generator<AnalysisProgress, void> {
    const total = passages.length + this.#storyChecks.length;
    let done = 0;
    yield { done, total };
    this.#order = passages.map(({ id }) => id);
    if (new Set(this.#order).size < passages.length) {
      const twice = this.#order.find((id, index) => this.#order.indexOf(id) < index);
      throw new RangeError(`Two passages have the id ${twice}.`);
    }
    for (const portion of portions(passages)) {
      this.#take(portion);
      done += portion.length;
      yield { done, total };
    }
    this.#arrange();
    const story = new Map<string, Checked<StoryDraft>[]>();
    for (const drafts of this.#judge()) {
      addByPassage(story, drafts);
      yield { done: ++done, total };
    }
    const states = this.#inOrder;
    for (const state of states) this.#build(state, story);
    const { budgetPerThousandWords = 25, floor = 20, preferences, cut } = this.#options;
    const perThousandWords = preferences?.budget ?? budgetPerThousandWords;
    const merged = states.flatMap((state) => state.merged);
    this.#cut = cut ?? cutOf(merged, this.words, { perThousandWords, floor });
    for (const state of states) this.#rank(state);
  }

  get cut(): Cut {
    return this.#cut;
  }

  findings(): readonly Finding[] {
    this.#findings ??= this.#inOrder.flatMap((state) => state.findings);
    return this.#findings;
  }

  agreement(passage: string): readonly Stretch[] {
    const judged = this.#states.get(passage)?.judged;
    const { model } = this.#options;
    return model && judged ? stretchesOf(judged.judgement, model.agreement) : [];
  }

  penalty(): number | undefined {
    if (!this.#options.model) return undefined;
    return this.#inOrder.reduce((sum, { judged }) => sum + (judged ? expectedPenalty(judged.judgement) : 0), 0);
  }

  get problems(): readonly Problem[] {
    return [...this.#inOrder.flatMap((state) => state.problems), ...this.#judgeProblems];
  }

  get words(): number {
    return this.#inOrder.reduce((sum, state) => sum + state.words, 0);
  }

  update({
    changed = [],
    removed = [],
    order,
    memory,
    terms,
  }: AnalysisChange): ReadonlyMap<string, readonly Finding[]> {
    const changedIds = changed.map(({ id }) => id);
    const touched = new Set([...removed, ...changedIds]);
    const next = nextOrder(this.#order, changedIds, removed, order);
    const isArranged = next.length === this.#order.length && next.every((id, index) => id === this.#order[index]);
    this.#order = next;
    if (memory) this.#facts = { ...this.#facts, memory };
    if (terms) this.#facts = { ...this.#facts, terms };
    const before = new Map([...touched].map((id) => [id, this.#states.get(id)?.findings ?? []]));
    for (const id of removed) {
      this.#states.delete(id);
      this.#layouts.delete(id);
    }
    this.#take(changed);
    if (isArranged) this.#replace(touched);
    else this.#arrange();

    const story = new Map<string, Checked<StoryDraft>[]>();
    for (const drafts of this.#judge()) addByPassage(story, drafts);
    const rebuilt = this.#inOrder.filter((state) => {
      const { id } = state.layout;
      const drafts = story.get(id) ?? [];
      return touched.has(id) || state.differs(drafts) || drafts.some((each) => isRelatedTo(each, touched));
    });
    for (const state of rebuilt) {
      const { id } = state.layout;
      if (!before.has(id)) before.set(id, state.findings);
      this.#build(state, story);
      this.#rank(state);
    }
    this.#findings = undefined;
    return changedRows(
      [...before.values()].flat(),
      rebuilt.flatMap((state) => state.findings),
    );
  }

  #take(inputs: readonly PassageInput[]): void {
    const { lexicon, model } = this.#options;
    const passages = inputs.map((input) => createPassage(input, lexicon));
    const results = runPassages(this.#configured, passages, this.#facts);
    for (const [index, result] of results.entries()) {
      const passage = passages[index] as Passage;
      const { id, text, rows, tokens } = passage;
      const judged = model && judgePassage(model, this.#configured, passage, result);
      const layout = { id, text, rows };
      const words = tokens.reduce((sum, { pos }) => sum + (pos === 'PUNCT' || pos === 'SYM' ? 0 : 1), 0);
      this.#layouts.set(id, layout);
      this.#states.set(id, new PassageState(layout, result, words, judged));
    }
  }

  *#judge(): Generator<readonly Checked<StoryDraft>[]> {
    const problems: Problem[] = [];
    for (const check of this.#storyChecks) {
      const facts = this.#remembered.get(check) ?? [];
      const judged = judgeStory(check, facts, this.#facts, this.#configured.limits(check));
      problems.push(...judged.problems);
      yield judged.drafts;
    }
    this.#judgeProblems = problems;
  }

  /** Lists all passages anew. */
  #arrange(): void {
    this.#inOrder = this.#order.map((id) => this.#states.get(id)).filter((state) => state !== undefined);
    for (const check of this.#storyChecks) {
      this.#remembered.set(
        check,
        this.#inOrder.flatMap((state) => remembered(check, state) ?? []),
      );
    }
  }

  /** Puts changed passages in the place of what they were. */
  #replace(ids: ReadonlySet<string>): void {
    const isWhole = [...this.#remembered.values()].every((list) => list.length === this.#inOrder.length);
    const isRemembered = [...ids].every((id) => this.#states.get(id)?.result.facts.size === this.#storyChecks.length);
    // Where a check failed to collect, its list has gaps, and places do not match.
    if (!isWhole || !isRemembered) {
      this.#arrange();
      return;
    }
    for (const [index, id] of this.#order.entries()) {
      const state = ids.has(id) ? this.#states.get(id) : undefined;
      if (!state) continue;
      this.#inOrder[index] = state;
      for (const [check, list] of this.#remembered) {
        const facts = remembered(check, state);
        if (facts) list[index] = facts;
      }
    }
  }

  #build(state: PassageState, story: ReadonlyMap<string, readonly Checked<StoryDraft>[]>): void {
    state.build(story.get(state.layout.id) ?? [], this.#layouts, this.#configured, this.#options);
  }

  #rank(state: PassageState): void {
    state.findings = listable(
      state.merged.map((finding) => (this.#configured.isChosen(finding) ? finding : withTier(finding, this.#cut))),
    );
  }
}

/** So many characters are checked in one go: some hundredths of a second, the wait of whoever wants to stop it. */
const portionSize = 4000;

/** The passages in portions, each of one passage at least. */
function* portions(passages: readonly PassageInput[]): Generator<readonly PassageInput[]> {
  let portion: PassageInput[] = [];
  let size = 0;
  for (const passage of passages) {
    const own = passage.rows.reduce((sum, { text }) => sum + text.length, 0);
    if (portion.length > 0 && size + own > portionSize) {
      yield portion;
      portion = [];
      size = 0;
    }
    portion.push(passage);
    size += own;
  }
  if (portion.length > 0) yield portion;
}

function remembered(check: StoryCheck, { layout, result }: PassageState): PassageFacts<unknown> | undefined {
  return result.facts.has(check) ? { passage: layout.id, facts: result.facts.get(check) } : undefined;
}

function addByPassage(story: Map<string, Checked<StoryDraft>[]>, drafts: readonly Checked<StoryDraft>[]): void {
  for (const each of drafts) {
    const list = story.get(each.draft.passage);
    if (list) list.push(each);
    else story.set(each.draft.passage, [each]);
  }
}

/** A related place is given in rows, which may lie otherwise in a changed passage although the draft is the same. */
function isRelatedTo({ draft }: Checked<StoryDraft>, touched: ReadonlySet<string>): boolean {
  return (draft.related ?? []).some(({ passage }) => passage !== undefined && touched.has(passage));
}
