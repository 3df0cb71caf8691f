import type { Locator } from 'playwright-core';

/** Turns the wheel over an element for so many seconds; milliseconds between each two frames. */
export async function framesWhileScrolling(over: Locator, seconds = 4): Promise<readonly number[]> {
  const page = over.page();
  await over.hover();
  await page.evaluate(() => {
    const frames: number[] = [];
    let last = performance.now();
    const onFrame = (now: number): void => {
      frames.push(now - last);
      last = now;
      Object.assign(window, { frames, frameRequest: requestAnimationFrame(onFrame) });
    };
    requestAnimationFrame((now) => {
      last = now;
      requestAnimationFrame(onFrame);
    });
  });
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) await page.mouse.wheel(0, 240);
  return page.evaluate(() => {
    const measured = window as unknown as { frames: number[]; frameRequest: number };
    cancelAnimationFrame(measured.frameRequest);
    return measured.frames;
  });
}
