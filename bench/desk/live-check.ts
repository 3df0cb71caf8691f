import type { Page } from 'playwright-core';

/** Milliseconds between two words: longer than the pause after which the draft is sent. */
const betweenWords = 600;

/** How long the frame with the marks of what was typed took. */
export interface LiveCheck {
  /** Since the end of the pause in typing: the draft went to the backend, which stores and checks it. */
  readonly sincePause: number;
  /** Since the last key was pressed: the pause is in it. */
  readonly sinceKey: number;
}

/** So many that the 95th percentile is not the slowest of all. */
const times = 60;

/** Some times in the editor of a row, which is open: what is typed is a doubled word at its end. */
export async function liveCheckTimes(page: Page): Promise<LiveCheck[]> {
  const measured: LiveCheck[] = [];
  await page.keyboard.press('Control+End');
  for (let round = 0; round < times; round++) {
    const word = `word${letter(Math.floor(round / 26))}${letter(round % 26)}`;
    await page.evaluate(armed, word);
    await page.keyboard.type(` ${word} ${word}`);
    measured.push(await page.evaluate(() => (window as unknown as { checked: Promise<LiveCheck> }).checked));
    await page.waitForTimeout(betweenWords);
  }
  return measured;
}

function letter(at: number): string {
  return String.fromCharCode(97 + at);
}

/** Runs in the page: waits for the mark around the doubled word. */
function armed(word: string): void {
  let key = Number.NaN;
  const onKey = (event: KeyboardEvent): void => {
    key = event.timeStamp;
  };
  window.addEventListener('keydown', onKey, true);
  const checked = new Promise<LiveCheck>((resolve) => {
    const observer = new MutationObserver(() => {
      const marks = [...document.querySelectorAll('.cm-content [data-finding]')];
      if (!marks.some((mark) => mark.textContent?.includes(word))) return;
      observer.disconnect();
      window.removeEventListener('keydown', onKey, true);
      const sent = performance.getEntriesByName('copydesk.sent').at(-1)?.startTime ?? Number.NaN;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const now = performance.now();
          resolve({ sincePause: now - sent, sinceKey: now - key });
        };
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  });
  Object.assign(window, { checked });
}
