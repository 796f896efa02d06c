import type { Migration } from './plan-format.ts';

/** All migrations of plans, from schema 1 up to `PLAN_SCHEMA`, without a gap. One file each, named for what it changes. */
export const MIGRATIONS: readonly Migration[] = [];
