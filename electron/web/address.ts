/**
 * Where the window without Electron lives. FIXED FOR EVER.
 *
 * The browser files the user's plans (IndexedDB) under this origin, inside
 * one profile folder (`server/folders.ts`). Another port, or `localhost`
 * in place of `127.0.0.1`, is another origin: every plan would seem lost.
 *
 * 23521 is the election day of 23/5/21. It is outside the ranges systems hand
 * out by themselves (Linux 32768–60999, Windows and IANA 49152–65535), above
 * 1024 so that nobody needs rights, not on Chromium's list of refused ports,
 * and not assigned by IANA. The number and not the name of the loopback: a
 * name may be resolved to ::1 or by a hosts file, and a number is a secure context too.
 */
export const APP_PORT = 23521;
export const APP_ADDRESS = '127.0.0.1';
export const APP_HOST = `${APP_ADDRESS}:${APP_PORT}`;
export const APP_ORIGIN = `http://${APP_HOST}`;

/** Below this path the loopback process answers entries of the contract. */
export const API_PATH = '/api/';
