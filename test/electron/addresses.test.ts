import { describe, expect, it } from 'vitest';
import { isOwnUrl, isSafeExternal, pageUrl, troubleUrl } from '../../electron/addresses.ts';

describe('our own addresses', () => {
  it.each([pageUrl, troubleUrl, 'app://copydesk/', 'app://copydesk/assets/x.js?v=1#part'])('are %s', (url) => {
    expect(isOwnUrl(url)).toBe(true);
  });

  it.each([
    '',
    'copydesk',
    'app:copydesk',
    'app:///copydesk/index.html',
    'app://copydesk.example/index.html',
    'app://other/copydesk/index.html',
    'app://copydesk:8080/index.html',
    'app://user@copydesk/index.html',
    'app://user:secret@copydesk/index.html',
    'application://copydesk/index.html',
    'https://copydesk/index.html',
    'file:///copydesk/index.html',
    'blob:app://copydesk/0b1c',
    'javascript:app://copydesk/',
    'data:text/html,app://copydesk/',
    'about:blank',
  ])('are not %s', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });
});

describe('an address for the person’s browser', () => {
  it('may be https', () => {
    expect(isSafeExternal('https://example.org/path?query#part')).toBe(true);
  });

  it.each([
    'http://example.org/',
    'https://user:secret@example.org/',
    'https://user@example.org/',
    'file:///bin/sh',
    'smb://host/share',
    'ms-settings:',
    'mailto:a@example.org',
    'javascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'https:',
    'example.org',
    '',
  ])('may not be %s', (url) => {
    expect(isSafeExternal(url)).toBe(false);
  });
});
