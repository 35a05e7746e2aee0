/** One thing to choose in the command palette: what it is, where it belongs, its keys. */
import { elementTypeInfo, layerOf, markKindName, specialisationOf, textIn } from '@khung/core';
import { viewpointOf } from '@khung/diagram';
import { IconLayoutBoard, IconMessage2, IconNote } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useProfile, useSource } from '../../session/derived.ts';
import { useFieldWords } from '../inspector/fields/useFieldWords.ts';
import { marked } from '../outline/marked.tsx';
import { elementIn } from '../parts/lookUp.ts';
import type { Choice } from './choices.ts';

interface ChoiceRowProps {
  readonly id: string;
  readonly choice: Choice;
  readonly query: string;
  readonly active: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function ChoiceRow({ id, choice, query, active, onPoint, onChoose }: ChoiceRowProps) {
  const { icon, name, about, found, keys } = useShown(choice);
  const asked = query.replace(/^\s*>/, '');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys.
    <div
      id={id}
      className="k-command-row"
      role="option"
      tabIndex={-1}
      aria-selected={active}
      data-choice={choice.kind}
      onPointerMove={() => {
        if (!active) onPoint();
      }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className="k-command-icon">{icon}</span>
      <span className="k-command-name">{marked(name, asked)}</span>
      <span className="k-command-about" data-found={found || undefined}>
        {found ? marked(about, asked) : about}
      </span>
      {keys !== undefined && <kbd>{shortcutText(keys)}</kbd>}
    </div>
  );
}

interface Shown {
  readonly icon: ReactNode;
  readonly name: string;
  readonly about: string;
  /** What was searched for stands in what is said about it. */
  readonly found?: boolean;
  readonly keys?: string | undefined;
}

function useShown(choice: Choice): Shown {
  const { t, textOf, language } = useWords();
  const profile = useProfile();
  const source = useSource();
  const { fieldText } = useFieldWords();
  switch (choice.kind) {
    case 'action': {
      const { icon: Icon, label, shortcut, group } = choice.action;
      return {
        icon: <Icon size={16} stroke={1.75} aria-hidden="true" />,
        name: t(label),
        about: t(`help.groups.${group}`),
        keys: shortcut,
      };
    }
    case 'view':
      return {
        icon: <IconLayoutBoard size={16} stroke={1.75} aria-hidden="true" />,
        name: textOf(choice.view.name),
        about: textOf(viewpointOf(choice.view.viewpoint)?.name),
      };
    case 'element': {
      const { element, within, said } = choice;
      const specialisation = specialisationOf(element.specialisation, profile);
      const kind = textOf((specialisation ?? elementTypeInfo(element.type)).name);
      return {
        icon: <span className="k-swatch" data-layer={layerOf(element, profile)} />,
        name: textOf(element.name) || element.id,
        about:
          said === undefined
            ? [kind, within].filter(Boolean).join(' · ')
            : `${fieldText(said.property === undefined ? 'documentation' : `properties.${said.property}`)}: ${said.text}`,
        found: said !== undefined,
      };
    }
    case 'note':
      return {
        icon: <IconNote size={16} stroke={1.75} aria-hidden="true" />,
        name: choice.text,
        about: textOf(choice.view.name),
      };
    case 'mark': {
      const { mark, text } = choice;
      const kind = textIn(markKindName(mark.kind), language);
      return {
        icon: <IconMessage2 size={16} stroke={1.75} aria-hidden="true" />,
        name: text,
        about: [kind, textOf(elementIn(source, mark.element)?.name)].filter(Boolean).join(' · '),
      };
    }
  }
}
