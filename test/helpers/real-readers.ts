import { execFileSync, spawnSync } from 'node:child_process';

/**
 * The path of a program that is no part of the house, to hold what we write against. Where it is missing, Debian's packages
 * are installed. Throws, with what to do, where that is not possible: a reader that was not asked has not agreed.
 */
export function installed(command: string, ...packages: readonly string[]): string {
  const found = pathOf(command);
  if (found && packages.every(isInstalled)) return found;
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300', ...packages];
  if (!apt(install)) {
    apt(['update']);
    apt(install);
  }
  const path = pathOf(command);
  if (path) return path;
  throw new Error(`This test needs “${command}”: as root, apt-get install ${packages.join(' ')}`);
}

function pathOf(command: string): string | undefined {
  const { status, stdout } = spawnSync('sh', ['-c', 'command -v -- "$0"', command], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

function isInstalled(name: string): boolean {
  const { status, stdout } = spawnSync('dpkg-query', ['-W', '-f', '$' + '{db:Status-Status}', name], {
    encoding: 'utf8',
  });
  return status === 0 && stdout === 'installed';
}

function apt(args: readonly string[]): boolean {
  const asRoot = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const [command = '', ...rest] = [...asRoot, ...args];
  try {
    execFileSync(command, rest, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    return true;
  } catch {
    return false;
  }
}
