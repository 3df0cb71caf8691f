import { counterpartOf } from '../../shared/checks/bilingual/support/counterpart.ts';
import type { Term } from '../../shared/checks/check.ts';
import { describeChecks } from '../../shared/checks/describe.ts';
import { type Analysis, type AnalysisInput, type AnalysisOptions, analyse } from '../../shared/checks/engine.ts';
import type { Finding } from '../../shared/checks/finding.ts';
import { shippedModel } from '../../shared/checks/ranking/shipped.ts';
import type { Lexicon } from '../../shared/text/lexicon.ts';
import { changedTerms } from './changed-terms.ts';
import { type CallCount, createGivingWay } from './giving-way.ts';
import type { FromWorker, LoadPart, LoadRequest, Side, ToWorker, UpdateAnswer, UpdateRequest } from './messages.ts';

/** A message that is answered. */
type Asking = Exclude<ToWorker, { readonly type: 'part' | 'drop' | 'cancel' | 'forget' }>;

/** How long the analyst works before it listens again, in milliseconds: a cancellation waits no longer than that. */
const slice = 15;

/** How many findings are told at once: some milliseconds' reading. */
const findingsInPart = 500;

/** How many stories are kept. Each holds its tokens: some 10 MB for a story of 10,000 rows. */
const kept = 4;

/**
 * Keeps the analyses of the stories that are worked on, and answers a worker's messages. Without a lexicon the checks
 * know no Chinese.
 *
 * @param calls what loads give way to, where they are to give way to anybody.
 */
export function createAnalyst(
  answer: (message: FromWorker) => void,
  lexicon?: Lexicon,
  calls?: CallCount,
): { receive(message: ToWorker): void } {
  // In order of use: the first is the one to be forgotten.
  const analyses = new Map<number, Analysis>();
  const cancelled = new Set<number>();
  const termBases = new Map<number, readonly Term[]>();
  /** Texts of the jobs that are to begin. */
  const parts = new Map<number, LoadPart[]>();

  function keep(storyId: number, analysis: Analysis): void {
    analyses.delete(storyId);
    analyses.set(storyId, analysis);
    const [oldest] = analyses.keys();
    if (analyses.size > kept && oldest !== undefined) forget(oldest);
  }

  function forget(storyId: number): void {
    analyses.delete(storyId);
    termBases.delete(storyId);
  }

  /** Nothing when it was cancelled. */
  async function inSlices(
    { job, rows }: { readonly job: number; readonly rows: number },
    input: AnalysisInput,
    options: Pick<AnalysisOptions, 'preferences' | 'cut'>,
    progress: (done: number, total: number) => void,
  ): Promise<Analysis | undefined> {
    const steps = analyse(input, { ...options, model: shippedModel(), ...(lexicon && { lexicon }) });
    const way = createGivingWay(calls, rows);
    let until = performance.now() + slice;
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() < until && !way.isDue()) continue;
      progress(step.value.done, step.value.total);
      await way.listen(() => cancelled.has(job));
      if (cancelled.has(job)) return undefined;
      until = performance.now() + slice;
    }
  }

  async function load(job: number, { storyId, rows, facts, preferences }: LoadRequest): Promise<FromWorker> {
    const given = parts.get(job) ?? [];
    parts.delete(job);
    const input = { passages: given.flatMap(({ passages }) => passages), facts };
    const isRevised = given.some(({ machine }) => machine !== undefined);
    const machine = isRevised ? given.flatMap((part) => part.machine ?? part.passages) : undefined;
    const times = machine ? 2 : 1;
    const report = (before: 0 | 1) => (done: number, total: number) =>
      answer({ type: 'progress', job, done: before * total + done, total: times * total });
    const original =
      machine && (await inSlices({ job, rows }, { ...input, passages: machine }, { preferences }, report(0)));
    if (machine && !original) return { type: 'cancelled', job };
    // The cut is the machine's text's: what is mended makes no room for more, or the work would grow back.
    const options = { preferences, ...(original && { cut: original.cut }) };
    const analysis = await inSlices({ job, rows }, input, options, report(machine ? 1 : 0));
    if (!analysis) return { type: 'cancelled', job };
    logProblems(analysis);
    keep(storyId, analysis);
    termBases.set(storyId, facts.terms ?? []);
    await tell(job, 'revision', analysis.findings());
    if (original) await tell(job, 'machine', original.findings());
    return { type: cancelled.has(job) ? 'cancelled' : 'loaded', job };
  }

  /** Part by part, so that whoever reads it can do something else in between. */
  async function tell(job: number, side: Side, all: readonly Finding[]): Promise<void> {
    for (let from = 0; (from === 0 || from < all.length) && !cancelled.has(job); from += findingsInPart) {
      answer({ type: 'found', job, side, findings: all.slice(from, from + findingsInPart) });
      await new Promise(setImmediate);
    }
  }

  function update(job: number, { storyId, changed, wanted, memory, terms: changes }: UpdateRequest): FromWorker {
    const analysis = analyses.get(storyId);
    if (!analysis) return { type: 'unknown', job };
    keep(storyId, analysis);
    try {
      const terms = changes && changedTerms(termBases.get(storyId) ?? [], changes);
      if (terms) termBases.set(storyId, terms);
      const rows = new Map(analysis.update({ changed, ...(memory && { memory }), ...(terms && { terms }) }));
      const asked = new Set(wanted.filter((row) => !rows.has(row)));
      const listed: [string, Finding[]][] = [...asked].map((row) => [row, []]);
      const lists = new Map(listed);
      for (const finding of asked.size > 0 ? analysis.findings() : [])
        lists.get(finding.spans[0]?.row ?? '')?.push(finding);
      const all: UpdateAnswer = [...rows, ...lists];
      return { type: 'updated', job, answer: all };
    } catch (error) {
      // Whatever state it is in now, it is loaded anew.
      forget(storyId);
      throw error;
    }
  }

  function answerTo(message: Asking): FromWorker | Promise<FromWorker> {
    const { job } = message;
    if (message.type === 'load') return load(job, message.request);
    if (message.type === 'update') return update(job, message.request);
    if (message.type === 'counterpart')
      return { type: 'counterpart', job, text: counterpartOf(message.request, lexicon) };
    return { type: 'described', job, checks: describeChecks() };
  }

  async function receive(message: ToWorker): Promise<void> {
    if (message.type === 'part') parts.set(message.job, [...(parts.get(message.job) ?? []), message.part]);
    else if (message.type === 'drop') parts.delete(message.job);
    else if (message.type === 'cancel') cancelled.add(message.job);
    else if (message.type === 'forget') forget(message.storyId);
    else {
      const { job } = message;
      try {
        answer(await answerTo(message));
      } catch (error) {
        console.error('analysis:', error);
        answer({ type: 'failed', job, message: error instanceof Error ? error.message : String(error) });
      } finally {
        cancelled.delete(job);
      }
    }
  }

  return { receive: (message) => void receive(message) };
}

function logProblems(analysis: Analysis): void {
  for (const problem of analysis.problems) console.error('analysis: a check failed:', problem);
}
