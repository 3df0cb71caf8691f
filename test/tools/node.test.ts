import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '../helpers/running.ts';

/** What a script of tools/ says to a person. */
function evaluate(code: string, env: Readonly<Record<string, string>> = {}) {
  const source = `
    import { runMain } from ${JSON.stringify(`file://${root}/tools/say.mjs`)};
    import { checkNode, findNode } from ${JSON.stringify(`file://${root}/tools/node.mjs`)};
    await runMain(async () => { ${code} });`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
    env: { ...process.env, LC_ALL: 'C.UTF-8', ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('checkNode', () => {
  it('takes Node 20 and newer', () => {
    expect(evaluate("checkNode('20.0.0'); checkNode('24.1.0');")).toMatchObject({ status: 0, stderr: '' });
  });

  it('refuses an older one with one sentence and its mend, in the language of the terminal', () => {
    const english = evaluate("checkNode('18.20.4');");
    expect(english.status).toBe(1);
    expect(english.stderr).toMatch(/^Copydesk needs Node 20 .+18\.20\.4.+\n$/);
    expect(evaluate("checkNode('18.20.4');", { LC_ALL: 'zh_CN.UTF-8' }).stderr).toContain('需要 Node 20');
  });
});

describe('findNode', () => {
  it('finds a Node 24 in the project', () => {
    const { stdout } = evaluate('console.log(findNode());');
    expect(spawnSync(stdout.trim(), ['--version'], { encoding: 'utf8' }).stdout).toMatch(/^v24\./);
  });
});
