/** The conflicts: a list of fields with both values and who wrote them; the one at hand in full beside it. */
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { usePast } from '../../session/past.ts';
import { authorsOf } from './authors.ts';
import { ConflictFoot } from './ConflictFoot.tsx';
import { ConflictList } from './ConflictList.tsx';
import { ConflictPane } from './ConflictPane.tsx';
import { conflictRows } from './conflictRows.ts';
import { type MergeCommand, mergeCommand } from './mergeKeys.ts';
import { choose, type Merging, redoChoice, undoChoice, useMerging } from './state.ts';
import { useValueWords } from './useValueWords.ts';

interface ConflictScreenProps {
  readonly merging: Merging;
  readonly onFinish: () => void;
}

export function ConflictScreen({ merging, onFinish }: ConflictScreenProps) {
  const { t, language } = useWords();
  const { conflicts, mine, theirs, base, past } = merging;
  const choices = useMerging((s) => s.choices);
  const active = useMerging((s) => s.active);
  const gestures = usePast((s) => s.gestures);
  const [said, setSaid] = useState('');
  const [writing, setWriting] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const sides = useMemo(() => [mine, theirs, base], [mine, theirs, base]);
  const rows = useMemo(
    () => conflictRows(conflicts, sides, language),
    [conflicts, sides, language],
  );
  const authors = useMemo(() => authorsOf(gestures, past.gestures), [gestures, past]);
  const words = useValueWords(sides);
  const at = Math.max(
    0,
    rows.findIndex(({ conflict }) => conflict.id === active),
  );
  const row = rows[at];
  const left = () => {
    const now = useMerging.getState().choices;
    return conflicts.filter(({ id }) => !now.has(id)).length;
  };
  const go = (to: number) => {
    const next = rows[Math.max(0, Math.min(rows.length - 1, to))];
    if (next) useMerging.setState({ active: next.conflict.id });
  };
  const goOn = () => {
    const now = useMerging.getState().choices;
    for (let step = 1; step < rows.length; step++) {
      const next = (at + step) % rows.length;
      if (rows[next] && !now.has(rows[next].conflict.id)) return go(next);
    }
  };
  const step = (done: boolean, key: 'undone' | 'redone') =>
    setSaid(done ? t(`merging.said.${key}`, { count: left() }) : t('merging.said.nothing'));
  const run = (command: MergeCommand) => {
    if (command.kind === 'move') return go(at + command.by);
    if (command.kind === 'end') return go(command.at === 'first' ? 0 : rows.length - 1);
    if (command.kind === 'undo') return step(undoChoice(), 'undone');
    if (command.kind === 'redo') return step(redoChoice(), 'redone');
    if (row === undefined) return;
    if (command.kind !== 'take') return setWriting(true);
    const { conflict } = row;
    const ids = command.all
      ? conflicts.filter(({ key }) => key === conflict.key).map(({ id }) => id)
      : [conflict.id];
    choose(ids, command.side);
    setSaid(
      command.all
        ? t('merging.said.many', { many: ids.length, count: left() })
        : t('merging.said.taken', {
            field: words.fieldName(conflict),
            state: t(`merging.states.${command.side}`),
            count: left(),
          }),
    );
    goOn();
  };
  const heard = (event: KeyboardEvent) => {
    const { target, nativeEvent, key } = event;
    if (!(target instanceof HTMLElement) || target.matches('input, textarea, select')) return;
    if (target.closest('[role="menu"]') !== null) return;
    const command = mergeCommand(nativeEvent);
    if (command === undefined || (key === 'Enter' && target.closest('button') !== null)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!nativeEvent.repeat || command.kind === 'move') run(command);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the list are heard on its buttons, too.
    <div ref={root} className="k-review k-merge" onKeyDown={heard}>
      <div className="k-review-tools">
        <div className="k-review-progress">
          <b data-left={left()}>
            {left() === 0 ? t('merging.allDecided') : t('merging.left', { count: left() })}
          </b>
        </div>
      </div>
      <ConflictList rows={rows} at={at} words={words} authors={authors} />
      {row && (
        <ConflictPane
          key={row.conflict.id}
          row={row}
          rows={rows}
          words={words}
          authors={authors}
          choice={choices.get(row.conflict.id)}
          writing={writing}
          onWriting={setWriting}
          onRun={run}
          onWritten={(value) => {
            choose([row.conflict.id], { value });
            setWriting(false);
            root.current?.querySelector<HTMLElement>('.k-review-list')?.focus();
            goOn();
          }}
        />
      )}
      <ConflictFoot rows={rows} onRun={run} onFinish={onFinish} />
      <p className="k-unseen" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  );
}
