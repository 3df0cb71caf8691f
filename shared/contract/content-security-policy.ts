/**
 * The one Content-Security-Policy of the page, the same in Electron and in the browser host. Everything is forbidden
 * but the program's own files: no inline script or `<style>`, no `eval`, nothing from the network. Styles that scripts
 * set on elements and constructed style sheets are not inline in this sense.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
