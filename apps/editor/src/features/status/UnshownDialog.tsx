/** The list of what the figure leaves out, by reason: drawn plus listed equals the model. */
import { type ElementId, relationSentence, textIn } from '@khung/core';
import type { Unshown, UnshownReason } from '@khung/diagram';
import { Modal, UnstyledButton } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { useSource } from '../../session/derived.ts';
import { select, useSession } from '../../session/session.ts';
import { elementIn, relationIn } from '../parts/lookUp.ts';
import { useUnshown } from './unshown.ts';

const MOST = 200;
const close = () => useSession.setState({ dialog: undefined });

export function UnshownDialog() {
  const { t } = useWords();
  const open = useSession((s) => s.dialog === 'unshown');
  const figure = useUnshown((s) => s.figure);
  const unshown = figure?.unshown ?? [];
  const drawn = new Set(figure?.occurrences.map((one) => one.element)).size;
  return (
    <Modal opened={open} onClose={close} title={t('unshown.title')} size="lg">
      <p className="k-dialog-intro">
        {unshown.length === 0
          ? t('unshown.empty')
          : t('unshown.intro', { drawn, count: unshown.length })}
      </p>
      <Listing kind="element" all={unshown} />
      <Listing kind="relation" all={unshown} />
    </Modal>
  );
}

interface ListingProps {
  readonly kind: 'element' | 'relation';
  readonly all: readonly Unshown[];
}

function Listing({ kind, all }: ListingProps) {
  const { t } = useWords();
  const some = all.filter(({ source }) => source.kind === kind);
  if (some.length === 0) return null;
  const byReason = new Map<UnshownReason, Unshown[]>();
  for (const one of some) byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]);
  return (
    <section className="k-unshown">
      <h3>{t(`unshown.${kind}s`, { count: some.length })}</h3>
      {[...byReason].map(([reason, list]) => (
        <div key={reason}>
          <h4>
            {t(`unshown.reasons.${reason}`)} · {list.length}
          </h4>
          <ul>
            {list.slice(0, MOST).map(({ source }) => (
              <li key={source.id}>
                {source.kind === 'element' ? (
                  <ElementLine id={source.id} />
                ) : (
                  <RelationLine id={source.id} />
                )}
              </li>
            ))}
            {list.length > MOST && <li>{t('unshown.more', { count: list.length - MOST })}</li>}
          </ul>
        </div>
      ))}
    </section>
  );
}

function ElementLine({ id }: { id: ElementId }) {
  const { textOf } = useWords();
  const source = useSource();
  const pick = () => {
    select([id]);
    close();
  };
  return (
    <UnstyledButton className="k-link" onClick={pick}>
      {textOf(elementIn(source, id)?.name)}
    </UnstyledButton>
  );
}

function RelationLine({ id }: { id: Extract<Unshown['source'], { kind: 'relation' }>['id'] }) {
  const { textOf, language } = useWords();
  const source = useSource();
  const relation = relationIn(source, id);
  const from = relation && elementIn(source, relation.source);
  const to = relation && elementIn(source, relation.target);
  if (relation === undefined || from === undefined || to === undefined) return id;
  const { subject, verb, object } = relationSentence(
    relation,
    { type: from.type, label: textOf(from.name) },
    { type: to.type, label: textOf(to.name) },
    'source',
  );
  return (
    <>
      {subject} <em>{textIn(verb, language)}</em> {object}
    </>
  );
}
