import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deskFolder, profileFolder } from '../../backend/data-folder.ts';

describe('Copydesk’s folder', () => {
  it.each([
    ['linux', {}, join('/home/ma', '.config', 'Copydesk')],
    ['linux', { XDG_CONFIG_HOME: '/conf' }, join('/conf', 'Copydesk')],
    ['darwin', {}, join('/home/ma', 'Library', 'Application Support', 'Copydesk')],
    ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Copydesk')],
    ['win32', {}, join('/home/ma', 'AppData', 'Roaming', 'Copydesk')],
    ['linux', { COPYDESK_DATA: '/elsewhere', XDG_CONFIG_HOME: '/conf' }, resolve('/elsewhere')],
    ['linux', { COPYDESK_DATA: 'here' }, resolve('here')],
  ] as const)('on %s with %o is %s', (platform, env, folder) => {
    expect(profileFolder({ platform, home: '/home/ma', env })).toBe(folder);
  });

  it('holds the desk in a folder of its own, apart from Electron’s files', () => {
    expect(deskFolder('/profile')).toBe(join('/profile', 'desk'));
  });
});
