import { existsSync } from 'node:fs';
import { canInstallPackages, installPackages } from './debian.mjs';
import { findBrowsers } from './find-browser.mjs';
import { which } from './run.mjs';
import { say } from './say.mjs';

/**
 * What of the system the tests look at the product with.
 * @type {{ packages: string[], isHere: () => boolean, lost: string, lostEnglish: string }[]}
 */
const NEEDS = [
  {
    packages: ['chromium'],
    isHere: () => findBrowsers().length > 0,
    lost: 'mọi kiểm thử đầu-cuối (e2e): không có Edge, Chrome hay Chromium',
    lostEnglish: 'all e2e: no Edge, Chrome or Chromium',
  },
  {
    packages: ['fonts-liberation', 'fontconfig'],
    isHere: () =>
      process.platform !== 'linux' ||
      (which('fc-list') !== undefined && existsSync('/usr/share/fonts/truetype/liberation')),
    lost: 'kiểm tra bản in bằng LibreOffice: không có phông Liberation',
    lostEnglish: 'rendered Word pages: no Liberation fonts',
  },
  {
    packages: ['libreoffice-writer'],
    isHere: () => which('soffice') !== undefined,
    lost: 'kiểm tra bản in bằng LibreOffice: không có LibreOffice Writer',
    lostEnglish: 'rendered Word pages: no LibreOffice Writer',
  },
  {
    packages: ['poppler-utils'],
    isHere: () => which('pdftoppm') !== undefined,
    lost: 'kiểm tra bản in bằng LibreOffice: không có pdftoppm',
    lostEnglish: 'rendered Word pages: no pdftoppm',
  },
  {
    packages: ['xvfb'],
    isHere: () =>
      process.platform !== 'linux' || Boolean(process.env['DISPLAY']) || which('Xvfb') !== undefined,
    lost: 'kiểm thử Electron thật: không có màn hình và không có Xvfb',
    lostEnglish: 'the real Electron suite: no display and no Xvfb',
  },
];

/** Installs what the tests need where that is ours to do, and says aloud what will be skipped for the lack of it. */
export async function provideTestNeeds() {
  const missing = NEEDS.filter(({ isHere }) => !isHere());
  if (missing.length === 0) return;
  const details = canInstallPackages()
    ? await installPackages(missing.flatMap(({ packages }) => packages))
    : undefined;
  if (details !== undefined) console.log(details);
  for (const need of missing.filter(({ isHere }) => !isHere())) {
    say(
      `Sẽ bỏ qua ${need.lost}. Cách có đủ: cài gói ${need.packages.join(', ')} (hoặc tương đương).`,
      `skipping ${need.lostEnglish}`,
    );
  }
}
