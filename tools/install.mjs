/** Installs what is missing, and nothing when nothing is: cheap enough to stand in front of every command. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { checkNode, findNode, root } from './node.mjs';
import { isMain, Refusal, runMain, say } from './say.mjs';

/** Makes node_modules agree with package-lock.json; shows its progress on standard error. */
export async function install() {
  checkNode();
  if (isInstalled()) return;
  await withLock('install', async () => {
    if (isInstalled()) return;
    await installPackages();
    if (!findNode()) {
      throw new Refusal({
        en: 'The packages are installed, but not Node 24: npm was told not to run install scripts. Run: npm ci --ignore-scripts=false',
        zh: '依赖包已安装，但缺少 Node 24：npm 被设置为不运行安装脚本。请运行：npm ci --ignore-scripts=false',
      });
    }
  });
}

/** @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }>} */
function packagesIn(/** @type {string} */ lockFile) {
  try {
    return JSON.parse(readFileSync(join(root, lockFile), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** npm itself writes down what it installed; optional packages are those of other platforms, so they may be missing. */
function isInstalled() {
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return (
    findNode() !== undefined &&
    Object.entries(wanted).every(
      ([path, entry]) =>
        path === '' ||
        present[path]?.version === entry.version ||
        (present[path] === undefined && (entry.optional || entry.devOptional)),
    )
  );
}

async function installPackages() {
  const fresh = !existsSync(join(root, 'node_modules'));
  const wanted = Object.keys(packagesIn('package-lock.json')).filter((path) => path !== '');
  say(
    fresh
      ? {
          en: `Installing ${wanted.length} packages (the first time only) …`,
          zh: `正在安装 ${wanted.length} 个依赖包（仅首次需要）……`,
        }
      : { en: 'Updating packages …', zh: '正在更新依赖包……' },
  );
  const endProgress = fresh ? showProgress(wanted) : () => {};
  // `npm ci` starts by deleting node_modules, and with it the Node that may be running this script.
  const { code, output } = await npm([
    ...(fresh ? ['ci'] : ['install', '--no-save']),
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  endProgress();
  if (code !== 0) throw new Refusal(explain(output));
}

/** @param {readonly string[]} args */
function npm(args) {
  // Within `npm start` npm says where it is; that works on Windows too, where `npm` is not an executable.
  const path = process.env.npm_execpath;
  const [command, first] = path?.endsWith('.js') ? [process.execPath, [path]] : ['npm', []];
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk;
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) =>
      reject(
        'code' in error && error.code === 'ENOENT'
          ? new Refusal({
              en: 'npm is missing. Install it (Debian: apt-get install npm) and start again.',
              zh: '未找到 npm。请安装（Debian：apt-get install npm）后重试。',
            })
          : error,
      ),
    );
    child.on('close', (code) => resolve({ code, output }));
  });
}

/** Counts the packages that lie there already: npm itself shows nothing where there is no terminal. */
function showProgress(/** @type {readonly string[]} */ paths) {
  const live = process.stderr.isTTY;
  const started = Date.now();
  const timer = setInterval(
    () => {
      const done = paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
      const seconds = Math.round((Date.now() - started) / 1000);
      process.stderr.write(`${live ? '\r' : ''}  ${done}/${paths.length} (${seconds} s)${live ? '' : '\n'}`);
    },
    live ? 500 : 5000,
  );
  return () => {
    clearInterval(timer);
    if (live) process.stderr.write('\n');
  };
}

/** @param {string} output what npm said */
function explain(output) {
  const detail = output.trim().split('\n').slice(-15).join('\n');
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|E50\d|FETCH_ERROR/.test(output)) {
    return {
      en: `${detail}\n\nThe packages could not be fetched: npm cannot reach its registry. Check the network (or npm's registry and proxy settings) and start again; what has arrived is kept.`,
      zh: `${detail}\n\n无法下载依赖包：npm 连不上软件源。请检查网络（或 npm 的 registry 与代理设置）后重试，已下载的部分会保留。`,
    };
  }
  if (/ENOSPC/.test(output)) {
    return {
      en: `${detail}\n\nThe disk is full. Free about 1.5 GB and start again.`,
      zh: `${detail}\n\n磁盘已满。请腾出约 1.5 GB 空间后重试。`,
    };
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return {
      en: `${detail}\n\nnpm may not write to ${root}. Use a copy of the project that belongs to you.`,
      zh: `${detail}\n\nnpm 没有权限写入 ${root}。请使用属于您自己的项目副本。`,
    };
  }
  return {
    en: `${detail}\n\nnpm could not install the packages; its reason stands above.`,
    zh: `${detail}\n\nnpm 未能安装依赖包，原因见上。`,
  };
}

if (isMain(import.meta.url)) await runMain(install);
