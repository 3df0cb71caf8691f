import type { Locale, Localized } from '../../../shared/localized.ts';
import type { BilingualDocument, DocumentFormat, Part } from '../document.ts';
import { unreadable } from '../problems.ts';
import { findingsJson, findingsJsonLines } from './json.ts';
import { findingsOf } from './of-document.ts';
import type { ReportedFinding } from './reported.ts';
import { findingsSarif, type RuleInfo } from './sarif.ts';

/** What findings for programs keep: the findings, in the places that they have in the text that goes out. */
const carries: ReadonlySet<Part> = new Set<Part>(['paragraphs', 'issues', 'issue-spans', 'dismissed']);
/** What the text is called where nobody says. */
const textFile = 'revision.txt';

type Write = (findings: readonly ReportedFinding[], locale: Locale, rules: readonly RuleInfo[]) => string;

/** What is told of every check: it comes with dictionaries and weights, which a desk that writes no findings does without. */
let rules: readonly RuleInfo[] | undefined;

/** Findings for programs and continuous integration, which are only written. `version` of the program stands in SARIF. */
export function findingsFormats(version: string): readonly DocumentFormat[] {
  return [
    writer(
      'findings-json',
      { en: 'Findings (JSON)', zh: '检查结果（JSON）' },
      'json',
      'application/json',
      findingsJson,
    ),
    writer(
      'findings-jsonl',
      { en: 'Findings (JSON Lines)', zh: '检查结果（JSON Lines）' },
      'jsonl',
      'application/jsonl',
      findingsJsonLines,
    ),
    writer(
      'sarif',
      { en: 'Findings (SARIF)', zh: '检查结果（SARIF）' },
      'sarif',
      'application/sarif+json',
      (findings, locale, known) => findingsSarif(findings, { locale, version, rules: known, knowsDismissed: true }),
    ),
  ];
}

function writer(id: string, name: Localized, extension: string, mediaType: string, write: Write): DocumentFormat {
  return {
    id,
    name,
    extensions: [extension],
    mediaType,
    carries,
    sniff: () => false,
    read: (fileName) => {
      throw onlyWritten(fileName, name);
    },
    prepare: async () => {
      rules ??= (await import('../../../shared/checks/catalog.ts')).catalog;
    },
    write: (document) => {
      if (!rules) throw new Error(`${id} is written before it is prepared.`);
      const locale = localeOf(document);
      return new TextEncoder().encode(write(findingsOf(document, textFile, { rules, locale }), locale, rules));
    },
  };
}

/** The language that the findings are said in. */
function localeOf({ units }: BilingualDocument): Locale {
  const said = units.flatMap(({ issues }) => issues.map(({ comment }) => comment)).join('');
  return /\p{sc=Han}/u.test(said.replace(/“[^”]*”/g, '')) ? 'zh' : 'en';
}

function onlyWritten(fileName: string, name: Localized) {
  return unreadable(
    fileName,
    {
      en: `“${fileName}” is data for programs (${name.en}), which Copydesk writes but does not read.`,
      zh: `“${fileName}”是供程序读取的数据（${name.zh}），Copydesk 只写出、不读取。`,
    },
    { en: 'Choose the file that holds the text of the story.', zh: '请选择包含稿件正文的文件。' },
  );
}
