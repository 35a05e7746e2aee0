/** Adds a property in two steps: which one, found by name or made; then its value. One step of undo. */
import { fieldPath, type Json } from '@khung/core';
import { Button, NativeSelect, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { type SubmitEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useProfile } from '../../../session/derived.ts';
import { useSession } from '../../../session/session.ts';
import { takesFocus } from '../../parts/takesFocus.ts';
import {
  addOwnProperty,
  type Offered,
  OWN_TYPES,
  type OwnType,
  propertiesToAdd,
} from './propertiesToAdd.ts';
import { TypedInput } from './TypedInput.tsx';
import type { ConceptEdit } from './useConceptEdit.ts';

interface NewPropertyProps {
  readonly edit: ConceptEdit;
  readonly asked: ReadonlySet<string>;
  readonly onDone: () => void;
}

type Chosen = Offered | { readonly kind: 'own'; readonly name: string };

export function NewProperty({ edit, asked, onDone }: NewPropertyProps) {
  const { language } = useWords();
  const [chosen, setChosen] = useState<Chosen>();
  if (chosen === undefined) return <Choose edit={edit} asked={asked} onPick={setChosen} />;
  return (
    <Value
      chosen={chosen}
      onBack={() => setChosen(undefined)}
      onSet={(value, type) => {
        onDone();
        if (chosen.kind !== 'own') edit.set(fieldPath(['properties', chosen.id]), value);
        else
          edit.plan((before, architecture) =>
            addOwnProperty(before, architecture, edit.concept, {
              name: chosen.name,
              language,
              type,
              value,
            }),
          );
      }}
    />
  );
}

interface ChooseProps extends Omit<NewPropertyProps, 'onDone'> {
  readonly onPick: (chosen: Chosen) => void;
}

function Choose({ edit, asked, onPick }: ChooseProps) {
  const { t, language } = useWords();
  const profile = useProfile();
  const workspace = useSession((s) => s.workspace);
  const [query, setQuery] = useState('');
  const { offers, newName } = propertiesToAdd({
    concept: edit.concept,
    profile,
    workspace,
    asked,
    language,
    query,
  });
  const own = newName === undefined ? undefined : ({ kind: 'own', name: newName } as const);
  const first = offers[0] ?? own;
  return (
    <>
      <TextInput
        {...takesFocus}
        id="k-property-search"
        label={t('inspector.property.which')}
        placeholder={t('inspector.property.placeholder')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (first !== undefined) onPick(first);
        }}
        mb={6}
      />
      <div className="k-pick-list k-scroll">
        {offers.map((offered) => (
          <UnstyledButton key={offered.id} className="k-pick" onClick={() => onPick(offered)}>
            {offered.name}
          </UnstyledButton>
        ))}
        {own !== undefined && (
          <UnstyledButton className="k-pick" data-own="" onClick={() => onPick(own)}>
            <IconPlus size={14} aria-hidden="true" />{' '}
            {t('inspector.property.make', { name: own.name })}
          </UnstyledButton>
        )}
      </div>
    </>
  );
}

interface ValueProps {
  readonly chosen: Chosen;
  readonly onBack: () => void;
  readonly onSet: (value: Json, type: OwnType) => void;
}

function Value({ chosen, onBack, onSet }: ValueProps) {
  const { t } = useWords();
  const [type, setType] = useState<OwnType>('string');
  const [empty, setEmpty] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-value] :is(input, textarea)')?.focus();
  }, []);
  /** A field says its value when it is left. */
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    setEmpty(true);
  };
  return (
    <form ref={form} className="k-new-property" onSubmit={submit}>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={14} />}
        onClick={onBack}
      >
        {t('inspector.property.other')}
      </Button>
      <p className="k-new-property-name">{chosen.name}</p>
      {chosen.kind === 'own' && (
        <NativeSelect
          id="k-property-type"
          size="sm"
          label={t('inspector.property.type')}
          value={type}
          data={OWN_TYPES.map((one) => ({
            value: one,
            label: t(`inspector.property.types.${one}`),
          }))}
          onChange={(event) => {
            const wanted = OWN_TYPES.find((one) => one === event.currentTarget.value);
            if (wanted !== undefined) setType(wanted);
          }}
        />
      )}
      <div data-value="">
        <TypedInput
          key={type}
          id="k-property-value"
          label={t('inspector.property.value', { name: chosen.name })}
          rule={chosen.kind === 'ruled' ? chosen.rule : undefined}
          defined={
            chosen.kind === 'own' ? type : chosen.kind === 'defined' ? chosen.type : undefined
          }
          value={undefined}
          placeholder={t('inspector.property.valuePlaceholder')}
          disabled={false}
          onSet={(value) => {
            if (value !== undefined) onSet(value, type);
          }}
        />
      </div>
      {empty && (
        <p className="k-field-missing" role="alert">
          {t('inspector.property.empty')}
        </p>
      )}
      <Button type="submit" size="xs">
        {t('inspector.property.confirm')}
      </Button>
    </form>
  );
}
