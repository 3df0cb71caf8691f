/**
 * A backend for tests of the shell alone. It runs in a real utility process (of any Electron, so it is plain
 * JavaScript), speaks the real protocol, and knows a few methods that a real backend must not have. Files in its data
 * folder tell it to misbehave.
 */
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const { dataFolder } = JSON.parse(process.argv[2]);
mkdirSync(dataFolder, { recursive: true });
const note = (line) => appendFileSync(join(dataFolder, 'stub.log'), `${line}\n`);
const isTold = (what) => existsSync(join(dataFolder, what));

note(`started ${process.pid}`);
if (isTold('crash')) process.exit(3);

const refusal = {
  type: 'refused',
  error: {
    code: 'database-corrupt',
    message: { en: 'The stub refuses to start.', zh: '测试后端拒绝启动。' },
    mend: { en: 'Delete the file "refuse".', zh: '请删除文件“refuse”。' },
    details: { dataFolder },
  },
};

let writing = 0;
let closing = false;
function leaveWhenDone() {
  if (!closing || writing > 0) return;
  note('closed in order');
  process.exit(0);
}

const methods = {
  'stub.echo': (input) => input,
  'stub.pid': () => process.pid,
  'stub.never': () => new Promise(() => {}),
  /** Takes a moment, as a slow disk does; what it acknowledges is written. */
  'stub.write': async ({ text, after }) => {
    writing += 1;
    await new Promise((resolve) => setTimeout(resolve, after));
    note(`wrote ${text}`);
    writing -= 1;
    return text;
  },
};

function connect(port) {
  port.on('message', async ({ data: { id, method, input } }) => {
    const answer = methods[method];
    const result = answer
      ? { ok: true, data: await answer(input) }
      : {
          ok: false,
          error: { code: 'bad-input', message: { en: `No method ${method}.`, zh: `没有方法 ${method}。` } },
        };
    port.postMessage({ type: 'answer', id, result });
    leaveWhenDone();
  });
  port.start();
  port.postMessage(isTold('refuse') ? refusal : { type: 'ready' });
}

process.parentPort.on('message', ({ data, ports }) => {
  if (data === 'connect') ports.forEach(connect);
  if (data !== 'close') return;
  closing = true;
  leaveWhenDone();
});
