import type { BackendOptions } from '../backend.ts';

/** What a backend process is told on its command line. */
export type ProcessOptions = Omit<BackendOptions, 'workerUrl' | 'lexiconUrl'>;

/** One argument of a command line; visible to other programs of this machine, so it never holds a secret. */
export function encodeProcessOptions(options: ProcessOptions): string {
  return JSON.stringify(options);
}

export function decodeProcessOptions(argument: string | undefined): ProcessOptions {
  const read: unknown = JSON.parse(argument ?? 'null');
  if (typeof read !== 'object' || read === null || !('dataFolder' in read) || !('version' in read)) {
    throw new TypeError('A backend process is started with one argument: its options as JSON.');
  }
  return read as ProcessOptions;
}
