import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const renderer = join(import.meta.dirname, '..', '..', 'renderer');

type Tree = { readonly [key: string]: string | Tree };

/** `a.b.c` of every text in a bundle. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [name, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + name, value);
    else for (const [key, text] of flatten(value, `${prefix}${name}.`)) flat.set(key, text);
  }
  return flat;
}

/** All texts of one language: namespace → key → text. */
export function readLocale(language: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const folder = join(renderer, 'locales', language);
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.map((file) => [
      file.replace(/\.json$/, ''),
      flatten(JSON.parse(readFileSync(join(folder, file), 'utf8')) as Tree),
    ]),
  );
}

/** The key without the plural form that i18next adds: `due.rows_one` is asked for as `due.rows`. */
export function askedAs(key: string): string {
  return key.replace(/_(?:zero|one|two|few|many|other)$/, '');
}

/** Sources of the interface by path from renderer/. */
export function rendererSources(): ReadonlyMap<string, string> {
  const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return new Map(files.map((file) => [file, readFileSync(join(renderer, file), 'utf8')]));
}

export interface AskedKey {
  /** One of these namespaces must have it. */
  readonly namespaces: readonly string[];
  readonly key: string;
  /** The key is put together while it runs; this is how it begins. */
  readonly isPrefix: boolean;
}

/** The first argument of every call of `t` in a source. */
function firstArguments(source: string): string[] {
  return [...source.matchAll(/(?<![\w.])t\(/g)].map(({ index }) => {
    let depth = 0;
    let quote = '';
    const start = index + 2;
    for (let at = start; at < source.length; at += 1) {
      const sign = source[at] ?? '';
      if (quote) {
        if (sign === quote) quote = '';
      } else if (/['"`]/.test(sign)) quote = sign;
      else if ('([{'.includes(sign)) depth += 1;
      else if (depth > 0 && ')]}'.includes(sign)) depth -= 1;
      else if (depth === 0 && (sign === ',' || sign === ')')) return source.slice(start, at);
    }
    return source.slice(start);
  });
}

/** Which keys a source asks for, by literal or by template. */
export function askedKeys(source: string): readonly AskedKey[] {
  const declared = [...source.matchAll(/useTranslation\(\s*(\[[^\]]*\]|'[^']*')/g)].flatMap(([, names = '']) =>
    [...names.matchAll(/'([^']+)'/g)].map(([, name = '']) => name),
  );
  const asked = (text: string, isPrefix: boolean): AskedKey => {
    const [namespace = '', key] = text.split(':', 2);
    return key === undefined
      ? { namespaces: declared, key: text, isPrefix }
      : { namespaces: [namespace], key, isPrefix };
  };
  return firstArguments(source).flatMap((argument) => {
    const templates = [...argument.matchAll(/`([^`]*)`/g)].map(([, text = '']) => text);
    // What is compared with is no key.
    const rest = argument.replace(/`[^`]*`/g, '').replace(/[!=]==\s*'[^']*'/g, '');
    const literals = [...rest.matchAll(/'([^']*)'/g)].map(([, text = '']) => text);
    return [
      ...templates.map((text) => asked(text.split('${', 1)[0] ?? '', text.includes('${'))),
      ...literals.map((text) => asked(text, false)),
    ];
  });
}
