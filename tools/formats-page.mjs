/** `docs/formats.md`: what every format in the registry carries of a story, in plain words. */

const about = `# Files that Copydesk reads and writes

A file is recognised by what is in it, and by its name only where that says nothing. The import dialog shows what was
understood before anything is stored; what cannot be read is refused with the place and what to do about it. A story goes
out with **Export**, or with \`copydesk export\`; \`copydesk convert\` turns one format into another without a desk.
Where the story came from a file of the same format, it is written back into that file: what Copydesk does not know of it
stays as it is, byte for byte. Each file that was written is read again, and what of the story is not in it is said.
Long files are read and written beside all other work, and can be given up meanwhile.
`;

const rest = `## Around the text

**Encodings** are recognised: UTF-8, UTF-16, GB18030 (and its parts GBK and GB2312), Big5; with or without a byte order
mark, with any line ends. A file that is none of these, is empty, or holds something other than text is refused with the reason.

**Press heads and tails** become facts about the source instead of text to check: title, byline, outlet, a date or a
time stamp in milliseconds, photo credit, and the lines 来源 and 责任编辑 at the end. The import dialog shows what was found and
lets it be corrected; so it does with what other files tell of themselves.

**People** whom a file names are people of the desk of the same name, or come as people who are not at the desk: they stand
in the record with what they did and when, and cannot be chosen. Why so:
[decision 0015](decisions/0015-what-a-file-says-is-on-record.md).

**Inline codes** (bold, links, variables) stand in a row as one sign each. The check \`mechanics/inline-codes\` says what is
lost, doubled or the wrong way round.

**Limits**: 20 MB a file (a translation memory 100 MB and more: it is read piece by piece), 120,000 units a document of XLIFF
or TMX, 10 million characters a paste. A Word document may unpack to 48 MB of text with its markup, and have 150,000
paragraphs.

## Results of the command line

\`--format json\`: \`{"findings": [...]}\`, each finding with

| property | |
| --- | --- |
| \`check\`, \`family\`, \`severity\`, \`tier\`, \`mqm\`, \`score\` | what it is; see [checks.md](checks.md). \`severity\` is \`major\` or \`minor\`, \`tier\` is \`desk\` or \`advice\`, \`score\` goes from 0 to 1 |
| \`file\`, \`line\`, \`column\`, \`endLine\`, \`endColumn\` | where; from 1, columns in UTF-16 units |
| \`start\`, \`end\`, \`text\` | the same as half-open offsets into the decoded file, in UTF-16 units, and what stands there |
| \`title\`, \`message\`, \`reason\` | what is wrong and why, in the language of \`--lang\` |
| \`suggestions\` | \`{start, end, text, label?, origin?}\`: replace what stands from \`start\` to \`end\` by \`text\` |
| \`related\` | other places that belong to it, with \`label\` |
| \`fingerprint\` | names the finding without its position |

\`--format sarif\`: SARIF 2.1.0 with rules, regions, related locations and fixes.

The exports \`findings-json\`, \`findings-jsonl\` and \`sarif\` of a story say the same, with places in the text that the export
\`text\` writes, there called \`revision.txt\`. What was dismissed is among them: \`dismissed\` has \`{reason?, author?, at?}\`, in
SARIF a suppression. What a file brought has no \`family\`, and \`mqm/…\` or \`its/…\` as \`check\`.

\`--batch\`: JSON lines, in and out, UTF-8. In: \`{system, doc, seg, source?, target}\`; other properties are ignored. Out, a line for a
line: \`{system, doc, seg, score, spans: [{start, end, check, family, severity, score}]}\` with offsets into \`target\`;
the segment's \`score\` is its expected penalty (of what was found, and a little for every word), for putting segments into an
order.
`;

const endings = (/** @type {readonly string[]} */ extensions) => extensions.map((each) => `\`.${each}\``).join(', ');

export async function formatsPage() {
  const { parts } = await import('../backend/formats/document.ts');
  const { findingsFormats } = await import('../backend/formats/findings/format.ts');
  const { documentFormats, formats } = await import('../backend/formats/registry.ts');
  const { bundleFormat } = await import('../backend/services/bundle/file.ts');
  const { lossesOf, partName } = await import('../backend/services/documents/losses.ts');
  const all = new Set(parts);

  /** @param {import('../backend/formats/document.ts').DocumentFormat} format */
  function section({ id, name, extensions, carries, shows = new Set(), write }) {
    const kept = parts.filter((part) => carries.has(part)).map((part) => partName(part).en);
    const shown = parts.filter((part) => shows.has(part)).map((part) => partName(part).en);
    const lost = lossesOf(all, new Set([...carries, ...shows])).map(({ en }) => en);
    return [
      `### ${name.en}`,
      '',
      `\`${id}\` · ${endings(extensions)} · ${write ? 'read and written' : 'only read'}`,
      '',
      `- ${write ? 'Carries' : 'Read of it'}: ${kept.join('; ')}.`,
      ...(shown.length > 0 ? [`- Shows besides, for people: ${shown.join('; ')}.`] : []),
      ...(lost.length > 0 ? [`- ${write ? 'Loses' : 'Not read'}: ${lost.join('; ')}.`] : ['- Loses nothing.']),
      '',
    ].join('\n');
  }

  const texts = [
    '## Texts',
    '',
    'One text a file; of a story the revision is written, and nothing else.',
    '',
    '| | `--format` | files | |',
    '| --- | --- | --- | --- |',
    ...formats.map(
      ({ id, name, extensions, write }) =>
        `| ${name.en} | \`${id}\` | ${endings(extensions)} | ${write ? 'read and written' : 'read'} |`,
    ),
    '',
  ].join('\n');
  const findings = findingsFormats('')
    .map(({ id, name, extensions }) => `| ${name.en} | \`${id}\` | ${endings(extensions)} | written |`)
    .join('\n');
  const programs = `## Findings, for programs\n\n| | \`--format\` | files | |\n| --- | --- | --- | --- |\n${findings}\n`;
  const bundle = `## A story with everything

\`${bundleFormat.id}\` · \`.${bundleFormat.extension}\` · read and written

For another desk: all texts, the whole record of edits, decisions and dismissals with who made them, findings, the files
that the story came from, and what is set for its checks. It loses nothing, and can be undone there as here. A zip of JSON
(\`story.json\`, a table a property; \`copydesk.json\` says the version) and the files as they were.
`;
  const documents = ['## Files with several texts, changes or comments', '', ...documentFormats.map(section)].join(
    '\n',
  );
  return [about, texts, documents, bundle, programs, rest].join('\n');
}
