/** Holds what an application would hold: the boxes, the selection. Gestures change the fixture. */
import type { ElementId } from '@khung/core';
import { useEffect, useMemo, useState } from 'react';
import { type ConnectCandidate, FigureCanvas, vietnameseStrings } from '../../src/index.ts';
import { type FixtureBand, fixtureBands, fixtureFigure } from '../fixtureFigure.ts';
import { fixtureTheme } from '../fixtureTheme.ts';

export interface PlaygroundProps {
  readonly settings: URLSearchParams;
  readonly report: (...call: unknown[]) => void;
  readonly onReady: (select: (ids: ElementId[]) => void) => void;
}

export function Playground({ settings, report, onReady }: PlaygroundProps) {
  const [bands, setBands] = useState(() => manyBoxes(Number(settings.get('boxes') ?? 0)));
  const [selection, setSelection] = useState<readonly ElementId[]>([]);
  const figure = useMemo(
    () => fixtureFigure(bands, Number(settings.get('width') ?? 247)),
    [bands, settings],
  );
  useEffect(() => onReady(setSelection), [onReady]);
  return (
    <FigureCanvas
      figure={figure}
      theme={fixtureTheme}
      colorMode={settings.get('mode') === 'dark' ? 'dark' : 'light'}
      selection={selection}
      strings={vietnameseStrings}
      minimap={settings.has('minimap')}
      readOnly={
        settings.has('locked') ? 'Kiến trúc 1.0 đã được phê duyệt nên không sửa được.' : undefined
      }
      highlight={
        settings.has('found')
          ? {
              elements: new Set(
                figure.occurrences
                  .filter((o) => o.label.includes('phương tiện'))
                  .map((o) => o.element),
              ),
              fade: true,
            }
          : undefined
      }
      onSelect={(ids, at) => {
        report('select', [...ids], at?.id);
        setSelection(ids);
      }}
      onRename={(occurrence, text) => {
        report('rename', occurrence.id, text);
        setBands((now) =>
          mapBoxes(now, (box) => (box.id === occurrence.id ? { ...box, name: text } : box)),
        );
      }}
      canDrop={(_, parent) => parent?.shape === 'group'}
      onDropInto={(occurrences, place) => {
        report(
          'drop',
          occurrences.map(({ id }) => id),
          place.parent?.id,
          place.before?.id,
          place.ground?.id,
        );
        setBands((now) =>
          move(
            now,
            occurrences.map(({ id }) => id),
            place.parent?.id,
            place.before?.id,
          ),
        );
      }}
      candidates={(from, to) => candidates(from.label, to.label, to.shape)}
      onConnect={(from, to, candidate) => report('connect', from.id, to.id, candidate.id)}
      onDelete={(occurrences) =>
        report(
          'delete',
          occurrences.map(({ id }) => id),
        )
      }
      onCreateAt={(item, place) =>
        report('create', item, place.parent?.id, place.before?.id, place.ground?.id)
      }
      canCreateAt={(_, parent) => parent?.shape === 'group'}
      onPin={(occurrence) => report('pin', occurrence.id)}
      onPickRelations={(ids) => report('relations', [...ids])}
      onContextMenu={(occurrence) => report('menu', occurrence?.id)}
      onRefused={(gesture) => report('refused', gesture)}
    />
  );
}

/** Groups may not be connected to; databases in two ways; all else in one. */
function candidates(from: string, to: string, shape: string): readonly ConnectCandidate[] {
  if (shape === 'group') return [];
  const serving = { id: 'Serving', sentence: `${from} phục vụ ${to}`, note: 'Serving' };
  if (shape !== 'cylinder') return [serving];
  return [{ id: 'Access', sentence: `${from} truy cập ${to}`, note: 'Access' }, serving];
}

function mapBoxes(
  bands: readonly FixtureBand[],
  change: (
    box: FixtureBand['groups'][number]['boxes'][number],
  ) => FixtureBand['groups'][number]['boxes'][number],
): readonly FixtureBand[] {
  return bands.map((band) => ({
    ...band,
    groups: band.groups.map((group) => ({ ...group, boxes: group.boxes.map(change) })),
  }));
}

function move(
  bands: readonly FixtureBand[],
  ids: readonly string[],
  parent: string | undefined,
  before: string | undefined,
): readonly FixtureBand[] {
  const moved = bands.flatMap((band) =>
    band.groups.flatMap((group) => group.boxes.filter(({ id }) => ids.includes(id))),
  );
  return bands.map((band) => ({
    ...band,
    groups: band.groups.map((group) => {
      const rest = group.boxes.filter(({ id }) => !ids.includes(id));
      if (group.id !== parent) return { ...group, boxes: rest };
      const at = rest.findIndex(({ id }) => id === before);
      return { ...group, boxes: at < 0 ? [...rest, ...moved] : rest.toSpliced(at, 0, ...moved) };
    }),
  }));
}

/** The fixture, or so many boxes over it. */
function manyBoxes(count: number): readonly FixtureBand[] {
  if (count === 0) return fixtureBands;
  return fixtureBands.map((band) => ({
    ...band,
    groups: band.groups.map((group) => ({
      ...group,
      boxes: Array.from({ length: Math.ceil(count / 5) }, (_, i) => {
        const model = group.boxes[i % group.boxes.length];
        return {
          ...(model ?? { name: 'Hộp' }),
          id: `${group.id}-${i}`,
          name: `${model?.name ?? 'Hộp'} ${i}`,
        };
      }),
    })),
  }));
}
