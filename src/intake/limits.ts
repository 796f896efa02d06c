/**
 * How much we read. Assumptions of ours, well above any list a commune or a
 * school keeps (the largest 2021 ward had a few hundred hamlets; a full voter
 * list of a large ward has some tens of thousands of rows).
 */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/**
 * What the parts of one .xlsx may unpack to; beyond it the file is a zip bomb or not a list.
 * Room for the most rows of 20 columns (some 60 bytes a cell). The spreadsheet library needs
 * several times as much memory, and an office laptop has 4 GB for everything.
 */
export const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
/**
 * Most text of one cell, bytes of XML. Excel keeps 32,767 characters in a cell; with every one of them
 * escaped that is some 300 kB, and the rest is room for other writers.
 */
export const MAX_CELL_TEXT_BYTES = 1024 * 1024;
/** Longest tag, bytes: the ranges of a conditional format make some kilobytes. */
export const MAX_TAG_BYTES = 1024 * 1024;
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 200;
export const MAX_SHEETS = 200;
