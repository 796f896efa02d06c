import { loadMilpSolver } from '#solver/in-browser.ts';
import { layoutHandlers } from './layout-handlers.ts';
import { LAYOUT_TASKS } from './layout-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(LAYOUT_TASKS, layoutHandlers(loadMilpSolver), workerScope());
