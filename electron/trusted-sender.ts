import type { IpcMainEvent, WebContents } from 'electron';
import { isOwnUrl } from './addresses.ts';

/** Whether a message comes from the top frame of this page, while that shows our own interface. */
export function isTrustedSender(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>, page: WebContents): boolean {
  // The frame is null when it is gone or navigated before the message was read.
  const frame = event.senderFrame;
  return event.sender === page && frame !== null && frame.parent === null && isOwnUrl(frame.url);
}
