import type { IpcMainEvent, WebContents, WebFrameMain } from 'electron';
import { describe, expect, it } from 'vitest';
import { isTrustedSender } from '../../electron/trusted-sender.ts';

const page = { id: 1 } as WebContents;
const stranger = { id: 2 } as WebContents;

function frame(url: string, parent: WebFrameMain | null = null): WebFrameMain {
  return { url, parent } as WebFrameMain;
}

function from(sender: WebContents, senderFrame: WebFrameMain | null): Pick<IpcMainEvent, 'sender' | 'senderFrame'> {
  return { sender, senderFrame };
}

describe('a message', () => {
  it('is trusted from the top frame of our page', () => {
    expect(isTrustedSender(from(page, frame('app://copydesk/index.html')), page)).toBe(true);
  });

  it('is not trusted from another page, even with our address', () => {
    expect(isTrustedSender(from(stranger, frame('app://copydesk/index.html')), page)).toBe(false);
  });

  it('is not trusted from a frame inside our page', () => {
    const top = frame('app://copydesk/index.html');
    expect(isTrustedSender(from(page, frame('app://copydesk/index.html', top)), page)).toBe(false);
  });

  it('is not trusted when our page shows another address', () => {
    for (const url of ['https://example.org/', 'about:blank', '', 'app://other/index.html']) {
      expect(isTrustedSender(from(page, frame(url)), page), url).toBe(false);
    }
  });

  it('is not trusted from a frame that is gone', () => {
    expect(isTrustedSender(from(page, null), page)).toBe(false);
  });
});
