/** A small box where something new will stand: type its name, Enter makes it, and the next can be typed. */
import { VisuallyHidden } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { canvas } from '../canvas/handle.ts';
import { ShapeIcon } from '../palette/ShapeIcon.tsx';
import { openList } from '../tables/list/pastedText.ts';
import { type Adding, closeAdding, useAdding } from './adding.ts';
import './adding.css';
import { makeElement } from './make.ts';
import { goOn } from './next.ts';
import { OfferList, Sentence } from './OfferList.tsx';
import type { Offer } from './offers.ts';
import { placeOf } from './placeOf.ts';
import { readTyped } from './typed.ts';
import { useOffers } from './useOffers.ts';

export function AddBox() {
  const adding = useAdding((s) => s.adding);
  const where = useSession((s) => `${JSON.stringify(s.shown)} ${s.view} ${s.page} ${s.table}`);
  const there = useRef(where);
  useEffect(() => {
    if (there.current !== where) closeAdding();
    there.current = where;
  }, [where]);
  return adding && <Box adding={adding} />;
}

function Box({ adding }: { adding: Adding }) {
  const { t, textOf } = useWords();
  const model = useMainModel();
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState(adding.from !== undefined);
  const offers = useOffers(adding);
  const { name, query, found } = readTyped(text, offers);
  const searching = query !== undefined;
  const listed = open || searching;
  const offer = found[Math.min(at, found.length - 1)];
  const origin = adding.from === undefined ? undefined : model.elements.get(adding.from);

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);

  const make = (more: boolean, wanted: Offer | undefined = offer) => {
    if (wanted === undefined || name === '') return;
    const connected = adding.from && wanted.link && { with: adding.from, by: wanted.link };
    const made = makeElement({ kind: wanted.kind, name, spot: adding.spot, connected });
    if (made === undefined) return;
    setText('');
    setAt(0);
    setOpen(false);
    if (more && connected === undefined) goOn({ element: made, name, item: wanted.kind.item });
    else end();
  };
  const end = () => {
    closeAdding();
    canvas()?.focus();
  };
  const leave = useRef(() => {});
  useEffect(() => {
    leave.current = () => (name === '' ? closeAdding() : make(false));
  });
  useEffect(() => {
    const away = (event: Event) => {
      if (event.target instanceof Node && root.current?.contains(event.target)) return;
      leave.current();
    };
    window.addEventListener('pointerdown', away, true);
    return () => window.removeEventListener('pointerdown', away, true);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // While an input method composes a syllable, the keys are its own. 229: engines that say so late.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      setOpen(true);
      setAt((Math.min(at, found.length - 1) + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Escape') {
      if (searching && name !== '') setText(name);
      else end();
    } else if (event.key === 'Tab') {
      if (name === '') end();
      else make(false);
    } else if (event.key === 'Enter') {
      if (name !== '') make(true);
      else if (searching && offer !== undefined) take(offer);
      else if (!listed || adding.from === undefined) end();
    } else return;
    event.preventDefault();
  };

  /** The kind is chosen; its name is still to be typed. */
  const take = (chosen: Offer) => {
    setText(name);
    setAt(Math.max(0, offers.indexOf(chosen)));
    setOpen(false);
    field.current?.focus({ preventScroll: true });
  };

  const label = origin
    ? t('adding.nameConnected', { name: textOf(origin.name) })
    : t('adding.name');
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a field and its choices, no form to be sent.
    <div
      ref={root}
      className="k-adding"
      data-khung-over="adding"
      role="group"
      aria-label={label}
      style={placeOf(adding.anchor, listed)}
    >
      <label className="k-adding-field" data-layer={offer?.kind.layer}>
        {offer && <ShapeIcon shape={offer.kind.shape} />}
        <input
          ref={field}
          role="combobox"
          aria-expanded={listed}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={listed && offer ? `${id}${offer.id}` : undefined}
          aria-label={label}
          placeholder={t('adding.field')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            // The kind chosen stays while only the name grows.
            if (readTyped(typed, offers).query !== query) setAt(0);
            setText(typed);
          }}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain');
            if (!/\S[^\S\n]*\n\s*\S/.test(pasted)) return;
            event.preventDefault();
            closeAdding();
            openList(pasted);
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      {listed && (
        <OfferList
          id={id}
          label={t(origin ? 'adding.links' : 'adding.kinds')}
          offers={found}
          active={offer}
          onPick={take}
        />
      )}
      <footer>
        <button
          type="button"
          tabIndex={-1}
          aria-expanded={listed}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => setOpen(!open)}
        >
          <VisuallyHidden>{t('adding.change')}: </VisuallyHidden>
          <span>{offer && <Sentence offer={offer} />}</span>
          <IconSelector size={14} aria-hidden="true" />
        </button>
        <span className="k-adding-keys" aria-hidden="true">
          <span>
            <kbd>{shortcutText('enter')}</kbd>
            {t('adding.keys.add')}
          </span>
          <span>
            <kbd>/</kbd>
            {t('adding.keys.search')}
          </span>
          <span>
            <kbd>{shortcutText('escape')}</kbd>
            {t('adding.keys.end')}
          </span>
        </span>
      </footer>
      <p role="status" data-drawn={adding.made?.drawn}>
        {adding.made &&
          t(adding.made.drawn ? 'adding.done' : 'adding.undrawn', { name: adding.made.name })}
      </p>
    </div>
  );
}
