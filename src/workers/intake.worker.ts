import { intakeHandlers } from './intake-handlers.ts';
import { INTAKE_TASKS } from './intake-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(INTAKE_TASKS, intakeHandlers(), workerScope());
