/** One conflict in full: the base, both values with the letters that differ, who wrote them, and what can be chosen. */
import type { Json, MergeChoice } from '@khung/core';
import { Button, Textarea } from '@mantine/core';
import { IconCheck, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { differingLetters, type Piece } from '../matching/letters.ts';
import { MarkedName } from '../matching/MarkedName.tsx';
import { takesFocus } from '../parts/takesFocus.ts';
import type { Authors } from './authors.ts';
import { Author } from './ConflictList.tsx';
import { type ConflictRow, isText, valueIn, withText, writtenIn } from './conflictRows.ts';
import type { MergeCommand } from './mergeKeys.ts';
import type { ValueWords } from './useValueWords.ts';

interface ConflictPaneProps {
  readonly row: ConflictRow;
  readonly rows: readonly ConflictRow[];
  readonly words: ValueWords;
  readonly authors: Authors;
  readonly choice: MergeChoice | undefined;
  readonly writing: boolean;
  readonly onWriting: (writing: boolean) => void;
  readonly onRun: (command: MergeCommand) => void;
  readonly onWritten: (value: Json) => void;
}

export function ConflictPane(props: ConflictPaneProps) {
  const { row, rows, words, authors, choice, writing, onWriting, onRun, onWritten } = props;
  const { t } = useWords();
  const { conflict, subject, architecture } = row;
  const [mine, theirs, base] = (['mine', 'theirs', 'base'] as const).map((side) =>
    words.valueName(conflict, side),
  );
  const [inMine, inTheirs] = differingLetters(mine ?? '', theirs ?? '');
  const same = rows.filter((one) => one.conflict.key === conflict.key).length;
  return (
    <section className="k-side" aria-label={subject}>
      <div className="k-side-scroll k-scroll">
        <h2 className="k-conflict-title">
          {subject} <small>{architecture}</small>
        </h2>
        <p className="k-quiet">{words.fieldName(conflict)}</p>
        <Value
          side="mine"
          pieces={inMine}
          text={mine ?? ''}
          chosen={choice === 'mine'}
          keys="1"
          onTake={() => onRun({ kind: 'take', side: 'mine', all: false })}
        >
          <Author by={authors.mine(conflict.key)} />
        </Value>
        <Value
          side="theirs"
          pieces={inTheirs}
          text={theirs ?? ''}
          chosen={choice === 'theirs'}
          keys="2"
          onTake={() => onRun({ kind: 'take', side: 'theirs', all: false })}
        >
          <Author by={authors.theirs(conflict.key)} />
        </Value>
        <Value
          side="base"
          pieces={undefined}
          text={base ?? ''}
          chosen={choice === 'base'}
          keys="0"
          onTake={() => onRun({ kind: 'take', side: 'base', all: false })}
        />
        {isText(conflict) &&
          (writing ? (
            <Write
              first={String(
                (typeof choice === 'object'
                  ? writtenIn(conflict, choice.value)
                  : valueIn(conflict, 'mine')) ?? '',
              )}
              onCancel={() => onWriting(false)}
              onDone={(text) => {
                const value = withText(conflict, text);
                if (value !== undefined) onWritten(value);
              }}
            />
          ) : (
            <Button
              mt="sm"
              variant="subtle"
              leftSection={<IconPencil size={16} stroke={1.75} />}
              rightSection={<kbd className="k-keys">E</kbd>}
              onClick={() => onWriting(true)}
            >
              {typeof choice === 'object' ? words.choiceName(conflict, choice) : t('merging.write')}
            </Button>
          ))}
      </div>
      {same > 1 && (
        <div className="k-side-foot">
          <p className="k-conflict-all">{t('merging.allOf', { subject, count: same })}</p>
          <div className="k-side-verdict">
            {(['mine', 'theirs'] as const).map((side) => (
              <Button
                key={side}
                variant="default"
                onClick={() => onRun({ kind: 'take', side, all: true })}
              >
                {t(`merging.takeAll.${side}`)}
              </Button>
            ))}
          </div>
        </div>
      )}
    </section>
  );
}

interface ValueProps {
  readonly side: 'mine' | 'theirs' | 'base';
  readonly pieces: readonly Piece[] | undefined;
  readonly text: string;
  readonly chosen: boolean;
  readonly keys: string;
  readonly onTake: () => void;
  readonly children?: React.ReactNode;
}

function Value({ side, pieces, text, chosen, keys, onTake, children }: ValueProps) {
  const { t } = useWords();
  return (
    <div className="k-conflict-value" data-chosen={chosen || undefined}>
      <div>
        <b>{t(`merging.${side}`)}</b>
        {children}
        <Button
          size="compact-sm"
          variant={chosen ? 'filled' : 'default'}
          aria-pressed={chosen}
          leftSection={chosen && <IconCheck size={15} stroke={2} />}
          rightSection={<kbd className="k-keys">{keys}</kbd>}
          onClick={onTake}
        >
          {t(chosen ? 'merging.chosen' : `merging.take.${side}`)}
        </Button>
      </div>
      <p>
        <MarkedName side="before" name={text} pieces={pieces} nobody={t('merging.nothing')} />
      </p>
    </div>
  );
}

interface WriteProps {
  readonly first: string;
  readonly onCancel: () => void;
  readonly onDone: (text: string) => void;
}

function Write({ first, onCancel, onDone }: WriteProps) {
  const { t } = useWords();
  const [text, setText] = useState(first);
  return (
    <form
      className="k-conflict-write"
      onSubmit={(event) => {
        event.preventDefault();
        onDone(text);
      }}
    >
      <Textarea
        autosize
        minRows={1}
        maxRows={6}
        label={t('merging.writeValue')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') {
            event.stopPropagation();
            onCancel();
          } else if (event.key === 'Enter' && !event.shiftKey) {
            event.preventDefault();
            onDone(text);
          }
        }}
        {...takesFocus}
      />
      <Button type="submit" size="compact-sm">
        {t('merging.writeDone')}
      </Button>
    </form>
  );
}
