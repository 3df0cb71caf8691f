/**
 * The desk for browsers, as a program: `node backend/serve.ts [--port N] [--analysis-threads N]`. It prints one line of
 * JSON, `{"url": …}` or `{"error": …}` (an ErrorShape), and runs until SIGINT, SIGTERM or, when forked, its parent ends.
 */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { toErrorShape } from '../shared/contract/serve-channel.ts';
import { createBackend } from './create-backend.ts';
import { deskFolder, profileFolder } from './data-folder.ts';
import { startHttpHost } from './hosts/http.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, 'analysis-threads': { type: 'string', default: '1' } },
});
const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

function print(line: unknown): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}

try {
  const backend = await createBackend({
    dataFolder: deskFolder(profileFolder({ platform: process.platform, home: homedir(), env: process.env })),
    version,
    workerUrl: new URL('./analysis/worker.ts', import.meta.url),
    analysisThreads: Number(values['analysis-threads']),
    sample: true,
  });
  const host = await startHttpHost({
    backend,
    rendererFolder: fileURLToPath(new URL('../dist/renderer', import.meta.url)),
    port: Number(values.port),
  });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await host.close();
    await backend.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
  print({ url: host.url });
} catch (thrown) {
  print({ error: toErrorShape(thrown) });
  process.exitCode = 1;
}
