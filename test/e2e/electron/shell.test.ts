import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { deskFolder } from '../../../backend/data-folder.ts';
import { commands } from '../../../shared/commands.ts';
import { limits } from '../../../shared/contract/api.ts';
import type { ConnectionState } from '../../../shared/contract/client.ts';
import { callStub, expect, type Shell, test } from './shell.ts';

/** Remembers in the page what the bridge tells it. */
async function record(page: Page): Promise<void> {
  await page.evaluate(() => {
    const told = {
      states: [] as ConnectionState[],
      files: [] as string[],
      commands: [] as string[],
      notices: [] as string[],
      links: [] as string[],
    };
    Object.assign(window, { told });
    window.copydesk?.onConnection((state) => told.states.push(state));
    window.copydesk?.onCommand((command) => told.commands.push(command));
    window.copydesk?.onOpenLink((hash) => told.links.push(hash));
    window.copydesk?.onNotice((notice) => told.notices.push(notice.en));
    window.copydesk?.onOpenFiles((files) => {
      for (const file of files) {
        told.files.push(
          'bytes' in file
            ? `${file.name}: ${new TextDecoder().decode(file.bytes)}`
            : `${file.name}: ${file.error.code}`,
        );
      }
    });
  });
}

type Told = { states: ConnectionState[]; files: string[]; commands: string[]; notices: string[]; links: string[] };
const told = (page: Page): Promise<Told> => page.evaluate(() => (window as unknown as { told: Told }).told);
const state = async (page: Page): Promise<string | undefined> => (await told(page)).states.at(-1)?.kind;

function pidOf(shell: Shell): Promise<number> {
  return callStub(shell.page, 'stub.pid').then((result) => (result as { data: number }).data);
}

/** Runs a script in the page from the main process: works when the page crashed and was loaded again. */
function inPage(shell: Shell, script: string): Promise<unknown> {
  return shell.app.evaluate(
    ({ BrowserWindow }, code) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code),
    script,
  );
}

/** Crashes the page and waits for the one that comes in its place. */
async function crashPage(shell: Shell, expectedUrl: string): Promise<void> {
  const loaded = await shell.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<string | undefined>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        // Only what is loaded from then on counts: the page that crashes may still be saying that it is there.
        contents?.once('render-process-gone', () => {
          contents.once('did-finish-load', () => resolve(contents.getURL()));
        });
        contents?.forcefullyCrashRenderer();
      }),
  );
  expect(loaded).toMatch(expectedUrl);
}

function write(shell: Shell, name: string, text: string): string {
  const path = join(shell.folder, name);
  writeFileSync(path, text);
  return path;
}

