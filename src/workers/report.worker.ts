import { REPORT_HANDLERS } from './report-handlers.ts';
import { REPORT_TASKS } from './report-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(REPORT_TASKS, REPORT_HANDLERS, workerScope());
