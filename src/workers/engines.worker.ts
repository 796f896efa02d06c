import { enginesHandlers } from './engines-handlers.ts';
import { ENGINES_TASKS } from './engines-tasks.ts';
import { serveTasks } from './serve-tasks.ts';
import { workerScope } from './worker-scope.ts';

serveTasks(ENGINES_TASKS, enginesHandlers(), workerScope());
