/** Says whose neighbours are pointed out, how many, and how far; reads them out. */
import type { ElementId } from '@khung/core';
import { CloseButton, SegmentedControl } from '@mantine/core';
import { shortcutText } from '../../actions/shortcutText.ts';
import { useWords } from '../../i18n/useWords.ts';
import { useSource } from '../../session/derived.ts';
import { useSession } from '../../session/session.ts';
import { elementIn } from '../parts/lookUp.ts';
import './neighbours.css';
import { DEPTHS, hideNeighbours, useNeighbours } from './state.ts';
import { useReach } from './useReach.ts';

/** More names than this are counted, not read out. */
const MOST_READ = 12;

export function NeighbourBar() {
  const { t, textOf } = useWords();
  const depth = useNeighbours((s) => s.depth);
  const reach = useReach();
  const source = useSource();
  const selection = useSession((s) => s.selection);
  const nameOf = (id: ElementId) => textOf(elementIn(source, id)?.name) || id;
  if (reach === undefined || depth === undefined) return <div role="status" className="k-near" />;
  const [first] = selection;
  const name =
    first !== undefined && selection.length === 1
      ? nameOf(first)
      : t('neighbours.several', { count: selection.length });
  const listed = (ids: readonly ElementId[]) => {
    const names = ids.slice(0, MOST_READ).map(nameOf).join(', ');
    const more = ids.length - MOST_READ;
    return more > 0 ? t('neighbours.andMore', { names, count: more }) : names;
  };
  const { up, down } = reach;
  const labels = DEPTHS.map((one) => ({
    value: String(one),
    label: Number.isFinite(one) ? t('neighbours.steps', { count: one }) : t('neighbours.all'),
  }));
  return (
    <div className="k-near" data-open>
      <div role="status" className="k-near-said">
        <b title={name}>{name}</b>
        <span data-side="up" title={listed(up)}>
          <i aria-hidden="true">↑</i>
          {t('neighbours.up', { count: up.length })}
          <span className="k-unseen">{up.length > 0 && `: ${listed(up)}.`}</span>
        </span>
        <span data-side="down" title={listed(down)}>
          <i aria-hidden="true">↓</i>
          {t('neighbours.down', { count: down.length })}
          <span className="k-unseen">{down.length > 0 && `: ${listed(down)}.`}</span>
        </span>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('neighbours.depth')}
        value={String(depth)}
        data={labels}
        onChange={(value) => {
          const wanted = DEPTHS.find((one) => String(one) === value);
          if (wanted !== undefined) useNeighbours.setState({ depth: wanted });
        }}
      />
      <CloseButton
        size="sm"
        aria-label={t('neighbours.close')}
        title={`${t('neighbours.close')} (${shortcutText('escape')})`}
        onClick={hideNeighbours}
      />
    </div>
  );
}
