/**
 * The one Content-Security-Policy of the page, the same in Electron and in the browser host. Everything is forbidden
 * but the program's own files. Inline *styles* are allowed because the editor and the dialogs make `<style>` elements
 * while they run; inline scripts, `eval` and everything from the network are not.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
