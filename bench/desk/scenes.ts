import type { Page } from 'playwright-core';
import { type CommandId, commands } from '../../shared/commands.ts';
import type { Role } from '../../shared/contract/model.ts';
import { painted } from './desk-browser.ts';
import { bilingual, headed, severalStories, table } from './import-files.ts';

/**
 * Every page and dialog of the desk, and how to get there from the story list: by commands, so that it works in every
 * language and with every keymap. For what looks at all of them: axe-core, the pictures, the figures of the desk.
 */
export interface Scene {
  readonly name: string;
  go(page: Page): Promise<void>;
}

/** Texts that make a story: paths of files. */
export type SceneTexts = readonly string[];

const dialog = '[role="dialog"], [role="alertdialog"]';
/** The row that came back from the reviewer in `workABit`, as people count. */
const returned = '7';

export function scenesWith(texts: SceneTexts): readonly Scene[] {
  const scene = (name: string, go: Scene['go']): Scene => ({ name, go });

  /** A scene of the sample story: its commands one after the other, then what must be in sight. */
  const inStory = (name: string, ids: readonly CommandId[], sight: string): Scene =>
    scene(name, async (page) => {
      await openStory(page);
      for (const id of ids) await perform(page, id);
      await page.locator(sight).first().waitFor();
    });

  const inReview = (name: string, ids: readonly CommandId[], sight: string): Scene =>
    scene(name, async (page) => {
      await openStory(page, 'reviewer');
      for (const id of ids) await perform(page, id);
      await page.locator(sight).first().waitFor();
    });

  const desk = (name: string, ids: readonly CommandId[], sight = 'h1'): Scene =>
    scene(name, async (page) => {
      for (const id of ids) await perform(page, id);
      await page.locator(sight).first().waitFor();
    });

  const choosing = (
    name: string,
    id: CommandId,
    start: (page: Page) => Promise<void>,
    sight = '[role="dialog"] button',
  ): Scene =>
    scene(name, async (page) => {
      await start(page);
      const chooser = page.waitForEvent('filechooser');
      await perform(page, id);
      await (await chooser).setFiles([...texts]);
      await page.locator(dialog).first().waitFor();
      await page.locator(sight).first().waitFor();
      await page.locator('[role="dialog"] [aria-busy="true"]').waitFor({ state: 'detached' });
    });

  const importing = (name: string, files: Readonly<Record<string, string>>, sight: string): Scene =>
    scene(name, async (page) => {
      const given = Object.entries(files).map(([file, text]) => ({
        name: file,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(text),
      }));
      await page.locator('[data-import-files]').setInputFiles(given);
      await page.locator(sight).first().waitFor();
    });

  return [
    scene('stories', async () => {}),
    choosing('import', 'app.import', async () => {}),
    importing('import-table', table, '[role="dialog"] table'),
    importing('import-document', bilingual, '[role="dialog"] dl'),
    scene('import-details', async (page) => {
      await importing('', headed, '[role="dialog"] button[aria-expanded]').go(page);
      await page.locator('[role="dialog"] button[aria-expanded]').first().click();
      await page.locator('[role="dialog"] input[type="date"]').first().waitFor();
    }),
    importing('import-several', severalStories, '[role="dialog"] section section'),
    inStory('story', [], '[data-finding-card]'),
    inStory('story-advice', ['view.advice'], '[data-finding-card]'),
    inStory('story-compare', ['view.compare'], '[data-finding-card]'),
    inStory('story-editing', ['row.edit'], '[role="textbox"][contenteditable]'),
    inStory('story-wordings', ['row.edit', 'editor.sources'], '[role="listbox"] [id^="wording-"]'),
    scene('story-explained', async (page) => {
      await openStory(page);
      await perform(page, 'row.edit');
      await page.locator('[role="textbox"][contenteditable]').waitFor();
      await page.keyboard.press('Alt+Enter');
      await page.locator('section[aria-live="polite"]').waitFor();
    }),
    inStory('story-dismissing', ['finding.dismiss'], 'fieldset'),
    inStory('story-dismissing-alike', ['finding.dismissAlike'], dialog),
    inStory('story-filters', ['view.filter'], '[role="menu"]'),
    inStory('story-export', ['story.exportAs'], '[data-format]'),
    scene('story-exported', async (page) => {
      await openStory(page);
      await perform(page, 'story.exportAs');
      await page.locator('[data-format]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.locator('[data-toasts] li').first().waitFor();
    }),
    inStory('story-goto', ['row.goto'], dialog),
    inStory('story-find', ['story.find'], 'input:focus'),
    inStory('story-replace', ['story.replace'], dialog),
    scene('story-found', async (page) => {
      await openStory(page);
      await perform(page, 'story.find');
      await page.locator('search input:focus').waitFor();
      await page.keyboard.type('flood');
      await page.locator('search [role="status"]').filter({ hasText: /\d/ }).waitFor();
    }),
    scene('story-replacing', async (page) => {
      await openStory(page);
      await perform(page, 'story.replace');
      await page.locator(dialog).waitFor();
      await page.keyboard.type('more than');
      await page.locator('[role="dialog"] ins, [role="dialog"] del, [role="dialog"] mark').first().waitFor();
    }),
    inStory('story-message', ['row.copyLink'], '[data-toasts] li'),
    inStory('story-split', ['row.split'], dialog),
    inStory('story-shift', ['row.shiftNext'], dialog),
    inStory('story-check', ['finding.check'], dialog),
    inStory('story-checks', ['story.checks'], dialog),
    inStory('story-hand-over', ['story.handOver'], dialog),
    inStory('story-confirm-untouched', ['story.confirmUntouched'], dialog),
    inStory('story-term', ['term.add'], dialog),
    inStory('story-remember', ['phrase.remember'], dialog),
    scene('story-answer', async (page) => {
      await openStory(page);
      await perform(page, 'row.goto');
      await page.locator(dialog).waitFor();
      await page.keyboard.type(returned);
      await page.keyboard.press('Enter');
      await page.locator(`[role="row"][data-current][aria-rowindex="${Number(returned) + 1}"]`).waitFor();
      await perform(page, 'row.answer');
      await page.locator(dialog).waitFor();
    }),
    scene('story-gone', async (page) => {
      await page.evaluate(() => {
        window.location.hash = '#/stories/999999';
      });
      await page.locator('main button').first().waitFor();
    }),
    inReview('review', [], '[data-finding-card]'),
    inReview('review-return', ['row.return'], dialog),
    inReview('review-approve-all', ['story.approveAll'], dialog),
    inReview('review-approve-clean', ['story.approveClean'], dialog),
    choosing('story-new-version', 'story.newVersion', (page) => openStory(page), '[role="dialog"] dl'),
    inStory('story-versions', ['story.versions'], 'h1'),
    inStory('story-report', ['story.report'], 'table, svg'),
    scene('search', async (page) => {
      await perform(page, 'app.search');
      await page.locator('input:focus').waitFor();
      await page.keyboard.type('flood');
      await page.locator('mark').first().waitFor();
    }),
    scene('search-nothing', async (page) => {
      await perform(page, 'app.search');
      await page.locator('input:focus').waitFor();
      await page.keyboard.type('zebra');
      await page.locator('main [role="status"], main p').filter({ hasText: /\S/ }).first().waitFor();
    }),
    desk('concordance', ['memory.concordance'], dialog),
    desk('memory-terms', ['app.memory'], '[role="option"]'),
    desk('memory-phrases', ['app.memory', 'memory.phrases'], 'main h2'),
    desk('memory-segments', ['app.memory', 'memory.segments'], '[role="option"]'),
    desk('memory-new-term', ['app.memory', 'memory.new'], dialog),
    desk('memory-table', ['app.memory', 'memory.import'], dialog),
    desk('memory-file', ['app.memory', 'memory.segments', 'memory.import'], dialog),
    desk('reports', ['app.reports'], 'table, svg'),
    desk('reports-weights', ['app.reports', 'report.weights'], dialog),
    desk('reports-tables', ['app.reports', 'report.tables'], 'table'),
    desk('dismissals', ['app.dismissals'], '[role="option"]'),
    desk('dismissals-reason', ['app.dismissals', 'dismissals.reason'], dialog),
    desk('settings', ['app.settings']),
    desk('settings-keys', ['app.changeKeys'], '[data-command]'),
    scene('settings-checks', async (page) => {
      await perform(page, 'app.settings');
      const families = page.locator('h3 > [aria-expanded]');
      await families.first().click();
      await page.locator('li [aria-expanded]').first().click();
      await page.locator('li select').first().waitFor();
    }),
    scene('settings-person', async (page) => {
      await perform(page, 'app.settings');
      await page.getByRole('button', { name: /^(Add a person|添加人员)/ }).click();
      await page.locator(dialog).waitFor();
    }),
    scene('settings-person-gone', async (page) => {
      await perform(page, 'app.settings');
      await page
        .getByRole('button', { name: /^(Delete|删除)/ })
        .first()
        .click();
      await page.locator(dialog).waitFor();
    }),
    scene('settings-backups', async (page) => {
      await perform(page, 'app.settings');
      await page.getByRole('button', { name: /^(Back up now|立即备份)/ }).click();
      await page
        .getByRole('button', { name: /^(Put back|恢复 )/ })
        .first()
        .scrollIntoViewIfNeeded();
    }),
    scene('settings-restore', async (page) => {
      await perform(page, 'app.settings');
      await page.getByRole('button', { name: /^(Back up now|立即备份)/ }).click();
      await page
        .getByRole('button', { name: /^(Put back|恢复 )/ })
        .first()
        .click();
      await page.locator(dialog).waitFor();
    }),
    scene('settings-person-data', async (page) => {
      await perform(page, 'app.settings');
      await page
        .getByRole('button', { name: /^Data of|的数据$/ })
        .first()
        .click();
      await page.locator(dialog).waitFor();
    }),
    desk('stories-rename', ['list.rename'], 'main li input, main [data-story] input'),
    desk('people', ['app.choosePerson'], '[role="menu"], [role="dialog"]'),
    desk('keys', ['app.keys'], dialog),
    desk('commands', ['app.palette'], dialog),
    desk('tour', ['app.tour'], dialog),
  ];
}

/** Does something as a person would who looks for the command: by its name, in whatever language. */
export async function perform(page: Page, id: CommandId): Promise<void> {
  const command = commands.find((each) => each.id === id);
  await page.keyboard.press('ControlOrMeta+k');
  const input = page.locator('[cmdk-input]');
  await input.waitFor();
  if (id === 'app.palette') return;
  await page.keyboard.type(command?.label.en ?? id);
  await page.locator(`[cmdk-item][data-value="${id}"][data-selected="true"]`).waitFor();
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'detached' });
  // What was asked for takes the focus a moment after the palette has given it back.
  await painted(page);
}

