/** A frame, a note or a picture of a hand-drawn view is taken: its words and its size. */
import type { FigureItem } from '@khung/diagram';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { takeOffAction, unpinAction } from '../../actions/byHand.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { useView } from '../../session/views.ts';
import { DraftText } from '../inspector/fields/DraftText.tsx';
import { Section } from '../inspector/Section.tsx';
import { write } from './items.ts';
import { SizeSection } from './SizeSection.tsx';

/** The heading of a group in a table, or the table's corner. */
function HeadingInspector({ item }: { item: FigureItem }) {
  return (
    <>
      <div className="k-inspector-head">
        <h2>{item.label}</h2>
        <div className="k-inspector-tools">
          <ActionButton action={unpinAction} />
        </div>
      </div>
      <div className="k-scroll">
        <SizeSection />
      </div>
    </>
  );
}

export function ItemInspector({ item }: { item: FigureItem }) {
  const { t, textOf } = useWords();
  const view = useView();
  const disabled = useSession((s) => s.keeping.kind === 'read-only');
  const placed = view.placements?.[item.id];
  if (item.kind === 'header') return <HeadingInspector item={item} />;
  const kind = item.kind === 'cell' ? 'frame' : item.kind;
  return (
    <>
      <div className="k-inspector-head">
        <h2>{t(`byHand.${kind}`)}</h2>
        <div className="k-inspector-tools">
          <ActionButton action={takeOffAction} />
        </div>
      </div>
      <div className="k-scroll">
        {kind !== 'image' && (
          <Section title={t('byHand.text')}>
            <DraftText
              id="k-item-text"
              label={t('byHand.text')}
              value={textOf(placed?.text)}
              disabled={disabled}
              lines={3}
              onCommit={(text) => write(item.id, text)}
            />
          </Section>
        )}
        <SizeSection />
      </div>
    </>
  );
}
