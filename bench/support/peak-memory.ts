import { readFileSync } from 'node:fs';

/**
 * The most memory that a process had at any time, in MB; nothing where the system does not say (all but Linux). Not
 * `process.resourceUsage().maxRSS`: a process begins that with what its parent had, and a parent that builds or
 * generates files has more than what is measured.
 */
export function peakMemory(pid: number | 'self'): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}
