import { QUEUE_HANDLERS } from './queue-handlers.ts';
import { QUEUE_TASKS } from './queue-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(QUEUE_TASKS, QUEUE_HANDLERS, workerScope());
