import type { CheckPreferences } from '../../shared/checks/settings.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { AnalysisProgress, Id } from '../../shared/contract/model.ts';
import { isLongStory } from '../analysis/giving-way.ts';
import type { LoadAnswer, UpdateAnswer } from '../analysis/messages.ts';
import type { AnalysisPool } from '../analysis/pool.ts';
import { createAffectedRows } from './affected-rows.ts';
import { createAnalysisInput, type DeskKnowledge } from './analysis-input.ts';
import { createAnalysisResults, type Stored, type Versions } from './analysis-results.ts';
import { failureOf, newWork, rest, type Work } from './analysis-work.ts';
import { type Announcer, createTouched, type Touched } from './announcer.ts';
import { type Desk, distinct } from './desk.ts';
import { isClosing } from './errors.ts';
import type { Texts } from './texts.ts';

/**
 * Milliseconds that a story which is checked already waits for the thread: its rows are to be on screen first. A long one
 * takes a core for minutes, so whoever opened it looks around before.
 */
const readingFirst = { least: 1000, aRow: 0.3 };

export type AnalysisService = ReturnType<typeof createAnalysisService>;

/**
 * Has stories checked in the workers and stores what they find. A story is loaded into a worker when it is new, opened or
 * edited, and from then on only what was edited is sent.
 *
 * @param onError called with what goes wrong apart from the analysis itself, e.g. a full disk.
 */
