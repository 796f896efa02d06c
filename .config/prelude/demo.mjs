import { begin } from './begin.mjs';

begin(() => import('./run-demo.mjs'));
