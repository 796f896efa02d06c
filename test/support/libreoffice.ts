import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const programs = { soffice: '/usr/bin/soffice', pdftotext: '/usr/bin/pdftotext' };

/** Empty where pages can be rendered, else why not; tests print it in their names. */
export const rendererMissing: string = Object.values(programs).every((program) => existsSync(program))
  ? ''
  : 'SKIPPED: LibreOffice Writer or poppler-utils is not installed';

/** Sets Times New Roman in Tinos, whose widths are the same, so that every machine breaks lines alike. */
function fontsConfiguration(cache: string): string {
  const fonts = new URL('../../node_modules/@expo-google-fonts/tinos', import.meta.url).pathname;
  return [
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir><match target="pattern">`,
    '<test name="family"><string>Times New Roman</string></test>',
    '<edit name="family" mode="assign" binding="strong"><string>Tinos</string></edit>',
    '</match></fontconfig>',
  ].join('');
}

/** The pages of a Word file as LibreOffice lays them out, as text. */
export function renderedPages(docx: Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'render-'));
  try {
    const cache = join(folder, 'fonts');
    mkdirSync(cache);
    writeFileSync(join(folder, 'fonts.conf'), fontsConfiguration(cache));
    writeFileSync(join(folder, 'document.docx'), docx);
    execFileSync(
      programs.soffice,
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'document.docx'),
      ],
      {
        stdio: 'ignore',
        env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
        timeout: 120_000,
      },
    );
    const text = execFileSync(programs.pdftotext, ['-layout', join(folder, 'document.pdf'), '-'], {
      encoding: 'utf8',
    });
    return text.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
