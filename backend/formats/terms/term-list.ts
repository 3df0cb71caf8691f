import type { Term } from '../../../shared/checks/check.ts';
import type { TermTable } from '../../../shared/contract/methods/terms.ts';
import type { Localized } from '../../../shared/localized.ts';

const longestTerm = 200;
const longestNote = 2000;

/** Collects the terms of a file, each once, and tells what it leaves out by its line. */
export function createTermList() {
  const entries = new Map<string, Term & { readonly line: number }>();
  const problems: { line: number; message: Localized }[] = [];
  const problem = (line: number, message: Localized): void => void problems.push({ line, message });
  return {
    problem,
    add(line: number, term: Term): void {
      const fault = faultOf(term);
      if (fault) {
        problem(line, fault);
        return;
      }
      const key = `${term.chinese}\n${term.english}`;
      const twin = entries.get(key);
      if (!twin) entries.set(key, { ...term, line });
      else if (twin.status !== term.status) problem(line, twice(twin.line));
    },
    table: (): TermTable => ({ entries: [...entries.values()].map(({ line: _, ...term }) => term), problems }),
  };
}

function faultOf({ chinese, english, note = '' }: Term): Localized | undefined {
  if (english === '') return { en: 'There is no English term.', zh: '缺少英文术语。' };
  if (Math.max(chinese.length, english.length) > longestTerm) {
    return { en: `A term has no more than ${longestTerm} characters.`, zh: `术语不能超过 ${longestTerm} 个字符。` };
  }
  return note.length > longestNote ? { en: 'The note is too long.', zh: '备注过长。' } : undefined;
}

function twice(line: number): Localized {
  return {
    en: `This term is in line ${line} already, with another status.`,
    zh: `第 ${line} 行已有这一术语，但状态不同。`,
  };
}