test.describe('the backend', () => {
  test('runs in a utility process and answers over a port of its own', async ({ shell }) => {
    const page = await shell.start();
    const answer = await page.evaluate(async () => {
      const sent = {
        bytes: new Uint8Array([0, 255]),
        date: new Date(5),
        list: [undefined, Number.NaN],
        text: '\ud800𠮷',
      };
      const result = (await window.copydesk?.invoke('stub.echo' as never, sent as never)) as unknown as {
        data: typeof sent;
      };
      const { bytes, date, list, text } = result.data;
      return [
        bytes instanceof Uint8Array,
        [...bytes],
        date.getTime(),
        list.length,
        Number.isNaN(list[1]),
        text === sent.text,
      ];
    });
    expect(answer).toEqual([true, [0, 255], 5, 2, true, true]);
    const types = await shell.app.evaluate(({ app }) => app.getAppMetrics().map(({ name }) => name));
    expect(types).toContain('Copydesk backend');
  });

  test('is started again after kill -9, and the desk goes on', async ({ shell }) => {
    const page = await shell.start();
    await record(page);
    const pid = await pidOf(shell);
    const inFlight = callStub(page, 'stub.never');
    await callStub(page, 'stub.echo');
    process.kill(pid, 'SIGKILL');
    expect(await inFlight).toMatchObject({ ok: false, error: { code: 'backend-gone' } });
    // Waits for the new one by itself.
    expect(await callStub(page, 'stub.echo', 'again')).toEqual({ ok: true, data: 'again' });
    expect(await pidOf(shell)).not.toBe(pid);
    expect((await told(page)).states.map(({ kind }) => kind).slice(-3)).toEqual(
      expect.arrayContaining(['restarting', 'connected']),
    );
  });

  test('is given up after crashing again and again, and can be tried again', async ({ shell }) => {
    const crash = join(deskFolder(shell.profile), 'crash');
    writeFileSync(crash, '');
    const page = await shell.start();
    await record(page);
    await expect.poll(() => state(page), { timeout: 30_000 }).toBe('gone');
    const last = (await told(page)).states.at(-1);
    expect(last).toMatchObject({ error: { code: 'backend-gone', details: { dataFolder: deskFolder(shell.profile) } } });
    expect(await callStub(page, 'stub.echo')).toMatchObject({ ok: false, error: { code: 'backend-gone' } });
    expect(shell.log().length).toBeGreaterThan(2);

    rmSync(crash);
    await page.evaluate(() => window.copydesk?.retry());
    await expect.poll(() => state(page)).toBe('connected');
    expect(await callStub(page, 'stub.echo', 1)).toEqual({ ok: true, data: 1 });
  });

  test('that refuses to start is not started over and over, but when asked', async ({ shell }) => {
    const refuse = join(deskFolder(shell.profile), 'refuse');
    writeFileSync(refuse, '');
    const page = await shell.start();
    await record(page);
    await expect.poll(() => state(page)).toBe('gone');
    expect((await told(page)).states.at(-1)).toMatchObject({
      error: { message: { en: 'The stub refuses to start.' } },
    });
    expect(shell.log().filter((line) => line.startsWith('started'))).toHaveLength(1);

    rmSync(refuse);
    await page.evaluate(() => window.copydesk?.retry());
    await expect.poll(() => state(page)).toBe('connected');
  });

  test('is shown as gone in the desk, with what happened and what to do, within reach of the keyboard', async ({
    shell,
  }) => {
    writeFileSync(join(deskFolder(shell.profile), 'refuse'), '');
    const page = await shell.start();
    await expect(page.getByText('The stub refuses to start.')).toBeVisible();
    await expect(page.getByText('Delete the file "refuse".')).toBeVisible();
    await expect(page.getByText(deskFolder(shell.profile))).toBeVisible();
    rmSync(join(deskFolder(shell.profile), 'refuse'));
    const again = page.getByRole('button', { name: /again/i });
    for (let tabs = 0; tabs < 10 && !(await again.evaluate((button) => button === document.activeElement)); tabs += 1) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await expect(page.getByText('The stub refuses to start.')).toBeHidden();
  });
});

test.describe('the program’s own backend', () => {
  test('is started again after kill -9 with everything it acknowledged', async ({ shell }) => {
    const page = await shell.start({ backend: 'real' });
    const save = (name: string) =>
      page.evaluate(
        (value) => window.copydesk?.invoke('people.save', { name: value, role: 'translator', colour: '#112233' }),
        name,
      );
    const names = async () => {
      const people = await page.evaluate(() => window.copydesk?.invoke('people.list', {}));
      return people?.ok ? people.data.map(({ name }) => name) : people;
    };
    expect(await save('Before')).toMatchObject({ ok: true });
    const backend = await shell.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Copydesk backend')?.pid,
    );
    const child =
      backend ?? childrenOf(shell.app.process().pid).find(({ command }) => command.includes('backend/process'))?.pid;
    if (child === undefined) throw new Error('There is no backend process.');
    process.kill(child, 'SIGKILL');
    // A call made before the death is noticed is in flight: it is answered `backend-gone`.
    await expect.poll(names).toEqual(expect.arrayContaining(['Before']));
    expect(await save('After')).toMatchObject({ ok: true });
    expect(await names()).toContain('After');
  });

  test('tells a second program on the same data, in a browser say, that the desk is in use', async ({ shell }) => {
    const page = await shell.start({ backend: 'real' });
    await page.evaluate(() => window.copydesk?.invoke('app.info', {}));
    const { forkBackend } = await import('../../../backend/hosts/fork-backend.ts');
    const { createConnection } = await import('../../../shared/contract/client-channel.ts');
    const other = forkBackend({
      script: join(import.meta.dirname, '../../../backend/process.ts'),
      dataFolder: deskFolder(shell.profile),
      version: '0.0.0-test',
    });
    const connection = createConnection();
    connection.attach(other.connect());
    const code = await new Promise((resolve) => {
      connection.onState((now) => now.kind === 'gone' && resolve(now.error.code));
    });
    await other.close();
    expect(code).toBe('database-in-use');
  });
});

