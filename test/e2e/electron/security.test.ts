import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { contentSecurityPolicy } from '../../../shared/contract/content-security-policy.ts';
import { expect, type Shell, test } from './shell.ts';

const home = 'app://copydesk/index.html';

// What these tests try changes nothing but the page, so they share one program and get a fresh page each.
test.beforeEach(async ({ sharedShell }) => {
  await sharedShell.page.reload();
});

/** Records what the program hands to the operating system, instead of doing it. */
async function watchExternal(shell: Shell): Promise<() => Promise<string[]>> {
  await shell.app.evaluate((electron) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    electron.shell.openExternal = async (url) => void opened.push(url);
    electron.shell.openPath = async (path) => {
      opened.push(path);
      return '';
    };
  });
  return () => shell.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
}

/** Listens for the next navigation of the page; answers whether it was prevented. */
async function watchNavigation(shell: Shell): Promise<() => Promise<boolean>> {
  // Listening first, on its own: the program and its page are driven over different lines.
  await shell.app.evaluate(({ BrowserWindow }) => {
    const navigation = new Promise<boolean>((resolve) => {
      BrowserWindow.getAllWindows()[0]?.webContents.once('will-frame-navigate', (event) => {
        resolve(event.defaultPrevented);
      });
    });
    Object.assign(globalThis, { navigation });
  });
  return () => shell.app.evaluate(() => (globalThis as unknown as { navigation: Promise<boolean> }).navigation);
}

test.describe('the page', () => {
  test('has nothing of Node or Electron', async ({ sharedShell: shell }) => {
    const found = await shell.page.evaluate(() =>
      [
        'require',
        'process',
        'module',
        'exports',
        'global',
        'Buffer',
        'setImmediate',
        'ipcRenderer',
        'electron',
        '__dirname',
      ].filter((name) => name in window),
    );
    expect(found).toEqual([]);
  });

  test('has only the bridge, and cannot replace it', async ({ sharedShell: shell }) => {
    const keys = await shell.page.evaluate(() => Object.keys(window.copydesk ?? {}).sort());
    expect(keys).toEqual([
      'copyText',
      'invoke',
      'onBeforeClose',
      'onCommand',
      'onConnection',
      'onNotice',
      'onOpenFiles',
      'onOpenLink',
      'platform',
      'printToPdf',
      'retry',
      'setShell',
      'showDataFolder',
      'subscribe',
    ]);
    const replaced = await shell.page.evaluate(() => Reflect.set(window, 'copydesk', {}));
    expect(replaced).toBe(false);
  });

  test('reaches no constructor of the preload script through the bridge', async ({ sharedShell: shell }) => {
    const types = await shell.page.evaluate(async () => {
      // What runs for the debugger may make code of text; what runs after it may not.
      await new Promise((resolve) => setTimeout(resolve));
      const bridge = window.copydesk as unknown as { invoke: { constructor: (code: string) => () => string } };
      try {
        return bridge.invoke.constructor('return typeof process + typeof require')();
      } catch (error) {
        return String(error);
      }
    });
    // Its functions belong to the page's own world, where the policy forbids making code of text.
    expect(types).toContain('EvalError');
  });

  test('runs isolated, in a sandbox, without Node', async ({ sharedShell: shell }) => {
    const preferences = await shell.app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    });
  });
});

test.describe('navigation', () => {
  for (const target of [
    'https://example.org/',
    'http://127.0.0.1/',
    'app://other/index.html',
    'app://copydesk.example/index.html',
    'copydesk-unknown:x',
  ]) {
    test(`to ${target} is blocked`, async ({ sharedShell: shell }) => {
      const prevented = await watchNavigation(shell);
      await shell.page.evaluate((url) => {
        window.location.href = url;
      }, target);
      expect(await prevented()).toBe(true);
      expect(shell.page.url()).toMatch(/^app:\/\/copydesk\/index\.html/);
    });
  }

  for (const target of ['data:text/html,<h1>x</h1>', 'javascript:document.body.remove()', 'file:///etc/passwd']) {
    test(`to ${target} is blocked`, async ({ sharedShell: shell }) => {
      const complaint = shell.page.waitForEvent('console', (message) => message.type() === 'error');
      await shell.page.evaluate((url) => {
        window.location.href = url;
      }, target);
      await complaint;
      expect(shell.page.url()).toMatch(/^app:\/\/copydesk\/index\.html/);
      await expect(shell.page.locator('body')).toBeAttached();
    });
  }

  test('to a page that the page itself made is blocked', async ({ sharedShell: shell }) => {
    const prevented = await watchNavigation(shell);
    await shell.page.evaluate(() => {
      window.location.href = URL.createObjectURL(new Blob(['<h1>x</h1>'], { type: 'text/html' }));
    });
    expect(await prevented()).toBe(true);
  });

  test('by a form is blocked', async ({ sharedShell: shell }) => {
    const blocked = await shell.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          const form = document.body.appendChild(document.createElement('form'));
          form.action = 'https://example.org/';
          form.method = 'post';
          form.submit();
        }),
    );
    expect(blocked).toBe('form-action');
  });
});

