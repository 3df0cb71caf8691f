/**
 * Names what failed in a run, from the report of the tool that ran it: the place, the title, and the first line of why.
 */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * What of the two reports is read here.
 *
 * @typedef {{ status: string, title: string, ancestorTitles: string[], failureMessages?: string[] }} VitestTest
 * @typedef {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }} VitestFile
 * @typedef {{ results?: { error?: { message?: string } }[] }} PlaywrightTest
 * @typedef {{ ok: boolean, title: string, file: string, line: number, tests?: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ title: string, suites?: PlaywrightSuite[], specs?: PlaywrightSpec[] }} PlaywrightSuite
 */

const longest = 200;

/** @param {string} place @param {readonly string[]} titles @param {string | undefined} why */
function line(place, titles, why = '') {
  const because = stripVTControlCharacters(why).trim().split('\n', 1)[0] ?? '';
  return `${place} › ${titles.join(' › ')}${because === '' ? '' : `: ${because.slice(0, longest)}`}`;
}

/**
 * @param {{ testResults?: VitestFile[] } | undefined} report what Vitest's reporter `json` wrote; nothing where it wrote nothing.
 * @param {string} root folder that places are told from.
 * @returns {string[]}
 */
export function failedInVitest(report, root) {
  return (report?.testResults ?? []).flatMap(({ name, assertionResults, status, message }) => {
    const place = relative(root, name).replaceAll('\\', '/');
    const tests = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => line(place, [...test.ancestorTitles, test.title], test.failureMessages?.[0]));
    return tests.length === 0 && status === 'failed' ? [line(place, ['the file'], message)] : tests;
  });
}

/**
 * @param {{ suites?: PlaywrightSuite[] } | undefined} report what Playwright's reporter `json` wrote; nothing where it wrote nothing.
 * @returns {string[]}
 */
export function failedInPlaywright(report) {
  return (report?.suites ?? []).flatMap((file) => failedIn(file, []));
}

/** @param {PlaywrightSuite} suite @param {readonly string[]} titles @returns {string[]} */
function failedIn({ suites = [], specs = [] }, titles) {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ file, line: at, title, tests }) =>
      line(`${file}:${at}`, [...titles, title], tests?.[0]?.results?.[0]?.error?.message),
    );
  return [...suites.flatMap((inner) => failedIn(inner, [...titles, inner.title])), ...own];
}
