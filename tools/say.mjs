/** What the scripts say to a person, in the language of their terminal. They run before anything is installed. */

import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** @typedef {{ en: string, zh: string }} Localized */

/**
 * The language of the terminal, from the variables that POSIX names for it, in POSIX's order.
 * @param {Record<string, string | undefined>} environment
 * @returns {'en' | 'zh'}
 */
export function terminalLanguage(environment = process.env) {
  const said = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return said.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** @param {Localized} message */
export const inTerminalLanguage = (message) => message[terminalLanguage()];

/**
 * Says something on standard error: standard output belongs to the results of a command.
 * @param {Localized} message
 */
export function say(message) {
  process.stderr.write(`${inTerminalLanguage(message)}\n`);
}

/** An error whose message is meant for the person; anything else thrown is a bug and shows its stack. */
export class Refusal extends Error {
  /** @param {Localized} message */
  constructor(message) {
    super(inTerminalLanguage(message));
    this.name = 'Refusal';
  }
}

/**
 * Runs a script's main function; a refusal ends it with its sentence and exit code 1.
 * @param {() => Promise<number | void>} main answers the exit code, 0 by default
 */
export async function runMain(main) {
  try {
    process.exitCode = (await main()) || 0;
  } catch (error) {
    process.stderr.write(`${error instanceof Refusal ? error.message : (error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * Whether a script was started by itself rather than imported.
 * @param {string} moduleUrl its `import.meta.url`
 */
export function isMain(moduleUrl) {
  return process.argv[1] !== undefined && realPath(process.argv[1]) === realPath(fileURLToPath(moduleUrl));
}

/** @param {string} path */
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
