import { type PreviewServer, preview } from 'vite';

/** Serves a built folder on a free loopback port, the same way for every page that is compared. */
export async function serveFolder(outDir: string): Promise<{ url: string; close: () => Promise<void> }> {
  const server: PreviewServer = await preview({
    root: outDir,
    configFile: false,
    logLevel: 'silent',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('the preview server has no port');
  return { url: `http://127.0.0.1:${String(address.port)}/`, close: () => server.close() };
}
