import { isAbsolute, join, relative, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { APP_PAGE, fileOfAddress, isAppAddress } from '#main/app-address.ts';

const folder = join(sep, 'opt', 'app', 'renderer');

const isInside = (file: string) => {
  const way = relative(folder, file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
};

describe('fileOfAddress', () => {
  it('finds the page, with and without its name, and ignores query and fragment', () => {
    const page = join(folder, 'index.html');
    for (const address of [APP_PAGE, 'app://phuong-an/', `${APP_PAGE}?a=1#/plans`])
      expect(fileOfAddress(folder, address)).toBe(page);
  });

  it('finds built files in folders', () => {
    expect(fileOfAddress(folder, 'app://phuong-an/assets/index-Ab_9-x.js')).toBe(
      join(folder, 'assets', 'index-Ab_9-x.js'),
    );
  });

  it.each([
    'app://phuong-an/..%2f..%2fetc/passwd',
    'app://phuong-an/%2e%2e%2fsecret',
    String.raw`app://phuong-an/..\..\secret`,
    'app://phuong-an/assets/..%5c..%5csecret',
    'app://phuong-an/C:/Windows/win.ini',
    'app://phuong-an/index.html::$DATA',
    'app://phuong-an/index.html%00.js',
    'app://phuong-an//etc/passwd',
    'app://phuong-an/.env',
    'app://phuong-an/nul',
    'app://phuong-an/com1.js',
    'app://phuong-an/index.html.',
    'app://phuong-an/assets/',
    'app://other/index.html',
    'app://phuong-an:80/index.html',
    'app://user@phuong-an/index.html',
    'https://phuong-an/index.html',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('refuses %s', (address) => {
    expect(fileOfAddress(folder, address)).toBeUndefined();
  });

  it('never leaves its folder, whatever the address', () => {
    const nasty = fc.constantFrom(
      ...[
        '..',
        '.',
        '/',
        '\\',
        '%2e',
        '%2E',
        '%2f',
        '%5c',
        '%00',
        '%',
        ':',
        '~',
        'C:',
        '//',
        '?',
        '#',
        'a',
        'index.html',
      ],
      ...['\u0000', '．．', '\u2215', ' ', 'CON', '%c0%ae', '%252e%252e%252f'],
    );
    const path = fc.oneof(
      fc.array(nasty, { maxLength: 12 }).map((parts) => parts.join('')),
      fc.string(),
      fc.webPath(),
    );
    const address = fc.oneof(
      path.map((each) => `app://phuong-an/${each}`),
      path.map((each) => `app:${each}`),
      fc.string(),
      fc.webUrl(),
    );
    fc.assert(
      fc.property(address, (each) => {
        const file = fileOfAddress(folder, each);
        expect(file === undefined || isInside(file)).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe('isAppAddress', () => {
  it('knows our origin from others that look like it', () => {
    expect(isAppAddress(APP_PAGE)).toBe(true);
    for (const address of [
      'app://phuong-an.evil/',
      'app://phuong-an@evil/',
      'app:phuong-an',
      'apps://phuong-an/',
      'https://phuong-an/',
      'about:blank',
      'null',
    ])
      expect(isAppAddress(address)).toBe(false);
  });
});
