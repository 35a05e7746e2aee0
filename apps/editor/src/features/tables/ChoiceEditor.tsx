/** A value of a list in a cell: type to search without marks, arrows and Enter to take one. */
import { type CellChoice, type CellKind, fold, type Json } from '@khung/core';
import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { type EditorProps, type Onward, onwardOf } from './editing.ts';

interface ChoiceEditorProps extends EditorProps {
  readonly column: string;
  readonly kind: Extract<CellKind, { kind: 'choice' }>;
  readonly value: Json | undefined;
  readonly draft: string | undefined;
  readonly onPick: (value: Json | undefined, onward: Onward) => void;
}

/** More than these are found by typing. */
const LISTED = 80;

type Option = CellChoice | 'none';

export function ChoiceEditor(props: ChoiceEditorProps) {
  const { label, column, kind, value, draft, invalid, onEdit, onCancel, onCommit, onPick } = props;
  const { t } = useWords();
  const [query, setQuery] = useState(draft ?? '');
  const options = useMemo(() => optionsFor(kind, query), [kind, query]);
  const now = options.findIndex((one) => one !== 'none' && String(one.value) === String(value));
  const [at, setAt] = useState<number>();
  const active = Math.min(at ?? Math.max(0, query === '' ? now : 0), options.length - 1);
  const said = kind.choices.find((one) => String(one.value) === String(value));
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const choose = (one: Option | undefined, onward: Onward) => {
    if (one === undefined) onCommit(query, onward);
    else onPick(one === 'none' ? undefined : one.value, onward);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    const onward = onwardOf(event);
    if (step !== undefined) {
      setAt(Math.max(0, Math.min(options.length - 1, active + step)));
    } else if (event.key === 'Escape') onCancel();
    // Left as it was found, Tab only goes on.
    else if (event.key === 'Tab' && query === '' && at === undefined) choose(options[now], onward);
    else if (onward !== undefined) choose(options[active], onward);
    else return;
    event.preventDefault();
  };
  return (
    <Popover
      opened
      position="bottom-start"
      offset={2}
      width="target"
      trapFocus={false}
      returnFocus={false}
      withinPortal
      withRoles={false}
    >
      <Popover.Target>
        <input
          ref={field}
          className="k-cell-field"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={options.length > 0 ? `${id}${active}` : undefined}
          aria-invalid={invalid || undefined}
          placeholder={said?.name ?? t('tables.empty')}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(undefined);
            onEdit();
          }}
          onKeyDown={keys}
          onBlur={() => {
            if (query === '') onCancel();
            else props.onLeave(query);
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className="k-choices" p={4} miw={220}>
        <div
          ref={list}
          id={`${id}list`}
          role="listbox"
          aria-label={t('tables.choices', { column })}
        >
          {options.map((one, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus.
            <div
              key={one === 'none' ? '' : String(one.value)}
              id={`${id}${index}`}
              role="option"
              className="k-choice"
              aria-selected={index === now}
              data-active={index === active || undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(one, { x: 0, y: 0 })}
            >
              <span>
                {one === 'none' ? <i>{t('tables.clearChoice')}</i> : one.name}
                {one !== 'none' && one.note !== undefined && <small>{one.note}</small>}
              </span>
              {index === now && <IconCheck size={14} stroke={2} aria-hidden="true" />}
            </div>
          ))}
        </div>
        {options.length === 0 && <p className="k-choice-none">{t('tables.noChoice')}</p>}
      </Popover.Dropdown>
    </Popover>
  );
}

/** What begins with the words comes before what only holds them. */
function optionsFor(
  { choices, required }: Extract<CellKind, { kind: 'choice' }>,
  query: string,
): readonly Option[] {
  const asked = fold(query);
  if (asked === '') {
    const some = choices.slice(0, LISTED);
    return required === true ? some : ['none', ...some];
  }
  const words = asked.split(' ').filter(Boolean);
  const found: CellChoice[] = [];
  const first: CellChoice[] = [];
  for (const one of choices) {
    const name = fold(one.name);
    if (name.startsWith(asked)) first.push(one);
    else if (words.every((word) => name.includes(word))) found.push(one);
    if (first.length >= LISTED) break;
  }
  return [...first, ...found].slice(0, LISTED);
}