test.describe('new windows', () => {
  test('are denied, and a web address goes to the person’s browser', async ({ sharedShell: shell }) => {
    const opened = await watchExternal(shell);
    const result = await shell.page.evaluate(() => window.open('https://example.org/a?b=c') === null);
    expect(result).toBe(true);
    await expect.poll(opened).toEqual(['https://example.org/a?b=c']);
    expect(shell.app.windows()).toHaveLength(1);
  });

  test('of anything else are denied, and nothing is started', async ({ sharedShell: shell }) => {
    const opened = await watchExternal(shell);
    const results = await shell.page.evaluate(
      (targets) => targets.map((target) => window.open(target) === null),
      [
        'http://example.org/',
        'file:///bin/sh',
        'app://copydesk/index.html',
        'javascript:alert(1)',
        'about:blank',
        'ms-settings:',
        'mailto:a@example.org',
        'https://user:secret@example.org/',
      ],
    );
    expect(results).not.toContain(false);
    // In order: when the last one is there, the others were looked at.
    await shell.page.evaluate(() => window.open('https://example.org/last'));
    await expect.poll(opened).toEqual(['https://example.org/last']);
    expect(shell.app.windows()).toHaveLength(1);
  });

  test('by a link are denied', async ({ sharedShell: shell }) => {
    const opened = await watchExternal(shell);
    await shell.page.evaluate(() => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = 'https://example.org/link';
      link.target = '_blank';
      link.click();
    });
    await expect.poll(opened).toEqual(['https://example.org/link']);
    expect(shell.app.windows()).toHaveLength(1);
  });
});

test.describe('permissions', () => {
  for (const name of [
    'geolocation',
    'notifications',
    'camera',
    'microphone',
    'clipboard-read',
    'midi',
    'persistent-storage',
  ]) {
    test(`${name}: denied when looked up`, async ({ sharedShell: shell }) => {
      const state = await shell.page.evaluate(
        async (permission) => (await navigator.permissions.query({ name: permission as PermissionName })).state,
        name,
      );
      expect(state).toBe('denied');
    });
  }

  test('are denied when asked for', async ({ sharedShell: shell }) => {
    const answers = await shell.page.evaluate(async () => {
      const reason = (error: unknown): string => (error instanceof Error ? error.name : 'no error');
      return {
        notification: await Notification.requestPermission(),
        media: await navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'given', reason),
        screen: await navigator.mediaDevices.getDisplayMedia().then(() => 'given', reason),
        clipboard: await navigator.clipboard.readText().then(() => 'given', reason),
        place: await new Promise<number>((resolve) =>
          navigator.geolocation.getCurrentPosition(
            () => resolve(0),
            (error) => resolve(error.code),
          ),
        ),
      };
    });
    expect(answers.notification).toBe('denied');
    expect(answers.place).toBe(1);
    for (const answer of [answers.media, answers.screen, answers.clipboard]) expect(answer).not.toBe('given');
  });
});

test.describe('frames', () => {
  for (const source of ['https://example.org/', home, 'data:text/html,x']) {
    test(`from ${source} are not loaded`, async ({ sharedShell: shell }) => {
      const directive = await shell.page.evaluate(
        (src) =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
            const frame = document.createElement('iframe');
            frame.src = src;
            document.body.append(frame);
          }),
        source,
      );
      expect(directive).toBe('frame-src');
    });
  }

  test('without a source get no bridge', async ({ sharedShell: shell }) => {
    const found = await shell.page.evaluate(() => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const inner = frame.contentWindow as unknown as Record<string, unknown>;
      return ['copydesk', 'require', 'process'].filter((name) => name in inner);
    });
    expect(found).toEqual([]);
  });

  test('of the kind webview are no frames at all', async ({ sharedShell: shell }) => {
    const count = await shell.page.evaluate(() => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'https://example.org/');
      document.body.append(view);
      return window.frames.length;
    });
    expect(count).toBe(0);
    expect(await shell.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1);
  });
});

