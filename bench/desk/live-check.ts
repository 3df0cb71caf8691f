import type { Page } from 'playwright-core';

/** Milliseconds between two words: longer than the pause after which the draft is sent. */
const betweenWords = 600;

/**
 * How long it takes from the end of the pause in typing — the draft goes to the backend, which stores and checks it — to
 * the frame that has the marks of what was typed, a few times. A row's editor is open; what is typed is a doubled word at
 * its end.
 */
export async function liveCheckTimes(page: Page, rounds = 10): Promise<number[]> {
  const times: number[] = [];
  await page.keyboard.press('Control+End');
  for (let round = 0; round < rounds; round++) {
    const word = `word${String.fromCharCode(97 + round)}`;
    await page.evaluate(armed, word);
    await page.keyboard.type(` ${word} ${word}`);
    times.push(await page.evaluate(() => (window as unknown as { checked: Promise<number> }).checked));
    await page.waitForTimeout(betweenWords);
  }
  return times;
}

/** Runs in the page: waits for the mark around the doubled word. */
function armed(word: string): void {
  const checked = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      const marks = [...document.querySelectorAll('.cm-content [data-finding]')];
      if (!marks.some((mark) => mark.textContent?.includes(word))) return;
      observer.disconnect();
      const sent = performance.getEntriesByName('copydesk.sent').at(-1)?.startTime ?? Number.NaN;
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve(performance.now() - sent);
        channel.port2.postMessage(null);
      });
    });
    observer.observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
  });
  Object.assign(window, { checked });
}
