import { createServer } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import { copydeskScript } from '../helpers/copydesk.ts';
import { startScript } from '../helpers/running.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

const serve = (folder: string, ...options: readonly string[]) =>
  startScript([copydeskScript, 'serve', '--data', folder, ...options]);

describe('serve', () => {
  it('prints its address, with a token, and nothing else', async () => {
    const desk = serve(temporaryFolder());
    expect(await desk.line()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{20,}\/$/);
    desk.child.kill('SIGTERM');
    expect(await desk.line()).toBeUndefined();
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('ends in order at %s, said once or three times', async (signal) => {
    const desk = serve(temporaryFolder());
    await desk.line();
    for (let time = 0; time < 3; time++) desk.child.kill(signal);
    expect(await desk.exitCode()).toBe(0);
  });

  it('refuses a second start on the same data, and says so', async () => {
    const folder = temporaryFolder();
    const first = serve(folder);
    await first.line();
    const second = serve(folder);
    expect(await second.exitCode()).toBe(2);
    expect(second.complaints()).toMatch(/already|in use/i);
    expect(second.complaints()).not.toMatch(/^\s+at /m);
  });

  it('can be started again on the data that it left', async () => {
    const folder = temporaryFolder();
    const first = serve(folder);
    await first.line();
    first.child.kill('SIGKILL');
    await first.exitCode();
    expect(await serve(folder).line()).toMatch(/^http:/);
  });

  it('refuses a port that another program has', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const desk = serve(temporaryFolder(), '--port', port);
    expect(await desk.exitCode()).toBe(2);
    expect(desk.complaints()).toContain(`Port ${port}`);
  });
});
