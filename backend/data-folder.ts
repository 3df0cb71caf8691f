import { join, resolve } from 'node:path';

/** Where a program's own data belongs; from `process` and `os`, passed in so that every platform can be tested. */
export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Copydesk's folder on this machine: the value of COPYDESK_DATA, or where the platform keeps such things. Electron's
 * profile is kept here, and the desk itself in `deskFolder` below, so that both hosts find the same stories.
 */
export function profileFolder({ platform, home, env }: Machine): string {
  if (env.COPYDESK_DATA) return resolve(env.COPYDESK_DATA);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Copydesk');
  if (platform === 'win32') return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Copydesk');
  return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Copydesk');
}

/** Holds the database, its backups and its lock. */
export function deskFolder(profile: string): string {
  return join(profile, 'desk');
}