test.describe('the content security policy', () => {
  test('comes with every file', async ({ sharedShell: shell }) => {
    const policy = await shell.page.evaluate(async () =>
      (await fetch('./index.html')).headers.get('content-security-policy'),
    );
    expect(policy).toBe(contentSecurityPolicy);
  });

  const attempts: readonly (readonly [string, string, () => void])[] = [
    [
      'an inline script',
      'script-src-elem',
      () => {
        const script = document.createElement('script');
        script.textContent = 'window.ran = true';
        document.head.append(script);
      },
    ],
    [
      'a script from the network',
      'script-src-elem',
      () => {
        const script = document.createElement('script');
        script.src = 'https://example.org/x.js';
        document.head.append(script);
      },
    ],
    [
      'a script in a data address',
      'script-src-elem',
      () => {
        const script = document.createElement('script');
        script.src = 'data:text/javascript,window.ran=true';
        document.head.append(script);
      },
    ],
    [
      'an inline handler',
      'script-src-attr',
      () => {
        const button = document.body.appendChild(document.createElement('button'));
        button.setAttribute('onclick', 'window.ran = true');
        button.click();
      },
    ],
    [
      'an inline style sheet',
      'style-src-elem',
      () => {
        const style = document.createElement('style');
        style.textContent = 'body { background: red }';
        document.head.append(style);
      },
    ],
    [
      'a picture from the network',
      'img-src',
      () => {
        new Image().src = 'https://example.org/x.png';
      },
    ],
    ['a request to the network', 'connect-src', () => void fetch('https://example.org/').catch(() => {})],
    ['a WebSocket', 'connect-src', () => void new WebSocket('ws://127.0.0.1:9/')],
    ['a beacon', 'connect-src', () => void navigator.sendBeacon('https://example.org/')],
    ['a worker from elsewhere', 'worker-src', () => void new Worker('data:text/javascript,0')],
    [
      'an object',
      'object-src',
      () => {
        const object = document.createElement('object');
        object.data = 'https://example.org/x.swf';
        document.body.append(object);
      },
    ],
    [
      'another base address',
      'base-uri',
      () => {
        const element = document.createElement('base');
        element.href = 'https://example.org/';
        document.head.append(element);
      },
    ],
  ];
  for (const [what, directive, attempt] of attempts) {
    test(`forbids ${what}`, async ({ sharedShell: shell }) => {
      const watching = shell.page.evaluate(
        () =>
          new Promise<string>((resolve) => {
            document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective));
          }),
      );
      await shell.page.evaluate(attempt).catch(() => {
        // Some throw as well.
      });
      expect(await watching).toBe(directive);
      expect(await shell.page.evaluate(() => 'ran' in window)).toBe(false);
    });
  }

  test('forbids to make code of text', async ({ sharedShell: shell }) => {
    const errors = await shell.page.evaluate(async () => {
      // What runs for the debugger may make code of text; what runs after it may not.
      await new Promise((resolve) => setTimeout(resolve));
      const tries = [
        () => Reflect.apply(Reflect.get(window, 'eval') as (code: string) => unknown, undefined, ['1']),
        () => new Function('return 1')(),
        () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
      ];
      return tries.map((attempt) => {
        try {
          return `ran: ${attempt()}`;
        } catch (error) {
          return error instanceof Error ? error.name : 'thrown';
        }
      });
    });
    expect(errors).toEqual(['EvalError', 'EvalError', 'CompileError']);
  });
});