/** Processes that this one started, at any depth, from Linux's process table. */
function childrenOf(pid: number | undefined): { readonly pid: number; readonly command: string }[] {
  if (pid === undefined) return [];
  const own = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  return own.flatMap((child) => [
    { pid: child, command: readFileSync(`/proc/${child}/cmdline`, 'utf8') },
    ...childrenOf(child),
  ]);
}

test.describe('a second start', () => {
  test('ends at once, opens no database, and shows the first window', async ({ shell }) => {
    const page = await shell.start();
    await callStub(page, 'stub.echo');
    await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await shell.startAgain()).toBe(0);
    await expect
      .poll(() => shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized()))
      .toBe(false);
    expect(shell.app.windows()).toHaveLength(1);
    expect(shell.log().filter((line) => line.startsWith('started'))).toHaveLength(1);
  });

  test('hands its files to the first, also by a path from where it was started', async ({ shell }) => {
    const page = await shell.start();
    await record(page);
    const path = write(shell, 'one.txt', 'first text');
    write(shell, 'two.txt', 'second text 中文');
    expect(await shell.startAgain([path, 'two.txt'])).toBe(0);
    await expect
      .poll(async () => (await told(page)).files)
      .toEqual(['one.txt: first text', 'two.txt: second text 中文']);
  });
});

test.describe('files from outside', () => {
  test('on the command line come to the import of the desk', async ({ shell }) => {
    const path = write(shell, 'morning copy.txt', 'The harbour opened again on Monday.');
    const page = await shell.start({ backend: 'real', files: [path] });
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').getByText('morning copy').first()).toBeVisible();
  });

  test('that cannot be read come with the reason', async ({ shell }) => {
    const page = await shell.start();
    await record(page);
    const large = write(shell, 'large.txt', 'x'.repeat(limits.fileBytes + 1));
    const folder = join(shell.folder, 'folder.txt');
    mkdirSync(folder);
    await shell.startAgain([join(shell.folder, 'missing.txt'), large, folder]);
    await expect
      .poll(async () => (await told(page)).files)
      .toEqual(['missing.txt: unreadable-file', 'large.txt: too-large', 'folder.txt: unreadable-file']);
  });

  test('opened from the Finder come the same way', async ({ shell }) => {
    const page = await shell.start();
    await record(page);
    const path = write(shell, 'finder.txt', 'from the Finder');
    const prevented = await shell.app.evaluate(({ app }, file) => {
      let was = false;
      app.emit('open-file', { preventDefault: () => (was = true) }, file);
      return was;
    }, path);
    expect(prevented).toBe(true);
    await expect.poll(async () => (await told(page)).files).toEqual(['finder.txt: from the Finder']);
  });
});

test.describe('the page', () => {
  test('is loaded again after a crash, and says so', async ({ shell }) => {
    await shell.start();
    await crashPage(shell, 'app://copydesk/index.html');
    const notice = await inPage(
      shell,
      'new Promise((resolve) => window.copydesk.onNotice(({ en }) => resolve(en)))',
    ).catch(String);
    const shown = await inPage(shell, 'document.body.innerText');
    expect(`${notice} ${shown}`).toContain('crashed and was loaded again');
    expect(await inPage(shell, "window.copydesk.invoke('stub.echo', 'alive')")).toEqual({ ok: true, data: 'alive' });
  });

  test('is replaced by one of last resort when it crashes again and again', async ({ shell }) => {
    await shell.start();
    await crashPage(shell, 'app://copydesk/index.html');
    await crashPage(shell, 'app://copydesk/index.html');
    await crashPage(shell, 'app://copydesk/trouble.html');
    expect(await inPage(shell, 'document.body.innerText')).toContain(deskFolder(shell.profile));
    await expect.poll(() => inPage(shell, 'document.activeElement.href')).toBe('app://copydesk/index.html');
    // Its one link has the focus: Enter is enough. Pressed until it is heard: a new page may drop its first key.
    const pressEnter = () =>
      shell.app.evaluate(({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents?.getURL().endsWith('/trouble.html')) {
          contents.sendInputEvent({ type: 'keyDown', keyCode: 'Enter' });
          contents.sendInputEvent({ type: 'char', keyCode: '\r' });
          contents.sendInputEvent({ type: 'keyUp', keyCode: 'Enter' });
        }
        return contents?.getURL();
      });
    await expect.poll(pressEnter).toMatch(/^app:\/\/copydesk\/index\.html/);
  });
});

