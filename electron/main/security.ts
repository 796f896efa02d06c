import { app, type Session, type WebContents } from 'electron';
import { APP_PAGE, isAppAddress } from './app-address.ts';

/** Permissions a page may have, each with its reason. Everything not named here is refused. */
const ALLOWED_PERMISSIONS: Readonly<Record<string, string>> = {
  'persistent-storage': 'the plans live in IndexedDB and must not be evicted when the disk runs low',
  'clipboard-sanitized-write': 'a table is copied into Excel or Word; text and HTML only, on a key press',
};

/** Schemes that never leave the machine: what the page itself made. */
const LOCAL_SCHEMES: ReadonlySet<string> = new Set(['blob:', 'data:']);

/** No name resolves, so that nothing reaches the network even where a request is made past the page. Before ready. */
export function cutOffNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Every page, whoever makes it, stays on the app's own page, opens no window and embeds nothing. Before ready. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => guardPage(contents));
}

function guardPage(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-frame-navigate', (details) => {
    if (!(details.isMainFrame && isAppPage(details.url))) details.preventDefault();
  });
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // The one way out that neither the policy header nor `webRequest` sees.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** The page may reload itself and move its own fragment, nothing else. */
function isAppPage(address: string): boolean {
  return isAppAddress(address) && address.split(/[?#]/)[0] === APP_PAGE;
}

/** Refuses permissions, devices, downloads and every request that would leave the machine. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) =>
    decide(isAppAddress(contents.getURL()) && Object.hasOwn(ALLOWED_PERMISSIONS, permission)),
  );
  session.setPermissionCheckHandler(
    (contents, permission) =>
      contents !== null && isAppAddress(contents.getURL()) && Object.hasOwn(ALLOWED_PERMISSIONS, permission),
  );
  session.setDevicePermissionHandler(() => false);
  // Files leave the app only through the save dialog of the contract.
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !isLocal(details.url) }));
}

function isLocal(address: string): boolean {
  if (isAppAddress(address)) return true;
  const scheme = URL.canParse(address) ? new URL(address).protocol : '';
  return LOCAL_SCHEMES.has(scheme) || (scheme === 'devtools:' && !app.isPackaged);
}
