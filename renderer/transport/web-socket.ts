import { socketUrl } from '../../shared/contract/browser-host.ts';
import { type ClientChannel, createConnection } from '../../shared/contract/client-channel.ts';
import type { ErrorShape } from '../../shared/contract/errors.ts';
import type { BackendMessage } from '../../shared/contract/protocol.ts';
import { decodeMessage, encodeMessage } from '../../shared/contract/wire.ts';
import type { Line } from './connection.ts';

/** Waits before each new try, in milliseconds; after the last one the desk is taken to be stopped. */
const waits = [100, 250, 500, 1000, 2000, 3000, 4000];

const stopped: ErrorShape = {
  code: 'backend-gone',
  message: { en: 'Copydesk is not running any more.', zh: 'Copydesk 已停止运行。' },
  mend: {
    en: 'Everything confirmed as saved is safe. Start Copydesk again where it was started, and open the address that it prints.',
    zh: '已确认保存的内容都是安全的。请在原处重新启动 Copydesk，并打开它显示的地址。',
  },
};

/** Nothing for what is no message: then this line is not to be trusted any more. */
function read(data: string): BackendMessage | undefined {
  try {
    return decodeMessage(data) as BackendMessage;
  } catch {
    return undefined;
  }
}

function channelOver(socket: WebSocket): ClientChannel {
  return {
    send: (message) => socket.send(encodeMessage(message)),
    onMessage(listener) {
      socket.addEventListener('message', ({ data }) => {
        const message = typeof data === 'string' ? read(data) : undefined;
        if (message) listener(message);
        else socket.close();
      });
    },
    onClose: (listener) => socket.addEventListener('close', () => listener()),
  };
}

/** The line of a page in a browser. When it breaks it is laid again, a few times with growing waits. */
export function connectToHost(pageUrl: string): Line {
  const connection = createConnection();
  let tries = 0;

  function open(): void {
    const socket = new WebSocket(socketUrl(pageUrl));
    socket.addEventListener('open', () => {
      tries = 0;
      connection.attach(channelOver(socket));
    });
    socket.addEventListener('close', () => {
      // `gone` with a reason of the backend's own (say, a corrupt database) is not for trying again.
      if (connection.state.kind === 'gone') return;
      const wait = waits[tries];
      tries += 1;
      if (wait === undefined) connection.fail(stopped);
      else setTimeout(open, wait);
    });
  }

  open();
  return {
    client: connection.client,
    state: () => connection.state,
    onState(listener) {
      // The store's listener wants changes alone, and is told the present state at once.
      let first = true;
      return connection.onState(() => {
        if (!first) listener();
        first = false;
      });
    },
    retry() {
      tries = 0;
      open();
    },
  };
}