test.describe('quitting', () => {
  test('waits for what is being written, then ends the backend in order', async ({ shell }) => {
    const page = await shell.start();
    await page.evaluate(() => {
      void window.copydesk?.invoke('stub.write' as never, { text: 'late', after: 700 } as never);
    });
    await shell.quit();
    expect(shell.log().slice(-2)).toEqual(['wrote late', 'closed in order']);
  });

  test('asks the page for what it has not sent yet', async ({ shell }) => {
    const page = await shell.start();
    await page.evaluate(() => {
      window.copydesk?.onBeforeClose(async () => {
        await window.copydesk?.invoke('stub.write' as never, { text: 'typed', after: 100 } as never);
      });
    });
    await shell.quit();
    expect(shell.log().slice(-2)).toEqual(['wrote typed', 'closed in order']);
  });

  test('does the same when the window is closed', async ({ shell }) => {
    const page = await shell.start();
    await page.evaluate(() => {
      void window.copydesk?.invoke('stub.write' as never, { text: 'late', after: 300 } as never);
    });
    const ended = new Promise((resolve) => shell.app.process().once('exit', resolve));
    await shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {});
    expect(await ended).toBe(0);
    expect(shell.log().slice(-2)).toEqual(['wrote late', 'closed in order']);
  });

  test('does the same when the machine shuts down', async ({ shell }) => {
    const page = await shell.start();
    await page.evaluate(() => {
      void window.copydesk?.invoke('stub.write' as never, { text: 'late', after: 300 } as never);
    });
    await callStub(page, 'stub.echo');
    const main = shell.app.process();
    const ended = new Promise((resolve) => main.once('exit', resolve));
    main.kill('SIGTERM');
    await ended;
    expect(shell.log().slice(-2)).toEqual(['wrote late', 'closed in order']);
  });

  test('does not wait for ever for a call that is never answered', async ({ shell }) => {
    const page = await shell.start();
    await page.evaluate(() => {
      void window.copydesk?.invoke('stub.never' as never, {} as never);
    });
    await shell.quit();
    expect(shell.log().at(-1)).toBe('closed in order');
  });

  test('does not wait for a page that crashed', async ({ shell }) => {
    const page = await shell.start();
    await page.evaluate(() => {
      void window.copydesk?.invoke('stub.never' as never, {} as never);
    });
    const ended = new Promise((resolve) => shell.app.process().once('exit', resolve));
    await shell.app
      .evaluate(({ app, BrowserWindow }) => {
        app.quit();
        BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
      })
      .catch(() => {});
    expect(await ended).toBe(0);
    expect(shell.log().at(-1)).toBe('closed in order');
  });
});

test.describe('the window', () => {
  test('stands where it stood', async ({ shell }) => {
    const size = { width: 1000, height: 700 };
    const bounds = () => shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
    await shell.start();
    // Nobody moves a window that is not there yet; and what is asked of it before may be undone as it appears.
    await expect
      .poll(() => shell.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true);
    await shell.app.evaluate(
      ({ BrowserWindow }, wanted) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 120, y: 80, ...wanted }),
      size,
    );
    // The display says when it is done, not the call.
    await expect.poll(bounds).toMatchObject(size);
    await shell.quit();
    await shell.start();
    await expect.poll(bounds).toMatchObject(size);
  });

  test('comes back into sight when its display is gone', async ({ shell }) => {
    const saved = { bounds: { x: 9000, y: 9000, width: 900, height: 600 }, maximised: false, fullScreen: false };
    writeFileSync(join(shell.profile, 'window.json'), JSON.stringify(saved));
    await shell.start();
    const [bounds, area] = await shell.app.evaluate(({ BrowserWindow, screen }) => [
      BrowserWindow.getAllWindows()[0]?.getBounds() ?? { x: -1, y: -1 },
      screen.getPrimaryDisplay().workArea,
    ]);
    expect(bounds.x).toBeGreaterThanOrEqual(area.x);
    expect(bounds.y).toBeGreaterThanOrEqual(area.y);
  });
});

