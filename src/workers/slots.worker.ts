import { serveTasks } from './serve-tasks.ts';
import { SLOTS_HANDLERS } from './slots-handlers.ts';
import { SLOTS_TASKS } from './slots-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(SLOTS_TASKS, SLOTS_HANDLERS, workerScope());
