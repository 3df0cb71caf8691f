/**
 * Names what failed in a run, from the report of the tool that ran it: the place, the title, and the first line of why.
 */
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const longest = 200;

/** @param {string} place @param {readonly string[]} titles @param {string | undefined} why */
function line(place, titles, why = '') {
  const because = stripVTControlCharacters(why).trim().split('\n', 1)[0] ?? '';
  return `${place} › ${titles.join(' › ')}${because === '' ? '' : `: ${because.slice(0, longest)}`}`;
}

/**
 * @param {any} report what Vitest's reporter `json` wrote; nothing where it wrote nothing.
 * @param {string} root folder that places are told from.
 * @returns {string[]}
 */
export function failedInVitest(report, root) {
  /** @type {any[]} */
  const files = report?.testResults ?? [];
  return files.flatMap(({ name, assertionResults, status, message }) => {
    const place = relative(root, name).replaceAll('\\', '/');
    const tests = assertionResults
      .filter((/** @type {any} */ test) => test.status === 'failed')
      .map((/** @type {any} */ test) => line(place, [...test.ancestorTitles, test.title], test.failureMessages?.[0]));
    return tests.length === 0 && status === 'failed' ? [line(place, ['the file'], message)] : tests;
  });
}

/**
 * @param {any} report what Playwright's reporter `json` wrote; nothing where it wrote nothing.
 * @returns {string[]}
 */
export function failedInPlaywright(report) {
  /** @type {(suite: any, titles: readonly string[]) => string[]} */
  const ofSuite = (suite, titles) => [
    ...(suite.suites ?? []).flatMap((/** @type {any} */ inner) => ofSuite(inner, [...titles, inner.title])),
    ...(suite.specs ?? [])
      .filter((/** @type {any} */ spec) => !spec.ok)
      .map((/** @type {any} */ spec) =>
        line(`${spec.file}:${spec.line}`, [...titles, spec.title], spec.tests?.[0]?.results?.[0]?.error?.message),
      ),
  ];
  return (report?.suites ?? []).flatMap((/** @type {any} */ file) => ofSuite(file, []));
}
