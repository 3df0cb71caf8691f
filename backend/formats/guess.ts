import type { SourceKind, SourceMetadata } from '../../shared/contract/model.ts';
import { detectLanguage } from '../../shared/text/segment.ts';
import type { Guess } from './format.ts';

/** Engines by the words that file names have for them. */
const ENGINES: readonly [word: RegExp, engine: string][] = [
  [/^deepl$/, 'DeepL'],
  [/^(?:google|gt|gtranslate|谷歌)$/, 'Google'],
  [/^(?:bing|microsoft|azure|必应|微软)$/, 'Microsoft'],
  [/^(?:baidu|百度)$/, 'Baidu'],
  [/^(?:youdao|有道)$/, 'Youdao'],
  [/^(?:tencent|qq|腾讯)$/, 'Tencent'],
  [/^(?:alibaba|aliyun|阿里)$/, 'Alibaba'],
  [/^(?:volc|volcengine|bytedance|火山)$/, 'Volcengine'],
  [/^(?:niutrans|xiaoniu|小牛)$/, 'NiuTrans'],
  [/^(?:iflytek|xfyun|讯飞)$/, 'iFlytek'],
  [/^(?:gpt\d*|gpt4o|chatgpt|openai)$/, 'GPT'],
  [/^claude$/, 'Claude'],
  [/^gemini$/, 'Gemini'],
  [/^deepseek$/, 'DeepSeek'],
  [/^(?:qwen\d*|通义)$/, 'Qwen'],
  [/^(?:doubao|豆包)$/, 'Doubao'],
  [/^(?:ernie|文心)$/, 'ERNIE'],
  [/^kimi$/, 'Kimi'],
  [/^(?:nllb|opus|marian|m2m)$/, 'NLLB'],
];
const MACHINE = /^(?:mt\d*|machine|nmt|pretranslated|机翻|机器翻译|机译)$/;
const REFERENCE = /^(?:ref\d*|reference|references|human|参考|参考稿|人工)$/;
const REVISION = /^(?:rev\d*|revised|revision|edited|postedited|pe|final|终稿|修订|定稿)$/;
const ORIGINAL = /^(?:original|source|src|zh|cn|chinese|原文|原稿)$/;

/** What a source probably is: by its file's name where that says so, else by its language and press head. */
export function guessSource(body: string, metadata: SourceMetadata, fileName: string | undefined): Guess {
  const language = detectLanguage(body);
  const words = wordsOf(fileName);
  const engine = ENGINES.find(([word]) => words.some((each) => word.test(each)))?.[1];
  const kind = kindOf(words, language, metadata, engine !== undefined);
  return { kind, language, label: labelOf(kind, metadata, engine, fileName), ...(engine !== undefined && { engine }) };
}

function kindOf(
  words: readonly string[],
  language: Guess['language'],
  metadata: SourceMetadata,
  hasEngine: boolean,
): SourceKind {
  const says = (pattern: RegExp) => words.some((word) => pattern.test(word));
  if (language === 'zh') return 'original';
  if (says(REVISION)) return 'revision';
  if (says(MACHINE) || hasEngine) return 'machine';
  if (says(REFERENCE)) return 'reference';
  // Engines translate the text of a story, not the head that an outlet's own system puts over it.
  const hasHead = Boolean(metadata.byline ?? metadata.outlet ?? metadata.photoCredit);
  return hasHead && !says(ORIGINAL) ? 'reference' : 'machine';
}

function labelOf(
  kind: SourceKind,
  metadata: SourceMetadata,
  engine: string | undefined,
  fileName: string | undefined,
): string {
  if (kind === 'machine') return engine ?? nameOf(fileName) ?? 'Machine translation';
  if (metadata.outlet) return metadata.outlet;
  const fallback = { original: '原文', reference: 'Reference', revision: 'Revision' } as const;
  return (kind === 'original' ? undefined : nameOf(fileName)) ?? fallback[kind];
}

/** Whether a word of a file's name says which of a story's texts the file holds, and nothing of the story. */
export function saysRole(word: string): boolean {
  return [MACHINE, REFERENCE, REVISION, ORIGINAL, ...ENGINES.map(([pattern]) => pattern)].some((each) =>
    each.test(word),
  );
}

/** The file's name without its extension, folder and running number. */
function nameOf(fileName: string | undefined): string | undefined {
  const name = stemOf(fileName).replace(/^\d+[-_. ]+/, '');
  return name === '' ? undefined : name;
}

function wordsOf(fileName: string | undefined): string[] {
  return (
    stemOf(fileName)
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      // 谷歌翻译 and 百度译文 name their engine, and then what every machine makes.
      .map((word) => word.replace(/^(\p{sc=Han}{2})(?:翻译|译文|译稿|机翻|机译)$/u, '$1'))
      .filter((word) => word !== '')
  );
}

function stemOf(fileName: string | undefined): string {
  const base = fileName?.split(/[\\/]/).at(-1) ?? '';
  return base.replace(/\.[^.]+$/, '');
}
