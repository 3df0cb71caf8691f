import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { workerUrl } from '../backend/analysis/worker-url.ts';
import { createBackend } from '../backend/create-backend.ts';
import { deskFolder, profileFolder } from '../backend/data-folder.ts';
import { startHttpHost } from '../backend/hosts/http.ts';
import { lexiconUrl } from '../backend/lexicon/read-lexicon.ts';
import type { Locale } from '../shared/localized.ts';
import { parse } from './arguments.ts';
import { exitCodes, UsageError, write } from './terminal.ts';
import { version } from './version.ts';

/** `serve`: the desk in a browser, until SIGINT or SIGTERM. */
export async function serve(args: readonly string[], locale: Locale): Promise<number> {
  const { values, positionals } = parse(args, {
    data: { type: 'string' },
    port: { type: 'string', default: '0' },
    open: { type: 'boolean', default: false },
  });
  if (positionals.length > 0) {
    throw new UsageError({
      en: `serve takes no files; "${positionals[0]}" is one too many. Import files in the desk itself.`,
      zh: `serve 不接受文件参数（“${positionals[0]}”）。请在 Copydesk 界面中导入文件。`,
    });
  }
  const port = portOf(values.port);
  // Both before anything slow: whoever starts us may already want to end us.
  const stopped = stopSignal();

  const profile =
    values.data === undefined
      ? profileFolder({ platform: process.platform, home: homedir(), env: process.env })
      : resolve(values.data);
  const backend = await createBackend({
    dataFolder: deskFolder(profile),
    version,
    workerUrl,
    lexiconUrl,
    sample: true,
  });
  try {
    const host = await startHttpHost({
      backend,
      rendererFolder: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
      port,
    }).catch((error) => {
      throw error.code === 'EADDRINUSE' || error.code === 'EACCES' ? portTaken(port) : error;
    });
    await write(process.stdout, `${host.url}\n`);
    const hint = {
      en: 'Copydesk runs at this address. Ctrl+C ends it.',
      zh: 'Copydesk 已在此地址运行，按 Ctrl+C 结束。',
    };
    await write(process.stderr, `${hint[locale]}\n`);
    if (values.open) openBrowser(host.url);
    await stopped;
    await host.close();
  } finally {
    await backend.close();
  }
  return exitCodes.ok;
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new UsageError({
    en: `--port takes a number from 0 (any free port) to 65535, not "${text}".`,
    zh: `--port 应为 0（任选空闲端口）到 65535 之间的数字，而不是“${text}”。`,
  });
}

function portTaken(port: number): UsageError {
  return new UsageError({
    en: `Port ${port} of 127.0.0.1 cannot be used: another program has it. Choose another one, or leave --port out.`,
    zh: `127.0.0.1 的端口 ${port} 已被其他程序占用。请换一个端口，或省略 --port。`,
  });
}

/** Resolves at the first signal. Later ones are the same wish: npm and a terminal both pass Ctrl+C on. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

/** The default browser, if it can be started; the address is printed in any case. */
function openBrowser(url: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['rundll32', 'url.dll,FileProtocolHandler', url]
        : ['xdg-open', url];
  const child = spawn(command ?? '', args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
