import { readdirSync, readFileSync } from 'node:fs';

const NS_PER_MS = 1_000_000;

/**
 * Processor time the threads of a process have used so far (ms). Unlike the time of day it stays nearly the same on a busy machine. `NaN` where the
 * system does not tell (it is Linux that does), or the process is gone.
 */
export function cpuMs(pid: number): number {
  try {
    const tasks = `/proc/${pid}/task`;
    // The first field is the time on a processor; the hundredths of a second in `stat` are too coarse for a few turns.
    const used = readdirSync(tasks).map((id) => Number(readFileSync(`${tasks}/${id}/schedstat`, 'utf8').split(' ')[0]));
    return used.reduce((sum, one) => sum + one, 0) / NS_PER_MS;
  } catch {
    return Number.NaN;
  }
}
