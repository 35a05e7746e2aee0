/** Records one more thing that the unit says, of a chosen kind. */
import {
  type ElementId,
  type Mark,
  markId,
  markKindInfo,
  markKindName,
  newId,
  putMark,
} from '@khung/core';
import { Button, Chip, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { modelIn } from '../../session/derived.ts';
import { perform } from '../../session/perform.ts';
import { useSession } from '../../session/session.ts';
import { markedArchitecture } from './about.ts';

interface NewMarkProps {
  readonly element: ElementId;
  readonly unit: ElementId;
  readonly kinds: readonly Exclude<Mark['kind'], 'carried-out'>[];
}

export function NewMark({ element, unit, kinds }: NewMarkProps) {
  const { t, textOf } = useWords();
  const shown = useSession((s) => s.shown);
  const [kind, setKind] = useState(kinds[0] ?? 'result');
  const [text, setText] = useState('');
  const save = () => {
    const words = text.trim();
    if (words === '') return;
    const done = perform((workspace) => {
      // A mark is about the architecture its kind looks at, or the other where only that has the element.
      const wanted = markedArchitecture(shown, kind);
      const other = markedArchitecture(shown, kind === 'comment' ? 'result' : 'comment');
      const architecture = modelIn(workspace, wanted).elements.has(element) ? wanted : other;
      return putMark(workspace, {
        id: markId(newId('mark')),
        unit,
        element,
        architecture,
        kind,
        text: words,
      });
    });
    if (done) setText('');
  };
  return (
    <div className="k-new-mark">
      <Chip.Group
        value={kind}
        onChange={(value) => {
          const wanted = kinds.find((one) => one === value);
          if (wanted) setKind(wanted);
        }}
      >
        <div className="k-chips-wrap">
          {kinds.map((one) => (
            <Chip key={one} size="xs" value={one} title={textOf(markKindInfo(one).description)}>
              {textOf(markKindName(one))}
            </Chip>
          ))}
        </div>
      </Chip.Group>
      <Textarea
        id="k-mark-text"
        aria-label={textOf(markKindName(kind))}
        placeholder={t(`marks.placeholder.${kind}`)}
        autosize
        minRows={3}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
        }}
      />
      <Button size="xs" disabled={text.trim() === ''} onClick={save}>
        {t('marks.save')}
      </Button>
    </div>
  );
}
