/**
 * The script of the threads that check, always as a bundle: Node reads TypeScript with a WebAssembly module, each thread
 * with one of its own, and V8 may abort the whole process (`Check failed: jit_page.has_value()`) when threads with such
 * a module come and go.
 */
export const workerUrl = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/worker/worker.js' : '../worker/worker.js',
  import.meta.url,
);
