import { CopydeskError } from '../../shared/contract/errors.ts';
import type { Id } from '../../shared/contract/model.ts';
import type { Localized } from '../../shared/localized.ts';

const things = {
  person: { en: 'person', zh: '人员' },
  story: { en: 'story', zh: '稿件' },
  source: { en: 'source', zh: '来源文本' },
  row: { en: 'row', zh: '行' },
  finding: { en: 'finding', zh: '提示' },
  term: { en: 'term', zh: '术语' },
  segment: { en: 'segment of the memory', zh: '记忆条目' },
  phrase: { en: 'phrase of the memory', zh: '记忆短语' },
} as const satisfies Record<string, Localized>;

/** The thing with this id is not there (any more). */
export function notFound(thing: keyof typeof things, id: Id): CopydeskError {
  const { en, zh } = things[thing];
  return new CopydeskError({
    code: 'not-found',
    message: { en: `There is no ${en} ${id} any more.`, zh: `${zh} ${id} 已不存在。` },
    details: { [thing]: id },
  });
}

/** The desk's rules forbid it. */
export function notAllowed(message: Localized, mend: Localized, details?: Record<string, unknown>): CopydeskError {
  return new CopydeskError({ code: 'not-allowed', message, mend, ...(details && { details }) });
}

/** `Row 4` or `Rows 4, 7 and 9`, counted from 1; long lists are cut. */
export function rowNames(positions: readonly number[]): Localized {
  const shown = positions.slice(0, 5).map((position) => position + 1);
  const rest = positions.length - shown.length;
  const last = shown.at(-1);
  const en =
    rest > 0
      ? `Rows ${shown.join(', ')} and ${rest} more`
      : shown.length === 1
        ? `Row ${last}`
        : `Rows ${shown.slice(0, -1).join(', ')} and ${last}`;
  return { en, zh: `第 ${shown.join('、')} 行${rest > 0 ? `等 ${positions.length} 行` : ''}` };
}

/** The backend is on its way out. */
export function isClosing(): CopydeskError {
  return new CopydeskError({
    code: 'backend-gone',
    message: { en: 'Copydesk is closing.', zh: 'Copydesk 正在关闭。' },
    mend: { en: 'Start it again to go on.', zh: '请重新启动后继续。' },
  });
}
