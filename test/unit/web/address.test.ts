import { expect, test } from 'vitest';
import { APP_ORIGIN } from '#web/address.ts';

// Changing it loses every plan of every user of the browser window.
test('the origin that owns the plans is what it has always been', () => {
  expect(APP_ORIGIN).toBe('http://127.0.0.1:23521');
});
