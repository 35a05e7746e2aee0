/** Draws a relation from the keyboard: find the other element, then choose among the legal sentences. */

import { type Element, searchElements } from '@khung/core';
import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel } from '../../../session/derived.ts';
import { openConnected } from '../../adding/adding.ts';
import { candidatesBetween, readCandidate } from '../../canvas/candidates.ts';
import { connect } from '../../canvas/gestures.ts';
import { takesFocus } from '../../parts/takesFocus.ts';

const LISTED = 40;

export function Connect({ element }: { element: Element }) {
  const { t, textOf } = useWords();
  const [open, setOpen] = useState(false);
  const [other, setOther] = useState<Element>();
  const close = () => {
    setOpen(false);
    setOther(undefined);
  };
  return (
    <Popover opened={open} onClose={close} position="bottom-end" width={304} trapFocus returnFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => (open ? close() : setOpen(true))}
        >
          {t('inspector.connect')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        p={8}
        aria-label={t('inspector.connectSearch', { name: textOf(element.name) })}
      >
        {other === undefined ? (
          <OtherElement
            element={element}
            onPick={setOther}
            onNew={() => {
              close();
              // The popover gives the focus back first.
              setTimeout(() => openConnected(element.id), 60);
            }}
          />
        ) : (
          <ChooseRelation
            from={element}
            to={other}
            onBack={() => setOther(undefined)}
            onDone={close}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

interface OtherElementProps {
  readonly element: Element;
  readonly onPick: (other: Element) => void;
  readonly onNew: () => void;
}

function OtherElement({ element, onPick, onNew }: OtherElementProps) {
  const { t, textOf, language } = useWords();
  const model = useMainModel();
  const [query, setQuery] = useState('');
  const ids =
    query.trim() === '' ? [...model.elements.keys()] : searchElements(model, query, language);
  const label = t('inspector.connectSearch', { name: textOf(element.name) });
  const others = ids.filter((id) => id !== element.id).slice(0, LISTED);
  const [first] = others.flatMap((id) => model.elements.get(id) ?? []);
  return (
    <>
      <TextInput
        {...takesFocus}
        label={label}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          if (first) onPick(first);
        }}
        mb={8}
      />
      <UnstyledButton className="k-pick" onClick={onNew}>
        <IconPlus size={14} aria-hidden="true" /> {t('adding.connectNew')}
      </UnstyledButton>
      <div className="k-pick-list k-scroll">
        {others.map((id) => {
          const one = model.elements.get(id);
          return (
            one && (
              <UnstyledButton key={id} className="k-pick" onClick={() => onPick(one)}>
                {textOf(one.name)}
              </UnstyledButton>
            )
          );
        })}
      </div>
    </>
  );
}

interface ChooseRelationProps {
  readonly from: Element;
  readonly to: Element;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

function ChooseRelation({ from, to, onBack, onDone }: ChooseRelationProps) {
  const { t, language } = useWords();
  const candidates = candidatesBetween(from, to, language);
  return (
    <>
      <Button
        size="compact-xs"
        variant="subtle"
        color="gray"
        leftSection={<IconArrowLeft size={14} />}
        onClick={onBack}
        mb={4}
      >
        {t('inspector.connectBack')}
      </Button>
      <div className="k-eyebrow k-pick">
        {t(candidates.length === 0 ? 'inspector.connectNone' : 'inspector.connectChoose')}
      </div>
      <div className="k-pick-list k-scroll">
        {candidates.map((candidate, at) => (
          <UnstyledButton
            key={candidate.id}
            className="k-pick"
            {...(at === 0 ? takesFocus : {})}
            onClick={() => {
              const chosen = readCandidate(candidate.id);
              if (chosen !== undefined) {
                if (chosen.back) connect(to.id, from.id, chosen.type);
                else connect(from.id, to.id, chosen.type);
              }
              onDone();
            }}
          >
            {candidate.sentence}
            <small>{candidate.note}</small>
          </UnstyledButton>
        ))}
      </div>
    </>
  );
}
