import { loadMilpSolver } from '#solver/in-browser.ts';
import { serveTasks } from './serve-tasks.ts';
import { sessionsHandlers } from './sessions-handlers.ts';
import { SESSIONS_TASKS } from './sessions-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(SESSIONS_TASKS, sessionsHandlers(loadMilpSolver), workerScope());
