/** Replaces, splits or merges: who follows (new or there already), why, and with which relations. */

import {
  carriableRelations,
  type Element,
  type ElementId,
  elementId,
  newcomerLike,
  newId,
} from '@khung/core';
import { Button, Checkbox, Group, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { editedArchitecture } from '../../session/shown.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { CarriedRelations, type Choices, heirOf } from './CarriedRelations.tsx';
import { ChooseElements } from './ChooseElements.tsx';
import { carryOut } from './carryOut.ts';
import { Outcome } from './Outcome.tsx';
import { isInherited, type SuccessionKind } from './state.ts';

interface SucceedFormProps {
  readonly kind: Exclude<SuccessionKind, 'retire'>;
  readonly elements: readonly ElementId[];
  readonly onDone: () => void;
}

export function SucceedForm({ kind, elements, onDone }: SucceedFormProps) {
  const { t, language } = useWords();
  const model = useMainModel();
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  const inherited = useMemo(
    () =>
      elements.filter(
        (id) => architecture !== undefined && isInherited(workspace, architecture, id),
      ),
    [elements, workspace, architecture],
  );
  const own = elements.filter((id) => !inherited.includes(id));
  const [way, setWay] = useState<'new' | 'there'>(own.length > 0 ? 'there' : 'new');
  const [names, setNames] = useState('');
  const [chosen, setChosen] = useState<readonly ElementId[]>(own);
  const [stays, setStays] = useState(false);
  const [reason, setReason] = useState('');
  const [choices, setChoices] = useState<Choices>(new Map());
  const ids = useRef<ElementId[]>([]);
  const several = kind === 'split';
  const first = inherited[0] === undefined ? undefined : model.elements.get(inherited[0]);

  const newcomers = useMemo(() => {
    if (first === undefined || (!several && way === 'there')) return [];
    const lines = (several ? names.split('\n') : [names])
      .map((name) => name.trim())
      .filter(Boolean);
    while (ids.current.length < lines.length) ids.current.push(elementId(newId('el')));
    return lines.flatMap((name, at) => {
      const id = ids.current[at];
      return id === undefined ? [] : [newcomerLike(first, id, { [language]: name })];
    });
  }, [first, several, way, names, language]);
  const to = several || way === 'there' ? chosen : [];
  const there = to.map((id) => model.elements.get(id)).filter((one) => one !== undefined);
  const heirs: readonly Element[] = [...newcomers, ...there];
  const going = inherited.filter((id) => !to.includes(id) && !(several && stays));
  const carriable = heirs.length === 0 ? [] : carriableRelations(model, new Set(going), heirs);
  const enough = several
    ? heirs.length > 1 || (stays && heirs.length > 0)
    : heirs.length > 0 && (going.length > 0 || stays);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!enough) return;
    const words = reason.trim();
    const carried = carriable.flatMap((one) => {
      const heir = heirOf(one, choices);
      return heir === '' ? [] : [{ relation: one.relation.id, to: heir }];
    });
    const done = carryOut({
      from: inherited,
      to,
      newcomers,
      ...(several && stays ? { staying: inherited } : {}),
      carried,
      ...(words === '' ? {} : { reason: { [language]: words } }),
    });
    if (done) onDone();
  };
  // Several lines: there Enter is a new line.
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event);
  };

  return (
    <form onSubmit={submit} className="k-succession">
      {!several && (
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('succession.way')}
          value={way}
          data={[
            { value: 'new', label: t('succession.new') },
            { value: 'there', label: t('succession.there') },
          ]}
          onChange={(value) => setWay(value === 'there' ? 'there' : 'new')}
        />
      )}
      {several ? (
        <Textarea
          label={t('succession.newNames')}
          description={t('succession.alike')}
          placeholder={t('succession.newNamesPlaceholder')}
          value={names}
          autosize
          minRows={3}
          maxRows={8}
          {...takesFocus}
          onChange={(event) => setNames(event.currentTarget.value)}
          onKeyDown={keys}
        />
      ) : (
        way === 'new' && (
          <TextInput
            label={t('succession.newName')}
            description={t('succession.alike')}
            value={names}
            {...takesFocus}
            onChange={(event) => setNames(event.currentTarget.value)}
          />
        )
      )}
      {(several || way === 'there') && (
        <ChooseElements
          label={t(several ? 'succession.alsoThere' : 'succession.which')}
          several={several}
          first={kind === 'merge' ? elements : []}
          without={kind === 'merge' ? [] : elements}
          value={chosen}
          onChange={setChosen}
        />
      )}
      {several && (
        <Checkbox
          size="xs"
          label={t('succession.stays', { name: first?.name[language] ?? first?.name.vi ?? '' })}
          checked={stays}
          onChange={() => setStays(!stays)}
        />
      )}
      <Textarea
        label={t('succession.reason')}
        placeholder={t('succession.reasonPlaceholder')}
        value={reason}
        autosize
        minRows={2}
        maxRows={5}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={keys}
      />
      {carriable.length > 0 && (
        <CarriedRelations
          carriable={carriable}
          heirs={heirs}
          choices={choices}
          named={going.length > 1}
          onChange={setChoices}
        />
      )}
      <Outcome from={inherited} going={going} heirs={heirs} />
      <Group justify="flex-end" className="k-succession-foot">
        <Button variant="default" onClick={onDone}>
          {t('succession.cancel')}
        </Button>
        <Button type="submit" disabled={!enough} data-succession={kind}>
          {t(`succession.do.${kind}`)}
        </Button>
      </Group>
    </form>
  );
}
