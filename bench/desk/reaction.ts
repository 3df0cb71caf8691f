import type { Page } from 'playwright-core';

/** Puts into the page what tells how long it takes from a key to the painting that answers it. */
export async function watchReactions(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sign = (selector: string): string =>
      [...document.querySelectorAll(selector)]
        .map(
          (element) =>
            `${element.getAttribute('data-finding-card') ?? element.getAttribute('data-row') ?? ''}${element.textContent}`,
        )
        .join('\n');
    Object.assign(window, {
      armReaction(selector: string): void {
        const before = sign(selector);
        const reaction = new Promise<number>((resolve) => {
          let start = 0;
          const observer = new MutationObserver(look);
          const onKey = (event: KeyboardEvent): void => {
            if (['Control', 'Shift', 'Alt'].includes(event.key)) return;
            start = event.timeStamp;
            window.removeEventListener('keydown', onKey, true);
          };
          function look(): void {
            if (start === 0 || sign(selector) === before) return;
            observer.disconnect();
            // The frame that has it is painted before the message comes.
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now() - start);
              channel.port2.postMessage(null);
            });
          }
          window.addEventListener('keydown', onKey, true);
          observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
        });
        Object.assign(window, { reaction });
      },
    });
  });
}

/** Milliseconds from a key's press until what the selector names has changed and is painted. */
export async function reactionTo(page: Page, key: string, selector: string): Promise<number> {
  await page.evaluate(
    (watched) => (window as unknown as { armReaction(selector: string): void }).armReaction(watched),
    selector,
  );
  await page.keyboard.press(key);
  return page.evaluate(
    (pressed) =>
      Promise.race([
        (window as unknown as { reaction: Promise<number> }).reaction,
        new Promise<number>((_, reject) => {
          setTimeout(() => reject(new Error(`The page did not react to ${pressed}.`)), 10_000);
        }),
      ]),
    `${key} in ${selector}`,
  );
}
