import { wordingOf } from '../../shared/checks/engine/fingerprint.ts';
import type { ParsedInput } from '../../shared/contract/api.ts';
import { CopydeskError } from '../../shared/contract/errors.ts';
import type { DismissalScope, Id } from '../../shared/contract/model.ts';
import type { FoundDismissal } from '../database/queries/dismissal-list.ts';
import type { DismissalChange } from '../database/queries/dismissals.ts';
import type { JudgedFinding } from '../database/queries/findings.ts';
import type { Handlers } from '../dispatch.ts';
import { alikeExamples } from './alike-examples.ts';
import type { Desk } from './desk.ts';
import { notAllowed, notFound } from './errors.ts';
import type { Journal } from './journal.ts';
import { dismissAlikeLabel, reasonLabel, takeBackLabel } from './labels.ts';
import type { PeopleService } from './people.ts';
import type { Texts } from './texts.ts';

export type DismissalService = Pick<
  Handlers,
  | 'dismissals.find'
  | 'dismissals.lines'
  | 'dismissals.takeBack'
  | 'dismissals.changeReason'
  | 'dismissals.alike'
  | 'dismissals.dismissAlike'
>;

type Filter = ParsedInput<'dismissals.find'>;

/** Looking through what was dismissed, ending it, and dismissing all that is alike. */
export function createDismissalService(
  { queries }: Desk,
  texts: Texts,
  journal: Journal,
  people: PeopleService,
): DismissalService {
  function change(kind: DismissalChange['kind'], dismissalId: Id, by: Id, reason?: string) {
    people.get(by);
    const target = queries.dismissals.live(dismissalId);
    const [line] = queries.dismissalList.lines([dismissalId]);
    if (!target || !line) throw hasEnded(dismissalId);
    const label = (kind === 'reason' ? reasonLabel : takeBackLabel)(line.title, line.text);
    const { storyId } = target;
    return journal.step({ kind, storyId, by, label }, [line.rowId], (write) =>
      write.changeDismissal(dismissalId, target, kind, reason),
    );
  }

  function openFinding(id: Id): JudgedFinding & { readonly wording: string } {
    const finding = queries.findings.judgedById(id);
    if (!finding) throw notFound('finding', id);
    const wording = wordingOf(finding.check, finding.text);
    if (wording === '') throw marksNothing();
    return { ...finding, wording };
  }

  return {
    'dismissals.find': (filter) => {
      const found = queries.dismissalList.found(filter);
      const checks = Map.groupBy(under(found, filter, 'check'), ({ check }) => check);
      return {
        ids: under(found, filter).map(({ id }) => id),
        scopes: counted(under(found, filter, 'scope').map(({ scope }) => scope)).map(([scope, count]) => ({
          scope,
          count,
        })),
        people: counted(under(found, filter, 'by').map(({ by }) => by)).map(([by, count]) => ({ by, count })),
        checks: [...checks]
          .map(([check, all]) => ({
            check,
            title: queries.dismissalList.titleOf(all[0]?.findingId ?? 0),
            count: all.length,
          }))
          .sort((a, b) => b.count - a.count || (a.check < b.check ? -1 : 1)),
      };
    },
    'dismissals.lines': ({ ids }) =>
      queries.dismissalList.lines(ids).map((line) => {
        const { fingerprint: _, findingId: __, ...rest } = line;
        return { ...rest, silences: queries.dismissals.silenced(line) };
      }),
    'dismissals.takeBack': ({ dismissalId, by }) => change('take-back', dismissalId, by),
    'dismissals.changeReason': ({ dismissalId, reason, by }) => change('reason', dismissalId, by, reason || undefined),
    'dismissals.alike': ({ findingId }) => {
      const { storyId, wording } = openFinding(findingId);
      const alike = queries.findings.openAlike(wording);
      const here = alike.filter((each) => each.storyId === storyId);
      return {
        story: { findings: here.length, rows: new Set(here.map(({ rowId }) => rowId)).size },
        everywhere: { findings: alike.length, stories: new Set(alike.map((each) => each.storyId)).size },
        examples: alikeExamples(here, texts),
      };
    },
    'dismissals.dismissAlike': ({ findingId, scope, reason, by }) => {
      people.get(by);
      const { id, storyId, rowId, title, text, state, wording } = openFinding(findingId);
      if (state !== 'open') throw isSettled(findingId);
      texts.ofRows([rowId]);
      const label = dismissAlikeLabel(title, text, scope);
      return journal.step({ kind: 'dismiss', storyId, by, label }, [rowId], (write) =>
        write.dismiss({ id, fingerprint: wording }, scope, reason),
      );
    },
  };
}

/** What the filter leaves; with `free`, whatever is chosen there. */
function under(found: readonly FoundDismissal[], filter: Filter, free?: 'scope' | 'by' | 'check') {
  const wanted = (['scope', 'by', 'check'] as const).filter((field) => field !== free && filter[field] !== undefined);
  return wanted.length === 0 ? found : found.filter((each) => wanted.every((field) => each[field] === filter[field]));
}

/** Each value with how often it is there, the most frequent first. */
function counted<T extends Id | DismissalScope>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function hasEnded(dismissalId: Id): CopydeskError {
  return new CopydeskError({
    code: 'conflict',
    message: { en: 'This dismissal is not in force any more.', zh: '该忽略已不再生效。' },
    mend: { en: 'Nothing was changed.', zh: '未作任何改动。' },
    details: { dismissalId },
  });
}

function isSettled(findingId: Id): CopydeskError {
  return new CopydeskError({
    code: 'conflict',
    message: { en: 'This finding is not open any more.', zh: '该提示已不是待处理状态。' },
    mend: { en: 'Nothing was changed. Go on with the next one.', zh: '未作任何改动。请继续处理下一条。' },
    details: { findingId },
  });
}

function marksNothing(): CopydeskError {
  return notAllowed(
    {
      en: 'This finding marks no words, so nothing can be like it.',
      zh: '该提示没有标出文字，因此没有与之相同的提示。',
    },
    { en: 'Dismiss it on its own.', zh: '请单独忽略它。' },
  );
}
