import { expect, it } from 'vitest';
import { socketUrl } from '../../../shared/contract/browser-host.ts';

it.each([
  ['http://127.0.0.1:5000/token/', 'ws://127.0.0.1:5000/token/socket'],
  ['http://127.0.0.1:5000/token/index.html', 'ws://127.0.0.1:5000/token/socket'],
  ['http://127.0.0.1:5000/token/#/story/1', 'ws://127.0.0.1:5000/token/socket'],
  ['http://127.0.0.1:5000/token/?a=/b/c#/d', 'ws://127.0.0.1:5000/token/socket'],
  ['https://desk.example/token/', 'wss://desk.example/token/socket'],
])('the socket of %s is %s', (page, socket) => {
  expect(socketUrl(page)).toBe(socket);
});
