import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { contentTypeOf } from '#files/content-type.ts';

export type StaticFile = { path: string; contentType: string; isHashed: boolean };

/**
 * What the build made, by the address it is served under. Nothing else can be
 * asked for, so there is no path to escape from. A link in the folder is not followed.
 *
 * @throws the system's error when the folder is not there: the app was not built.
 */
export async function listStaticFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const files = new Map<string, StaticFile>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(folder, path).split(sep).join('/')}`;
    // Vite puts a hash of the content into every name below assets/.
    files.set(address, { path, contentType: contentTypeOf(path), isHashed: address.startsWith('/assets/') });
  }
  const index = files.get('/index.html');
  if (index !== undefined) files.set('/', index);
  return files;
}
