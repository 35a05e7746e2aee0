/**
 * Whom the element follows and to whom it gives, as this architecture tells it: each can be gone to,
 * taken away and explained; and what the target can make of what it inherits.
 */
import {
  type ArchitectureId,
  addSuccession,
  changeSuccession,
  type Element,
  type ElementId,
  elementId,
  type Succession,
} from '@khung/core';
import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { ActionButton } from '../../../actions/ActionButton.tsx';
import { SUCCESSION_ACTIONS } from '../../../actions/succession.ts';
import { useWords } from '../../../i18n/useWords.ts';
import { modelIn } from '../../../session/derived.ts';
import { perform } from '../../../session/perform.ts';
import { select, useSession } from '../../../session/session.ts';
import { editedArchitecture } from '../../../session/shown.ts';
import { canvas } from '../../canvas/handle.ts';
import { isInherited } from '../../succession/state.ts';
import { DraftText } from '../fields/DraftText.tsx';
import { PickElement } from '../fields/PickElement.tsx';
import { Section } from '../Section.tsx';

interface LineageSectionProps {
  readonly element: Element;
  readonly editable: boolean;
}

export function LineageSection({ element, editable }: LineageSectionProps) {
  const { t, textOf } = useWords();
  const workspace = useSession((s) => s.workspace);
  const architecture = useSession((s) => editedArchitecture(s.shown));
  const base = architecture && workspace.architectures.get(architecture)?.base;
  if (architecture === undefined || base === undefined) return null;
  const told = [...workspace.successions.values()].filter(
    (one) =>
      one.architecture === architecture &&
      (Object.hasOwn(one.from, element.id) || Object.hasOwn(one.to, element.id)),
  );
  const inherited = isInherited(workspace, architecture, element.id);
  if (!editable && told.length === 0) return null;
  return (
    <Section
      title={t('succession.section')}
      aside={
        editable &&
        inherited && (
          <div className="k-section-tools">
            {SUCCESSION_ACTIONS.map((action) => (
              <ActionButton key={action.id} action={action} />
            ))}
          </div>
        )
      }
    >
      {told.length === 0 && (
        <p className="k-quiet k-no-margin">
          {t(inherited ? 'succession.none' : 'succession.noneAdded', {
            base: textOf(workspace.architectures.get(base)?.name),
          })}
        </p>
      )}
      {told.map((one) => (
        <Told key={one.id} succession={one} id={element.id} base={base} editable={editable} />
      ))}
      {editable && (
        <AddPredecessor architecture={architecture} base={base} id={element.id} told={told} />
      )}
    </Section>
  );
}

interface ToldProps {
  readonly succession: Succession;
  readonly id: ElementId;
  readonly base: ArchitectureId;
  readonly editable: boolean;
}

function Told({ succession, id, base, editable }: ToldProps) {
  const { t, textOf, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const follows = Object.hasOwn(succession.to, id);
  const stays = isInherited(workspace, succession.architecture, id);
  const others = Object.keys(follows ? succession.from : succession.to).map(elementId);
  const here = modelIn(workspace, succession.architecture);
  const below = modelIn(workspace, base);
  const reason = textOf(succession.reason);
  const mine = Object.keys(follows ? succession.to : succession.from).map(elementId);
  /** Of one alone this element lets go itself, so that others keep it. */
  const letGo = (other: ElementId) => {
    const left = others.filter((one) => one !== other);
    const rest = mine.filter((one) => one !== id);
    const side = left.length > 0 ? { other: left } : { own: rest };
    const from = follows ? side.other : side.own;
    const to = follows ? side.own : side.other;
    perform((before) =>
      changeSuccession(before, succession.id, {
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      }),
    );
  };
  return (
    <div className="k-told">
      <h4>{t(follows ? (stays ? 'succession.takes' : 'succession.from') : 'succession.gives')}</h4>
      {others.map((other) => {
        const known = here.elements.get(other) ?? below.elements.get(other);
        const name = known === undefined ? other : textOf(known.name);
        return (
          <div key={other} className="k-told-one">
            <UnstyledButton
              className="k-link"
              onClick={() => {
                select([other]);
                canvas()?.reveal(other);
              }}
            >
              {name}
            </UnstyledButton>
            {editable && (
              <Tooltip label={t('succession.takeAway', { name })}>
                <UnstyledButton
                  className="k-icon-button"
                  data-small
                  aria-label={t('succession.takeAway', { name })}
                  onClick={() => letGo(other)}
                >
                  <IconX size={15} stroke={1.75} />
                </UnstyledButton>
              </Tooltip>
            )}
          </div>
        );
      })}
      {editable ? (
        <DraftText
          id={`k-lineage-reason-${succession.id}`}
          label={t('succession.reason')}
          placeholder={t('succession.reasonPlaceholder')}
          value={reason}
          disabled={false}
          lines={1}
          onCommit={(text) =>
            perform((before) =>
              changeSuccession(before, succession.id, {
                reason: { ...succession.reason, [language]: text },
              }),
            )
          }
        />
      ) : (
        reason !== '' && <p className="k-reason">{reason}</p>
      )}
    </div>
  );
}

interface AddPredecessorProps {
  readonly architecture: ArchitectureId;
  readonly base: ArchitectureId;
  readonly id: ElementId;
  readonly told: readonly Succession[];
}

/** What the base has and this architecture has no more is offered first: it waits for a successor. */
function AddPredecessor({ architecture, base, id, told }: AddPredecessorProps) {
  const { t } = useWords();
  const workspace = useSession((s) => s.workspace);
  const elements = () => {
    const here = modelIn(workspace, architecture);
    const known = new Set(told.flatMap((one) => Object.keys(one.from)));
    const others = [...modelIn(workspace, base).elements.values()].filter(
      (one) => one.id !== id && !known.has(one.id),
    );
    return [
      ...others.filter((one) => !here.elements.has(one.id)),
      ...others.filter((one) => here.elements.has(one.id)),
    ];
  };
  const add = (from: ElementId) =>
    perform((before) => {
      const own = told.find((one) => Object.keys(one.to).join() === id);
      return own === undefined
        ? addSuccession(before, { architecture, from: [from], to: [id] })
        : changeSuccession(before, own.id, {
            from: [...Object.keys(own.from).map(elementId), from],
          });
    });
  return <PickElement label={t('succession.addFrom')} elements={elements} onPick={add} />;
}
