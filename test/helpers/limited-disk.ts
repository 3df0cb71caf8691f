import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A small file system of its own. */
export interface LimitedDisk {
  readonly folder: string;
  /** Takes all the room that is left, but for `spare` bytes. */
  fill(spare?: number): void;
  /** Gives the room back. */
  free(): void;
  makeReadOnly(): void;
  makeWritable(): void;
}

/**
 * Mounts a disk of so many megabytes, unmounted after the test. Nothing, and a loud line, where we may not mount: then
 * the test has to do with the next best thing.
 */
export function mountDisk(megabytes: number): LimitedDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'copydesk-test', folder]);
  if (mounted.status !== 0) {
    rmSync(folder, { recursive: true });
    const line = '═'.repeat(78);
    console.warn(`${line}\n  No disk can be mounted here (not root?): a stand-in is used for a full disk.\n${line}`);
    return undefined;
  }
  onTestFinished(() => {
    execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  const filler = (index: number): string => join(folder, `filler-${index}`);
  let fillers = 0;
  return {
    folder,
    fill(spare = 0) {
      const { bavail, bsize } = statfsSync(folder);
      const room = Math.max(0, bavail * bsize - spare);
      writeFileSync(filler(fillers++), Buffer.alloc(room));
    },
    free() {
      for (const name of readdirSync(folder)) if (name.startsWith('filler-')) rmSync(join(folder, name));
    },
    makeReadOnly: () => void execFileSync('mount', ['-o', 'remount,ro', folder]),
    makeWritable: () => void execFileSync('mount', ['-o', 'remount,rw', folder]),
  };
}