test('a link to a row goes to the desk that runs, and nothing else in it is followed', async ({ shell }) => {
  const page = await shell.start();
  await record(page);
  expect(await shell.startAgain(['copydesk://stories/3/rows/7'])).toBe(0);
  await expect.poll(async () => (await told(page)).links).toEqual(['#/stories/3/rows/7']);
  expect(await shell.startAgain(['copydesk://settings/../../etc/passwd'])).toBe(0);
  expect(await shell.startAgain(['copydesk://stories/4'])).toBe(0);
  await expect.poll(async () => (await told(page)).links).toEqual(['#/stories/3/rows/7', '#/stories/4']);
  expect((await told(page)).files).toEqual([]);
});

test.describe('the menu', () => {
  const items = (shell: Shell) =>
    shell.app.evaluate(({ Menu }) =>
      (Menu.getApplicationMenu()?.items ?? []).flatMap(
        (menu) => menu.submenu?.items.map(({ id, label, enabled }) => ({ id, label, enabled })) ?? [],
      ),
    );

  test('has the commands of the palette', async ({ shell }) => {
    await shell.start();
    const ids = (await items(shell)).map(({ id }) => id);
    for (const command of commands.filter(({ keysOnly }: { keysOnly?: true }) => !keysOnly))
      expect(ids).toContain(command.id);
  });

  test('follows the page: its language, and what can be done now', async ({ shell }) => {
    const page = await shell.start();
    await page.evaluate(() =>
      window.copydesk?.setShell({
        locale: 'zh',
        theme: 'dark',
        enabledCommands: ['app.import'],
        keys: {},
        recordingKey: false,
      }),
    );
    await expect.poll(async () => (await items(shell)).find(({ id }) => id === 'app.import')?.label).toBe('导入文件…');
    expect(await shell.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    const enabled = async () => (await items(shell)).filter((item) => item.id?.includes('.') && item.enabled);
    const following = async (...ids: string[]) => {
      await page.evaluate(
        (enabledCommands) =>
          window.copydesk?.setShell({ locale: 'zh', theme: 'dark', enabledCommands, keys: {}, recordingKey: false }),
        ids,
      );
      await expect
        .poll(async () => (await enabled()).map(({ id }) => id).toSorted())
        .toEqual([...ids, 'shell.dataFolder']);
    };
    await following('app.keys', 'finding.next');
    await following('app.import');
  });

  test('shows the keys that people set, and rests while one is recorded', async ({ shell }) => {
    const page = await shell.start();
    const accelerator = (id: string) =>
      shell.app.evaluate(
        ({ Menu }, wanted) => String(Menu.getApplicationMenu()?.getMenuItemById(wanted)?.accelerator),
        id,
      );
    expect(await accelerator('app.import')).toBe('CommandOrControl+O');
    await page.evaluate(() =>
      window.copydesk?.setShell({
        locale: 'en',
        theme: 'system',
        enabledCommands: ['app.import'],
        keys: { 'app.import': ['Mod+Shift+F9'], 'app.settings': [] },
        recordingKey: true,
      }),
    );
    await expect.poll(() => accelerator('app.import')).toBe('CommandOrControl+Shift+F9');
    expect(await accelerator('app.settings')).not.toContain(',');
  });

  test('tells the page which command was chosen', async ({ shell }) => {
    const page = await shell.start();
    await record(page);
    await page.evaluate(() =>
      window.copydesk?.setShell({
        locale: 'en',
        theme: 'system',
        enabledCommands: ['app.keys'],
        keys: {},
        recordingKey: false,
      }),
    );
    await expect.poll(async () => (await items(shell)).find(({ id }) => id === 'app.keys')?.enabled).toBe(true);
    await shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app.keys')?.click());
    await expect.poll(async () => (await told(page)).commands).toEqual(['app.keys']);
  });
});

test('an export is saved as a file', async ({ shell }) => {
  const downloads = join(shell.folder, 'downloads');
  mkdirSync(downloads);
  const page = await shell.start({ env: { COPYDESK_DOWNLOADS: downloads } });
  await page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['中文 text'], { type: 'text/plain' }));
    link.download = '../story.txt';
    link.click();
  });
  await expect.poll(() => readdirSync(downloads)).toHaveLength(1);
  const [name = ''] = readdirSync(downloads);
  expect(name).toMatch(/story\.txt$/);
  await expect.poll(() => readFileSync(join(downloads, name), 'utf8')).toBe('中文 text');
});
