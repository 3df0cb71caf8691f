import type { Page } from '@playwright/test';

/** Milliseconds after which a key is pressed all the same: what takes longer is what the test is about. */
const patience = 5000;

/**
 * Has every key wait as a person does, who looks at what the last one did: until no answer of the backend is awaited and
 * what came is painted. A machine presses the next key within a millisecond, when the page that it is meant for is not there.
 */
export function makePatient(page: Page): void {
  const { keyboard } = page;
  const press = keyboard.press.bind(keyboard);
  const type = keyboard.type.bind(keyboard);
  keyboard.press = async (...given) => {
    await rest(page);
    await press(...given);
  };
  keyboard.type = async (...given) => {
    await rest(page);
    await type(...given);
  };
}

async function rest(page: Page): Promise<void> {
  await page.evaluate(
    (most) =>
      new Promise<void>((resolve) => {
        setTimeout(resolve, most);
        let quiet = 0;
        function look(): void {
          quiet = document.documentElement.hasAttribute('data-waiting') ? 0 : quiet + 1;
          // In the first frame what came is drawn, in the second it is painted.
          if (quiet > 2) resolve();
          else requestAnimationFrame(look);
        }
        look();
      }),
    patience,
  );
}
