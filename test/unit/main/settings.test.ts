import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSettings } from '#main/settings.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  file = join(folder, 'profile', 'window.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('openSettings', () => {
  it('starts in Vietnamese, maximised', () => {
    expect(openSettings(file).read()).toEqual({ language: 'vi', isMaximised: true });
  });

  it('remembers a change at the next start', () => {
    const place = { x: 10, y: 20, width: 1000, height: 700 };
    openSettings(file).change({ place, isMaximised: false });
    openSettings(file).change({ language: 'en' });
    expect(openSettings(file).read()).toEqual({ language: 'en', place, isMaximised: false });
  });

  it.each([
    '',
    '{',
    '[]',
    '{"language":"fr","isMaximised":true}',
    '{"language":"vi","isMaximised":true,"extra":1}',
  ])('opens as on the first start when the file holds %j', (content) => {
    const damaged = join(folder, 'window.json');
    writeFileSync(damaged, content);
    expect(openSettings(damaged).read()).toEqual({ language: 'vi', isMaximised: true });
  });

  it('opens on any bytes at all', () => {
    const damaged = join(folder, 'window.json');
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (content) => {
        writeFileSync(damaged, content);
        expect(['vi', 'en']).toContain(openSettings(damaged).read().language);
      }),
    );
  });

  it('keeps working, and says so in the log, when the disk refuses', () => {
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, '');
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const settings = openSettings(join(blocked, 'window.json'));
    settings.change({ language: 'en' });
    expect(settings.read().language).toBe('en');
    expect(log).toHaveBeenCalledOnce();
    expect(readFileSync(blocked, 'utf8')).toBe('');
    log.mockRestore();
  });
});
