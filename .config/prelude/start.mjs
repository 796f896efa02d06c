import { begin } from './begin.mjs';

begin(() => import('./start-app.mjs'));