async function openStory(page: Page, role: Role = 'translator'): Promise<void> {
  await page.locator('main [data-story]').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator('[data-finding-card]').waitFor();
  await sitDown(page, role);
}

/**
 * Leaves traces of a day's work in the sample story of a new desk, from the story list, so that no page stands empty: a
 * suggestion applied, a sentence typed, two dismissals, a term, rows confirmed, one returned.
 */
export async function workABit(page: Page): Promise<void> {
  const { keyboard } = page;
  const left = async () => Number(await page.locator('[data-left]').getAttribute('data-left'));
  const finding = () => page.locator('[data-finding-card]').getAttribute('data-finding-card');
  const moveOn = async (...keys: readonly string[]) => {
    const before = await finding();
    for (const key of keys) await keyboard.press(key);
    await page.locator(`[data-finding-card]:not([data-finding-card="${before}"])`).waitFor();
  };

  await perform(page, 'app.memory');
  await perform(page, 'memory.new');
  await page.locator(dialog).waitFor();
  await keyboard.type('防汛部门');
  await keyboard.press('Tab');
  await keyboard.type('flood control authorities');
  await keyboard.press('Enter');
  await page.locator(dialog).waitFor({ state: 'detached' });
  await perform(page, 'app.stories');

  await openStory(page);
  const all = await left();
  while ((await page.locator('[data-finding-card] ol ins').count()) === 0) await moveOn('j');
  await moveOn('1');
  await moveOn('d', 's');
  await moveOn('d', 'a');
  await keyboard.press('e');
  await page.locator('[role="textbox"][contenteditable]').waitFor();
  await keyboard.press('ControlOrMeta+End');
  await keyboard.type(' The bureau said so on Monday.');
  await keyboard.press('ControlOrMeta+Enter');
  await page.locator('[role="textbox"][contenteditable]').waitFor({ state: 'detached' });
  await perform(page, 'row.confirm');
  if ((await left()) >= all) throw new Error('Nothing was settled.');

  await sitDown(page, 'reviewer');
  await perform(page, 'row.return');
  await page.locator(dialog).waitFor();
  await keyboard.type('Which bureau?');
  await keyboard.press('ControlOrMeta+Enter');
  await page.locator(dialog).waitFor({ state: 'detached' });
  await sitDown(page, 'translator');
  await perform(page, 'app.stories');
}

/** How the person’s button says the roles, in both languages of the interface. */
const roles: Readonly<Record<Role, RegExp>> = {
  translator: /, Translator\.|（译员）/,
  reviewer: /, Reviewer\.|（审校）/,
};

/** A new desk has one person of each role; who worked last sits there still. */
async function sitDown(page: Page, role: Role): Promise<void> {
  const person = page.getByRole('button', { name: roles[role] });
  if ((await person.count()) === 0) await perform(page, 'app.switchPerson');
  await person.waitFor();
}
