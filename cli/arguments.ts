import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { UsageError } from './terminal.ts';

/** Options and files of a command; anything that it does not know is refused. */
export function parse<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError({
      en: `${error.message}\nSee: copydesk --help`,
      zh: `命令行参数有误：${error.message}\n用法请见：copydesk --help`,
    });
  }
}

/** A number that is not negative, from an option. */
export function amount(option: string, text: string, kind: 'whole' | 'any'): number {
  const number = Number(text);
  const fits =
    text.trim() !== '' && Number.isFinite(number) && number >= 0 && (kind === 'any' || Number.isInteger(number));
  if (fits) return number;
  throw new UsageError({
    en: `${option} takes a ${kind === 'whole' ? 'whole ' : ''}number that is not negative, not "${text}".`,
    zh: `${option} 应为非负${kind === 'whole' ? '整数' : '数'}，而不是“${text}”。`,
  });
}
