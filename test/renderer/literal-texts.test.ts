import { describe, expect, it } from 'vitest';
import { rendererSources } from '../helpers/locale-files.ts';

/** What a person would read in a component's source instead of in locales/. */
function literalTexts(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const children = [...code.matchAll(/(?:[\w"'/}]|\s)>\s*([^<>{}();=]*?\p{L}{2}[^<>{}();=]*?)\s*<[/\w]/gu)].map(
    ([, text = '']) => text,
  );
  /** Between the `>` of a type or comparison and the next `<`. */
  const isCode = (text: string) => /^[:,&|?]|\?$|\bextends\b/.test(text);
  const attributes = [
    ...code.matchAll(
      /\b(?:aria-label|aria-description|title|placeholder|alt|label|text|about|hint)="([^"]*\p{L}{2}[^"]*)"/gu,
    ),
  ].map(([, text = '']) => text);
  return [...children.filter((text) => !isCode(text)), ...attributes];
}

describe('components', () => {
  it('have no text of their own: it would stand in one language only', () => {
    const found = [...rendererSources()]
      .filter(([file]) => file.endsWith('.tsx'))
      .flatMap(([file, source]) => literalTexts(source).map((text) => `${file}: ${text}`));
    expect(found).toEqual([]);
  });
});

describe('the scanner', () => {
  it.each([
    ['<p className="a">Nothing here</p>', 'Nothing here'],
    ['<p>\n  没有内容\n</p>', '没有内容'],
    ['<Button onClick={go}>Try again</Button>', 'Try again'],
    ['<input aria-label="Find" />', 'Find'],
  ])('finds the text in %s', (source, text) => {
    expect(literalTexts(source)).toEqual([text]);
  });

  it.each([
    "<p>{t('nothing')}</p>",
    'const list = useRef<HTMLElement>(null);\nconst [a, setA] = useState<string>();',
    '<p className="wide" data-hint="a">{/* <b>words</b> */}</p>',
    'const sign = a ? <Icon name={a} /> : folded ? <b /> : null;',
    'export interface P<T extends string> extends Omit<Q, A> {}',
    'const smaller = a > b && c < d;',
    'readonly onChange: (value: Map<string, number>) => void;\n<b />',
  ])('takes no code for text: %s', (source) => {
    expect(literalTexts(source)).toEqual([]);
  });
});
