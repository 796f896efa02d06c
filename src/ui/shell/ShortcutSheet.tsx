import { Kbd } from '@mantine/core';
import { Dialog } from '#ui/parts/Dialog.tsx';
import { useText } from '#ui/state/language.tsx';
import { type Command, keyCaps, useAllCommands } from './commands.tsx';
import looks from './palette.module.css';

type Line = { readonly label: string; readonly keys: readonly string[] };

/** Commands with keys, those with the same label on one line. */
function linesOf(commands: readonly Command[]): Line[] {
  const byLabel = new Map<string, string[]>();
  for (const { label, keys } of commands) {
    if (keys !== undefined) byLabel.set(label, [...(byLabel.get(label) ?? []), keyCaps(keys)]);
  }
  return [...byLabel].map(([label, keys]) => ({ label, keys }));
}

/** All keys on one page (F1). */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const text = useText();
  const commands = useAllCommands();
  const tableKeys: readonly Line[] = text.shell.tableKeys;
  const floorKeys: readonly Line[] = text.floor.keys;
  return (
    <Dialog onClose={onClose} size="xl" title={text.shell.shortcuts}>
      <p style={{ marginTop: 0 }}>{text.shell.shortcutsHelp}</p>
      <div className={looks.sheet}>
        <Block
          title={text.shell.shortcutGroups.general}
          lines={linesOf(commands.filter((command) => command.group !== 'plan'))}
        />
        <Block
          title={text.shell.shortcutGroups.editing}
          lines={linesOf(commands.filter((command) => command.group === 'plan'))}
        />
        <Block title={text.shell.shortcutGroups.table} lines={tableKeys} />
        <Block title={text.shell.shortcutGroups.floor} lines={floorKeys} />
      </div>
    </Dialog>
  );
}

function Block({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section className={looks.block}>
      <h3 className={looks.blockTitle}>{title}</h3>
      <dl style={{ margin: 0 }}>
        {lines.map((line) => (
          <div className={looks.line} key={line.label}>
            <dt>{line.label}</dt>
            <dd>
              {line.keys.map((keys, index) => (
                <span key={keys}>
                  {index === 0 ? '' : ' / '}
                  <Kbd size="xs">{keys}</Kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
