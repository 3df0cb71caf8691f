import { CopydeskError } from '../../shared/contract/errors.ts';

/** What is looked for, and how. */
export interface Wanted {
  readonly find: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
  /** `find` is a regular expression. */
  readonly expression: boolean;
}

/** Letters of scripts that write spaces between words; Chinese has none, and every place in it may be a word's border. */
const letter = String.raw`[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_]`;

/** The regular expression that finds it. Throws CopydeskError `bad-input` for one that is none. */
export function compile({ find, matchCase, wholeWords, expression }: Wanted): RegExp {
  const pattern = expression ? find : find.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const whole = wholeWords ? `(?<!${letter})(?:${pattern})(?!${letter})` : pattern;
  const flags = `gm${matchCase ? '' : 'i'}`;
  try {
    return new RegExp(whole, `${flags}u`);
  } catch (error) {
    // Escapes of other programs' expressions, such as `\-`, are read as they are meant.
    const lenient = expression && !wholeWords ? attempt(pattern, flags) : undefined;
    if (lenient) return lenient;
    throw new CopydeskError({
      code: 'bad-input',
      message: {
        en: `This is no regular expression: ${whyOf(error)}.`,
        zh: `正则表达式有误：${whyOf(error)}。`,
      },
      mend: {
        en: 'Mend it, or search for it as plain text.',
        zh: '请修改表达式，或按普通文本查找。',
      },
    });
  }
}

function attempt(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch {
    return undefined;
  }
}

/** The engine's own words, without the expression said over again. */
function whyOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(': ') + 2);
}