export function createAnalysisService(
  { queries, derive, emit }: Desk,
  texts: Texts,
  pool: AnalysisPool,
  preferences: (storyId: Id) => CheckPreferences,
  knowledge: DeskKnowledge,
  announcer: Announcer,
  onError: (error: unknown) => void,
) {
  const works = new Map<Id, Work>();
  /** Stories that were opened and are loaded in a moment. */
  const opened = new Map<Id, NodeJS.Timeout>();
  const prepare = createAnalysisInput(queries, knowledge);
  const results = createAnalysisResults(queries, texts);
  const affected = createAffectedRows(queries);
  let closed = false;

  function workOf(storyId: Id): Work {
    const work = works.get(storyId) ?? newWork(storyId);
    works.set(storyId, work);
    return work;
  }

  function isCurrent(work: Work, turn: number): boolean {
    return !closed && work.turn === turn && works.get(work.storyId) === work;
  }

  function tell(work: Work, progress: Omit<AnalysisProgress, 'storyId'>): void {
    work.progress = { storyId: work.storyId, ...progress };
    if (work.isLoud) emit('analysis-progress', work.progress);
  }

  /** Has the whole story checked. People are told when they asked for it, and of a story's first time. */
  function load(work: Work, isAsked: boolean): void {
    const { storyId } = work;
    expect(storyId, undefined);
    const story = prepare.story(storyId);
    if (!story) return;
    if (work.state === 'loading') pool.cancel(storyId);
    work.state = 'loading';
    const turn = ++work.turn;
    work.isLoud = isAsked || queries.stories.get(storyId)?.analysed !== 1;
    work.dirty.clear();
    work.late.clear();
    learn(work);
    work.termsGiven = work.learnt.terms;
    tell(work, { state: 'running', done: 0, total: story.length });
    const { rows, facts, parts, versions } = story;
    pool
      .load(
        { storyId, rows, facts, preferences: preferences(storyId) },
        parts,
        (done, total) => isCurrent(work, turn) && tell(work, { state: 'running', done, total }),
      )
      .then((answer) => (isCurrent(work, turn) ? loaded(work, turn, versions, answer) : undefined))
      .catch((error: unknown) => isCurrent(work, turn) && failed(work, error));
  }

  /** The same, in a moment: whoever changed it is answered first. What is on its way is stale. */
  function loadIn(work: Work, milliseconds: number): void {
    const turn = ++work.turn;
    work.state = 'loading';
    work.isLoud = false;
    setTimeout(() => {
      if (isCurrent(work, turn)) load(work, work.isLoud);
    }, milliseconds);
  }

  function learn(work: Work): void {
    work.learnt = {
      changes: knowledge.changes(),
      lessons: knowledge.lessons().length,
      terms: knowledge.termChanges().length,
    };
    work.isTaught = true;
  }

  async function loaded(work: Work, turn: number, versions: Versions, answer: LoadAnswer | 'cancelled'): Promise<void> {
    if (answer === 'cancelled') {
      rest(work, 'stopped');
      tell(work, { ...work.progress, state: 'cancelled' });
      return;
    }
    if (await storeStory(work, turn, versions, answer)) flush(work);
  }

  /**
   * Part by part; others call in between. Each part of a usual story is told with its storing, so that nobody reads what
   * nobody was told of; a long one is told of as a whole, as what is known of it is worked out anew for it. Answers
   * whether all of it is stored, and not stale by now.
   */
  async function storeStory(work: Work, turn: number, versions: Versions, answer: LoadAnswer): Promise<boolean> {
    const { storyId } = work;
    const way = pool.givingWay(versions.size);
    const isLong = isLongStory(versions.size);
    const untold = createTouched();
    try {
      for (const part of results.story(storyId, answer, versions)) {
        const touched = store(work, part);
        if (!isLong) announcer.tellAll(touched);
        else for (const rowId of touched.rows.get(storyId) ?? []) untold.row(storyId, rowId);
        await way.listen(() => !isCurrent(work, turn));
        if (!isCurrent(work, turn)) return false;
      }
      derive(() => queries.stories.setAnalysed(storyId, true));
      return true;
    } finally {
      if (!closed && works.get(storyId) === work) announcer.tellAll(untold);
    }
  }

  /** Answers what nobody is told of yet. */
  function store(work: Work, write: () => Stored): Touched {
    const { touched, late } = derive(write);
    for (const rowId of late) work.late.add(rowId);
    return touched;
  }

  /** The checks have seen the story as it is now. */
  function finish(work: Work): void {
    const lessons = knowledge.lessons().slice(work.learnt.lessons);
    const terms = knowledge.termChanges().slice(work.learnt.terms);
    if (lessons.length + terms.length > 0) {
      learn(work);
      work.isTaught = lessons.length === 0;
      for (const rowId of affected(work.storyId, lessons, terms)) work.dirty.add(rowId);
      if (work.dirty.size > 0) {
        flush(work);
        return;
      }
    }
    rest(work, 'ready');
    if (work.progress.state !== 'running') return;
    const { total } = work.progress;
    tell(work, { state: 'done', done: total, total });
    // Also where no finding changed: the story is analysed now.
    emit('stories-changed', {});
  }

  /** Gives the worker what was edited meanwhile. */
  function flush(work: Work): void {
    if (work.dirty.size + work.late.size === 0) {
      finish(work);
      return;
    }
    const edited = [...work.dirty];
    const changed = prepare.passages(work.storyId, edited);
    // Of an edited finding the checks may say just what they said before; so they are asked, not only listened to.
    const wanted = distinct([...edited, ...work.late, ...queries.findings.listedTouching(edited)]);
    work.dirty.clear();
    work.late.clear();
    work.state = 'updating';
    const turn = ++work.turn;
    const memory = work.isTaught ? undefined : knowledge.memory(work.storyId);
    work.isTaught = true;
    const terms = knowledge.termChanges().slice(work.termsGiven);
    work.termsGiven += terms.length;
    const learnt = { ...(memory && { memory }), ...(terms.length > 0 && { terms }) };
    pool
      .update({ storyId: work.storyId, changed, wanted: wanted.map(String), ...learnt })
      .then((answer) => isCurrent(work, turn) && updated(work, answer))
      .catch((error: unknown) => isCurrent(work, turn) && failed(work, error));
  }

  function updated(work: Work, answer: UpdateAnswer | 'unknown'): void {
    if (answer === 'unknown') {
      load(work, false);
      return;
    }
    announcer.tellAll(store(work, () => results.rows(work.storyId, answer, work.dirty)));
    flush(work);
  }

  function failed(work: Work, error: unknown): void {
    // What the workers say is made for people, and told to them below.
    if (!(error instanceof CopydeskError)) onError(error);
    work.isLoud = true;
    rest(work, 'stopped');
    tell(work, { ...work.progress, state: 'failed', error: failureOf(error) });
  }

  function start(storyId: Id): void {
    const work = workOf(storyId);
    if (work.state === 'new' && !closed) load(work, false);
  }

  /** Whether a story knows all that the desk has learnt. */
  function isUpToDate({ state, learnt }: Work): boolean {
    return state !== 'new' && (state !== 'ready' || learnt.changes === knowledge.changes());
  }

  /** In a moment, or not any more. */
  function expect(storyId: Id, loading: (() => void) | undefined): void {
    clearTimeout(opened.get(storyId));
    opened.delete(storyId);
    if (!loading) return;
    const wait = Math.max(readingFirst.least, readingFirst.aRow * queries.rows.count(storyId));
    opened.set(storyId, setTimeout(loading, wait).unref());
  }

  return {
    /** Has the story ready for edits; checks it if it never was. */
    start,
    /**
     * The same for whoever opens it: what was corrected meanwhile, in any story, may come again in it. A story that is
     * checked is first read by people; whatever needs it in the thread before loads it at once.
     */
    open(storyId: Id): void {
      const isChecked = queries.stories.get(storyId)?.analysed === 1;
      if (closed || isUpToDate(workOf(storyId))) return;
      if (!isChecked) start(storyId);
      else
        expect(storyId, () => {
          const work = works.get(storyId);
          if (work && !closed && !isUpToDate(work)) load(work, false);
        });
    },
    /** Goes on with what an earlier run left unfinished. */
    resume: (): void => queries.stories.unfinished().forEach(start),
    revised(storyId: Id, rowIds: readonly Id[]): void {
      const work = workOf(storyId);
      for (const rowId of rowIds) work.dirty.add(rowId);
      if (closed) return;
      if (work.state === 'ready') flush(work);
      else if (work.state === 'new' || work.progress.state === 'failed') loadIn(work, 0);
    },
    /** Its rows are others now: what the workers have of it is of no use. */
    reshaped(storyId: Id): void {
      if (closed) return;
      const work = workOf(storyId);
      if (work.state === 'loading') pool.cancel(storyId);
      // The new rows are on screen by then.
      loadIn(work, 100);
    },
    /** Checks the whole story again. */
    run(storyId: Id): AnalysisProgress {
      const work = workOf(storyId);
      const isUnderWay = work.state === 'loading' && work.learnt.changes === knowledge.changes();
      if (!isUnderWay) load(work, true);
      work.isLoud = true;
      return work.progress;
    },
    cancel: (storyId: Id): void => pool.cancel(storyId),
    forget(storyId: Id): void {
      expect(storyId, undefined);
      const work = works.get(storyId);
      works.delete(storyId);
      pool.cancel(storyId);
      pool.forget(storyId);
      if (work) rest(work, 'stopped');
    },
    /**
     * What the checks go by is another: checks the stories in hand again, or the only one named. People are told how
     * far it is where they asked for it. Answers how many stories that are.
     */
    checkAgain(isAsked: boolean, storyId?: Id): number {
      const all = [...works.values()].filter(
        (work) => opened.has(work.storyId) || (work.state !== 'new' && work.state !== 'stopped'),
      );
      const due = storyId === undefined ? all : all.filter((work) => work.storyId === storyId);
      for (const work of due) load(work, isAsked || work.isLoud);
      return due.length;
    },
    /** The desk learnt a wording or a term: stories at hand that have it are checked there. */
    lookAgain(): void {
      if (closed) return;
      for (const work of works.values()) if (work.state === 'ready') finish(work);
    },
    /**
     * Resolves when the checks have seen the story as it is now, or are not going to. Where it is not about rows that were
     * edited, a story that is only read again need not be waited for: what was found stays found. Rejects when the
     * backend ends.
     */
    async settled(storyId: Id, isEdited = true): Promise<void> {
      start(storyId);
      const work = workOf(storyId);
      const waitsForLoading = isEdited || queries.stories.get(storyId)?.analysed !== 1;
      while (!closed && (work.state === 'updating' || (work.state === 'loading' && waitsForLoading))) {
        await new Promise<void>((resolve) => work.waiting.push(resolve));
      }
      if (closed) throw isClosing();
    },
    async close(): Promise<void> {
      closed = true;
      for (const work of works.values()) rest(work, 'stopped');
      await pool.close();
    },
  };
}
