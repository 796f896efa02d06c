/**
 * The window.
 *
 * Composition root: finds the machine, opens the storage, and hands both to
 * the screens. What is where:
 *
 * - `theme/`    tokens (colour, type, spacing, both modes) and Mantine derived from them
 * - `parts/`    what every screen is made of: `PageFrame`, `Panel`, `Field*`, `SourceMark`, `StatusChip`,
 *               `Notice`, `ProblemPanel`, `EmptyState`, `BusyState`, `Confirm`, `SaveIndicator`, `ProgressRing`
 * - `shell/`    title bar, navigation, commands with their keys, palette, help sheet
 * - `state/`    words, route, services, settings, the open plan
 * - `screens/`  start, wizard, workspace with one folder of sections, settings
 */
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './theme/fonts.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { invariant } from '#domain/invariant.ts';
import { App } from './App.tsx';
import { startServices } from './state/start-services.ts';

const root = document.getElementById('root');
invariant(root !== null, 'index.html has the root element');
createRoot(root).render(<App opening={startServices()} />);
