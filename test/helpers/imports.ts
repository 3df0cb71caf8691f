/** A scanner for the imports of a source file: enough syntax to tell code from strings, comments and patterns. */

export interface Import {
  /** The specifier as written: `./a.ts`, `node:fs`, `react`. */
  readonly from: string;
  /** `import type …` and `export type … from`: gone at run time, but a dependency all the same. */
  readonly typeOnly: boolean;
  /** 1-based. */
  readonly line: number;
}

/** What `new URL(…)` names is a file of code only where it ends like one; data and folders are no dependency. */
const namesCode = (from: string) => /\.[cm]?[jt]sx?$/.test(from);

/**
 * All static imports, re-exports, `import(…)`, `import('…')` types, `require(…)` and, for files of code,
 * `new URL('…', import.meta.url)` whose specifier is a literal.
 */
export function importsOf(source: string): readonly Import[] {
  const { code, literals } = blankLiterals(source);
  const found: Import[] = [];
  for (const match of code.matchAll(statement)) {
    const literal = literals.get(match.index + match[0].length - 1);
    if (literal === undefined || (match[0].startsWith('new') && !namesCode(literal))) continue;
    const line = source.slice(0, match.index + match[0].length).split('\n').length;
    found.push({ from: literal, typeOnly: /^(im|ex)port\s+type\b/.test(match[0]), line });
  }
  return found;
}

/** Ends at the opening quote of the specifier. Runs over blanked code, so no quote inside a string can match. */
const statement =
  /(?<![.\w$])(?:import(?!\s*\.)\s*(?:type\b)?[^'"`;():=]*?|export\s+(?:type\s*)?(?:\*[^'"`;]*?|\{[^}]*\}\s*)from\s*|import\s*\(\s*|require\s*\(\s*|new\s+URL\s*\(\s*)['"`]/g;

/**
 * The code with the insides of strings, templates, comments and regular expressions replaced by spaces, and what
 * stood in each string by the offset of its opening quote. Code inside `${…}` is kept.
 */
function blankLiterals(source: string): { code: string; literals: ReadonlyMap<number, string> } {
  const code = source.split('');
  const literals = new Map<number, string>();
  const blank = (from: number, to: number) => {
    for (let at = from; at < to; at++) if (code[at] !== '\n') code[at] = ' ';
  };
  /** Depth of braces at which each open template goes on. */
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  while (at < source.length) {
    const rest = source.startsWith('//', at) ? '//' : source.startsWith('/*', at) ? '/*' : source.charAt(at);
    const start = at;
    if (rest === '//' || rest === '/*') {
      const end = rest === '//' ? source.indexOf('\n', at) : source.indexOf('*/', at + 2);
      at = end < 0 ? source.length : rest === '//' ? end : end + 2;
      blank(start, at);
    } else if (rest === "'" || rest === '"') {
      at = endOfString(source, at);
      literals.set(start, source.slice(start + 1, at - 1));
      blank(start + 1, at - 1);
    } else if (rest === '`' || (rest === '}' && templates.at(-1) === depth)) {
      if (rest === '}') templates.pop();
      const { end, opens } = endOfTemplate(source, at);
      if (rest === '`' && !opens) literals.set(start, source.slice(start + 1, end - 1));
      if (opens) templates.push(depth);
      at = end;
      blank(start + 1, opens ? end - 2 : end - 1);
    } else if (rest === '/' && startsPattern(code, at)) {
      at = endOfPattern(source, at);
      blank(start + 1, at - 1);
    } else {
      if (rest === '{') depth++;
      if (rest === '}') depth--;
      at++;
    }
  }
  return { code: code.join(''), literals };
}

function endOfString(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at++;
    // An apostrophe in JSX text opens no string: it never closes on its line.
    else if (character === '\n') return start + 1;
    else if (character === source.charAt(start)) return at + 1;
  }
  return start + 1;
}

/** Where the text part of a template ends: behind its closing back-tick, or behind the `${` that opens code. */
function endOfTemplate(source: string, start: number): { end: number; opens: boolean } {
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at++;
    else if (character === '`') return { end: at + 1, opens: false };
    else if (source.startsWith('${', at)) return { end: at + 2, opens: true };
  }
  return { end: source.length, opens: false };
}

/** A slash divides behind a value and opens a pattern elsewhere. */
function startsPattern(code: readonly string[], at: number): boolean {
  let before = at - 1;
  while (before >= 0 && /\s/.test(code[before] ?? '')) before--;
  const character = code[before] ?? '';
  if (character === '<' || character === '') return false;
  if (!/[\w$)\]}'"`]/.test(character)) return true;
  let word = '';
  for (let back = before; back >= 0 && /\w/.test(code[back] ?? ''); back--) word = `${code[back]}${word}`;
  return /^(return|typeof|case|in|of|void|yield|await|else)$/.test(word);
}

function endOfPattern(source: string, start: number): number {
  let inClass = false;
  for (let at = start + 1; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at++;
    else if (character === '\n') return start + 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return at + 1;
  }
  return start + 1;
}
