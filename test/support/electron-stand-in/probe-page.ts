/**
 * A page with nothing in it but what the wiring needs, so that main and preload can be proven whatever the
 * app's own page looks like: a script of its own, a script the policy must stop, and ways out to try.
 * It holds its window open while `data-unsaved` is set, as the app does while a save is under way.
 */
export const PROBE_PAGE: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Trang thử</title>
    <script>document.documentElement.dataset.inlineScript = 'ran';</script>
    <script type="module" src="./page.js"></script>
  </head>
  <body>
    <h1>Trang thử</h1>
    <p><a id="foreign" href="https://evil.example/trap">ra ngoài</a></p>
    <p><a id="foreign-window" href="https://evil.example/window" target="_blank" rel="opener">cửa sổ mới</a></p>
    <p><a id="download" href="/page.js" download="page.js">tải về</a></p>
    <p><label>Ghi chú <input id="note" /></label></p>
  </body>
</html>
`,
  'page.js': `document.documentElement.dataset.ownScript = 'ran';
addEventListener('beforeunload', (event) => {
  if (document.documentElement.dataset.unsaved !== undefined) event.preventDefault();
});
`,
};
