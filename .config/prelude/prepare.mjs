import { buildIfStale } from './build.mjs';
import { installIfNeeded } from './install.mjs';
import { say } from './say.mjs';

/**
 * Dependencies and build, whatever of them is missing; then one sentence on what was done.
 * @param {{ withBuild: boolean }} options
 */
export async function prepare({ withBuild }) {
  const didInstall = await installIfNeeded();
  const didBuild = withBuild && (await buildIfStale());
  const done = [
    ...(didInstall ? [['đã cài thư viện', 'dependencies installed']] : []),
    ...(didBuild ? [['đã dựng ứng dụng', 'app built']] : []),
  ];
  if (done.length === 0) return say('Thư viện và bản dựng đã sẵn sàng.', 'everything is up to date');
  const [vietnamese, english] = [0, 1].map((language) => done.map((words) => words[language]).join(', '));
  return say(`Chuẩn bị xong: ${vietnamese}.`, `${english}`);
}
