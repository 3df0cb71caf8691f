/**
 * Writes the pages that are made from the program itself: `npm run docs`. With `--check` it writes nothing and fails
 * when a page is not what it would write.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatsPage } from './formats-page.mjs';
import { install } from './install.mjs';
import { findNode, root, runNode } from './node.mjs';
import { Refusal, runMain } from './say.mjs';

const made = (/** @type {string} */ from) => `<!-- Made by \`npm run docs\` from ${from}. Do not edit. -->\n`;

const familyTitles = {
  duplication: 'Duplication',
  awkward: 'Awkward phrasing',
  mechanics: 'Mechanics',
  bilingual: 'Bilingual',
  consistency: 'Consistency',
  'second-opinion': 'Second opinion',
  reference: 'Reference',
  memory: 'Memory',
};

/** Text for a table or a line: no character of it may be taken for Markdown. */
const plain = (/** @type {string} */ text) => text.replace(/([\\`*_[\]<>|#])/g, '\\$1').replace(/\s*\n\s*/g, ' ⏎ ');

/** An example's text with its marks in bold, in the order in which they are found. */
function marked(/** @type {string} */ text, /** @type {readonly string[]} */ marks) {
  let rest = text;
  let done = '';
  for (const mark of marks) {
    const at = rest.indexOf(mark);
    if (at < 0) continue;
    const inner = mark.trim();
    const [before, after] = inner ? mark.split(inner) : [mark, ''];
    done +=
      plain(rest.slice(0, at)) + (inner ? `${before}**${plain(inner)}**${after}` : `\`${mark.replace(/\n/g, '⏎')}\``);
    rest = rest.slice(at + mark.length);
  }
  return done + plain(rest);
}

/** @param {import('../shared/checks/check.ts').Check} check */
function checkSection(check) {
  const weight = check.tier === 'advice' ? `${check.severity}, advice` : check.severity;
  const lines = [
    `### ${check.title.en}`,
    '',
    `\`${check.id}\` · ${weight} · MQM ${check.mqm} · score ${check.score}`,
    '',
  ];
  lines.push(plain(check.summary.en), '', plain(check.reason.en), '');
  for (const example of check.examples) {
    if ('good' in example) lines.push(`- ✓ ${plain(example.good)}`);
    else
      lines.push(`- ✗ ${marked(example.bad, example.marks)}${example.better ? `<br>→ ${plain(example.better)}` : ''}`);
  }
  if (check.source) lines.push('', `Source: ${plain(check.source)}`);
  return [...lines, ''].join('\n');
}

async function checksPage() {
  const { catalog } = await import('../shared/checks/catalog.ts');
  const families = Object.entries(familyTitles).filter(([family]) => catalog.some((check) => check.family === family));
  const intro = `# Checks

The ${catalog.length} checks of Copydesk. What a check marks is **bold** in its examples; the examples are also its tests. A
finding of severity *major* holds up the approval of its row. *Advice* is not shown unless asked for. The score says
how likely an expert would mark the same, from 0 to 1, and decides what the desk sees first.
`;
  const sections = families.map(([family, title]) =>
    [`## ${title}`, '', ...catalog.filter((check) => check.family === family).map(checkSection)].join('\n'),
  );
  return [made('shared/checks/catalog.ts'), intro, ...sections].join('\n');
}

async function keyboardPage() {
  const { menuLabels } = await import('../shared/commands.ts');
  const { keyPage } = await import('../shared/keys/key-page.ts');
  const { places } = await import('../shared/keys/places.ts');
  const key = (/** @type {string} */ name) => `\`${name.replace('Mod', 'Ctrl')}\``;
  const keys = (/** @type {import('../shared/keys/key-page.ts').KeyLine} */ line) =>
    line.keys.map(key).join(', ') + (line.upTo ? ` – ${key(line.upTo)}` : '');
  const row = (/** @type {import('../shared/keys/key-page.ts').KeyLine} */ line) => {
    const place = places[line.place].label.en + (line.role ? `, ${line.role}` : '');
    return `| ${plain(line.label.en)} | ${plain(line.label.zh)} | ${keys(line)} | ${place} |`;
  };
  const intro = `# Keyboard

Everything can be done by keyboard. \`?\` shows this table in the desk, \`Ctrl+K\` finds any command. On a Mac, read ⌘ for Ctrl.
Every key can be changed: Settings, Keys.
`;
  const sections = keyPage().map(({ group, lines }) =>
    [`## ${menuLabels[group].en}`, '', '| command | 命令 | keys | works |', '| --- | --- | --- | --- |']
      .concat(lines.map(row), '')
      .join('\n'),
  );
  return [made('shared/commands.ts'), intro, ...sections].join('\n');
}

/** What `npm run evaluate -- --write` measured, as pages: a change of a page needs no new measurement. */
async function qualityPages() {
  const { pageFiles } = await import('../bench/quality/evaluate/page.ts');
  const figures = JSON.parse(readFileSync(join(root, 'docs/quality/figures.json'), 'utf8'));
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return pageFiles(figures, readme, existsSync(join(root, 'docs/quality/tried.md')));
}

await runMain(async () => {
  const args = process.argv.slice(2);
  await install();
  if (process.execPath !== findNode()) return runNode([fileURLToPath(import.meta.url), ...args]);
  const pages = {
    'docs/checks.md': await checksPage(),
    'docs/keyboard.md': await keyboardPage(),
    'docs/formats.md': `${made('the registry of formats')}\n${await formatsPage()}`,
    ...(await qualityPages()),
  };
  for (const [file, text] of Object.entries(pages)) {
    const page = `${text.trimEnd()}\n`;
    const path = join(root, file);
    if (!args.includes('--check')) writeFileSync(path, page);
    else if (readOrNothing(path) !== page) {
      const message = `${file} is not current. Run: npm run docs`;
      throw new Refusal({ en: message, zh: message });
    }
  }
});

function readOrNothing(/** @type {string} */ path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
