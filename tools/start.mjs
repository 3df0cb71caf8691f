/**
 * `npm start`: installs and builds what is missing, then opens the desk, in Electron where that can be had and in
 * the browser otherwise. `npm start -- --help` lists its options.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { findElectron } from './electron-stand-in.mjs';
import { install } from './install.mjs';
import { childEnvironment, root, runNode } from './node.mjs';
import { inTerminalLanguage, Refusal, runMain, say } from './say.mjs';

/** @typedef {import('./say.mjs').Localized} Localized */

const help = {
  en: `npm start [-- OPTIONS] [FILE …]

Opens the desk; FILEs are offered for import (in Electron).

  --browser      in the browser, although Electron could be had
  --data DIR     where the database is; a folder of the platform by default
  --port N       of the browser host on 127.0.0.1; any free one by default
  --no-open      prints the address and opens no browser
  --stand-in     in the Electron that the tests use, where the real one cannot be downloaded`,
  zh: `npm start [-- 选项] [文件 …]

打开 Copydesk；给出的文件将供导入（限 Electron）。

  --browser      即使可以使用 Electron，也在浏览器中打开
  --data DIR     数据库所在的文件夹，默认为系统的应用数据文件夹
  --port N       浏览器方式在 127.0.0.1 上使用的端口，默认任选空闲端口
  --no-open      只显示地址，不打开浏览器
  --stand-in     无法下载正式的 Electron 时，使用测试所用的 Electron`,
};

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        browser: { type: 'boolean', default: false },
        data: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        'stand-in': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new Refusal({ en: `${error.message}\n\n${help.en}`, zh: `${error.message}\n\n${help.zh}` });
  }
}

/** Where the person stands: npm itself goes to the project's folder first. */
const fromHere = (/** @type {string} */ path) => resolve(process.env.INIT_CWD ?? process.cwd(), path);

const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/**
 * The environment of the Electron to open the desk in, or why there is none.
 * @param {{ browser?: boolean, 'stand-in'?: boolean }} options
 * @returns {Promise<{ environment: Record<string, string> } | { missing: Localized }>}
 */
async function chooseElectron(options) {
  if (options.browser) return { missing: { en: 'as --browser asks', zh: '按 --browser 的要求' } };
  if (!hasDisplay()) {
    return { missing: { en: 'there is no display for Electron', zh: '没有可供 Electron 使用的显示器' } };
  }
  if (isRoot && !options['stand-in']) {
    return { missing: { en: 'Electron does not run as root', zh: 'Electron 不能以 root 身份运行' } };
  }
  const found = await findElectron({ standIn: options['stand-in'] });
  if (found.kind !== 'none') return { environment: found.environment };
  const missing = found.missing.replace(/[.。]$/, '');
  return { missing: { en: missing, zh: missing } };
}

/** Chromium's sandbox cannot be had as root. Only the stand-in, which is for developers, is started without it. */
const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** npm starts us through a shell. Who ends npm by its process number ends that shell, and nobody would tell us. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), 500).unref();
}

await runMain(async () => {
  endWithNpm();
  const { values: options, positionals: files } = readOptions();
  if (options.help) return void console.log(inTerminalLanguage(help));
  await install();

  const electron = await chooseElectron(options);
  if ('missing' in electron) {
    say({
      en: `Opening the desk in the browser: ${electron.missing.en}.`,
      zh: `将在浏览器中打开 Copydesk：${electron.missing.zh}。`,
    });
    if (files.length > 0) {
      say({ en: 'In the browser, import files from the story list.', zh: '在浏览器中请从稿件列表导入文件。' });
    }
    const code = await build(['lexicon', 'worker', 'renderer']);
    if (code !== 0) return code;
    const port = options.port === undefined ? [] : ['--port', options.port];
    const folder = options.data === undefined ? [] : ['--data', fromHere(options.data)];
    const open = !options['no-open'] && hasDisplay() ? ['--open'] : [];
    return runNode([join(root, 'cli', 'copydesk.ts'), 'serve', ...folder, ...port, ...open]);
  }

  const code = await build();
  if (code !== 0) return code;
  const missing = files.map(fromHere).find((file) => !existsSync(file));
  if (missing) throw new Refusal({ en: `There is no file ${missing}.`, zh: `找不到文件 ${missing}。` });
  const data = options.data === undefined ? {} : { COPYDESK_DATA: fromHere(options.data) };
  return runNode(
    [
      join(root, 'node_modules', 'electron', 'cli.js'),
      ...(isRoot ? ['--no-sandbox'] : []),
      root,
      ...files.map(fromHere),
    ],
    { env: { ...childEnvironment(), ...electron.environment, ...data } },
  );
});