test.describe('app://', () => {
  for (const path of [
    '../electron/main.js',
    '..%2felectron%2fmain.js',
    '%2e%2e/electron/main.js',
    '%2e%2e%2felectron%2fmain.js',
    '..%5celectron%5cmain.js',
    'assets/..%2f..%2f..%2fpackage.json',
    '%2fetc%2fpasswd',
    'C:%2fWindows%2fwin.ini',
    '%00',
    'index.html%00.js',
    '%E0%A4%A',
    'nothing.js',
    'assets/',
  ]) {
    test(`has nothing at ${path}`, async ({ sharedShell: shell }) => {
      const answer = await shell.page.evaluate(async (name) => {
        const response = await fetch(`app://copydesk/${name}`);
        return [response.status, await response.text()];
      }, path);
      expect(answer).toEqual([404, '']);
    });
  }

  for (const method of ['POST', 'PUT', 'DELETE', 'HEAD', 'PATCH', 'OPTIONS']) {
    test(`answers ${method} with 405`, async ({ sharedShell: shell }) => {
      const status = await shell.page.evaluate(
        async (name) => (await fetch('app://copydesk/index.html', { method: name })).status,
        method,
      );
      expect(status).toBe(405);
    });
  }

  for (const url of ['app://other/index.html', 'app://copydesk.example/index.html', 'app://x:y@copydesk/index.html']) {
    test(`serves nothing at ${url}`, async ({ sharedShell: shell }) => {
      const status = await shell.app.evaluate(
        async ({ session }, address) =>
          session.defaultSession.fetch(address).then(
            (response) => response.status,
            (error) => String(error),
          ),
        url,
      );
      expect(status).not.toBe(200);
    });
  }
});

test.describe('the session', () => {
  for (const url of ['https://example.org/', 'http://127.0.0.1:9/', 'ftp://example.org/']) {
    test(`requests nothing from ${url}`, async ({ sharedShell: shell }) => {
      const answer = await shell.app.evaluate(
        async ({ session }, address) => session.defaultSession.fetch(address).then(() => 'answered', String),
        url,
      );
      expect(answer).toMatch(/ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN_URL_SCHEME/);
    });
  }

  test('saves nothing but what the page made', async ({ shell }) => {
    const downloads = join(shell.folder, 'downloads');
    mkdirSync(downloads);
    const page = await shell.start({ env: { COPYDESK_DOWNLOADS: downloads } });
    await shell.app.evaluate(({ session }) => {
      const cancelled = new Promise<boolean>((resolve) => {
        session.defaultSession.once('will-download', (event) => resolve(event.defaultPrevented));
      });
      Object.assign(globalThis, { cancelled });
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = './index.html';
      link.download = 'page.html';
      link.click();
    });
    expect(await shell.app.evaluate(() => (globalThis as unknown as { cancelled: Promise<boolean> }).cancelled)).toBe(
      true,
    );
    expect(readdirSync(downloads)).toEqual([]);
  });
});

test.describe('messages to the program', () => {
  test('from another page are not listened to', async ({ sharedShell: shell }) => {
    const opened = await watchExternal(shell);
    const state = await shell.app.evaluate(async ({ app, BrowserWindow, ipcMain }) => {
      const [own] = BrowserWindow.getAllWindows();
      const preload = `${app.getAppPath()}/dist/electron/preload.cjs`;
      const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
      const messageFrom = (contents: Electron.WebContents | undefined) =>
        new Promise<void>((resolve) => {
          ipcMain.on('desk:show-data-folder', (event) => event.sender === contents && resolve());
        });
      const show = 'window.copydesk.showDataFolder()';
      await stranger.loadURL('about:blank');
      const arrived = messageFrom(stranger.webContents);
      await stranger.webContents.executeJavaScript(show);
      await arrived;
      const connection = await stranger.webContents.executeJavaScript(
        'new Promise((resolve) => window.copydesk.onConnection((state) => resolve(state.kind)))',
      );
      stranger.destroy();
      const ownArrived = messageFrom(own?.webContents);
      await own?.webContents.executeJavaScript(show);
      await ownArrived;
      return connection;
    });
    expect(state).toBe('connecting');
    expect(await opened()).toEqual([join(shell.profile, 'desk')]);
  });

  test('that are not what they should be change nothing', async ({ sharedShell: shell }) => {
    const label = () => shell.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items[0]?.label);
    const before = await label();
    await shell.page.evaluate(() => {
      for (const wrong of [null, 1, {}, { locale: 'fr', theme: 'dark', enabledCommands: [] }, { locale: 'zh' }]) {
        window.copydesk?.setShell(wrong as never);
      }
    });
    expect(await label()).toBe(before);
    await shell.page.evaluate(() =>
      window.copydesk?.setShell({ locale: 'zh', theme: 'system', enabledCommands: [], keys: {}, recordingKey: false }),
    );
    await expect.poll(label).toBe('文件');
  });
});
