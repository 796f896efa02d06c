/**
 * How much we read. Assumptions of ours, well above any list a commune or a
 * school keeps (the largest 2021 ward had a few hundred hamlets; a full voter
 * list of a large ward has some tens of thousands of rows).
 */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** What the parts of one .xlsx may unpack to; beyond it the file is a zip bomb or not a list. */
export const MAX_UNPACKED_BYTES = 400 * 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 200;
export const MAX_SHEETS = 200;
