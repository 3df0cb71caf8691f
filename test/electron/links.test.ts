import { describe, expect, it } from 'vitest';
import { hashOfLink, linkFromArguments } from '../../electron/links.ts';

describe('a link to a place in the desk', () => {
  it.each([
    ['copydesk://stories/3/rows/7', '#/stories/3/rows/7'],
    ['copydesk://stories/3', '#/stories/3'],
    ['copydesk://stories/3/', '#/stories/3'],
    ['COPYDESK://stories/12/rows/100000', '#/stories/12/rows/100000'],
  ])('%s is %s', (link, hash) => {
    expect(hashOfLink(link)).toBe(hash);
  });

  it.each([
    '',
    'stories/3',
    'https://stories/3/rows/7',
    'copydesk://stories/0',
    'copydesk://stories/3/rows/x',
    'copydesk://stories/3/../../settings',
    'copydesk://settings',
    'copydesk://stories/3?x=1',
    'copydesk://stories/3#/settings',
    'copydesk://stories/3/rows/7/<script>',
    'copydesk:stories/3',
    'file:///etc/passwd',
  ])('%j is none', (link) => {
    expect(hashOfLink(link)).toBeUndefined();
  });

  it('is found among the arguments of a start', () => {
    expect(linkFromArguments(['/opt/copydesk', '--flag', 'a.txt', 'copydesk://stories/3'])).toBe('#/stories/3');
    expect(linkFromArguments(['/opt/copydesk', 'a.txt'])).toBeUndefined();
  });
});
