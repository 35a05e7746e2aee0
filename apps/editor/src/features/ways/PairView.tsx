/** Before and after as two canvases of one frame: beside each other, or one over the other with an edge between them. */
import type { Occurrence } from '@khung/diagram';
import {
  englishStrings,
  FigureCanvas,
  type FigureCanvasHandle,
  vietnameseStrings,
} from '@khung/react';
import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type CSSProperties, useEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { usePreferences } from '../../session/preferences.ts';
import { select, useSession } from '../../session/session.ts';
import { useView } from '../../session/views.ts';
import { mountCanvas } from '../canvas/handle.ts';
import { Spoken } from '../canvas/Spoken.tsx';
import type { Sides } from '../canvas/sides.ts';
import { useFigureTheme } from '../canvas/useFigureTheme.ts';
import { useHighlight } from '../canvas/useHighlight.ts';
import { useZoom } from '../canvas/zoom.ts';
import { CanvasMenu, type MenuPlace } from '../context-menu/CanvasMenu.tsx';
import { shortNameOf } from '../header/shortName.ts';
import { showLeft } from '../left/showLeft.ts';
import { useMatrix } from '../matrix/useMatrix.ts';
import { NeighbourBar } from '../neighbours/NeighbourBar.tsx';
import { useRefusal } from '../status/useRefusal.ts';
import { Divider } from './Divider.tsx';
import { HoverCard } from './HoverCard.tsx';
import { hover } from './hovered.ts';
import { link } from './link.ts';
import { pairHandle } from './pairHandle.ts';
import { useSplit } from './split.ts';
import { isBetterStacked } from './stacked.ts';
import { usePointing } from './usePointing.ts';

interface PairViewProps {
  readonly sides: Sides;
  readonly way: 'beside' | 'slider';
  readonly page: number;
}

const SIDES = ['before', 'after'] as const;

export function PairView({ sides, way, page }: PairViewProps) {
  const [menu, setMenu] = useState<MenuPlace>();
  const canvases = useRef<Record<keyof Sides, FigureCanvasHandle | null>>({
    before: null,
    after: null,
  });
  const split = useSplit((s) => s.split);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const stacked = way === 'beside' && isBetterStacked(sides.after, { width, height });
  usePointing();
  useEffect(() => {
    mountCanvas(pairHandle(canvases.current, sides));
    return () => mountCanvas(null);
  }, [sides]);
  return (
    <>
      <div
        ref={ref}
        className="k-sides"
        data-way={way}
        data-stacked={stacked || undefined}
        style={{ '--k-split': `${split}%` } as CSSProperties}
      >
        {SIDES.map((side) => (
          <Side
            key={side}
            side={side}
            sides={sides}
            page={page}
            onCanvas={(handle) => {
              canvases.current[side] = handle;
            }}
            onMenu={setMenu}
          />
        ))}
        {way === 'slider' && <Divider />}
      </div>
      <Spoken />
      <HoverCard />
      <NeighbourBar />
      <CanvasMenu at={menu} onClose={() => setMenu(undefined)} />
    </>
  );
}

interface SideProps extends Omit<PairViewProps, 'way'> {
  readonly side: keyof Sides;
  readonly onCanvas: (handle: FigureCanvasHandle | null) => void;
  readonly onMenu: (at: MenuPlace) => void;
}

function Side({ side, sides, page, onCanvas, onMenu }: SideProps) {
  const { t, language } = useWords();
  const scheme = useComputedColorScheme('light');
  const theme = useFigureTheme();
  const view = useView();
  const picked = useSession((s) => s.picked);
  const selection = useSession((s) => s.selection);
  const minimap = usePreferences((p) => p.minimap);
  const refusal = useRefusal();
  const figure = sides[side];
  const highlight = useHighlight(figure);
  const own = useRef<FigureCanvasHandle>(null);
  const { cells } = useMatrix(figure);
  const name = useNameOf(side);
  const strings = useMemo(
    () => ({
      ...(language === 'vi' ? vietnameseStrings : englishStrings),
      canvas: `${t(`ways.${side}`)} ${name}`,
    }),
    [language, t, side, name],
  );
  const mount = useMemo(
    () => (handle: FigureCanvasHandle | null) => {
      own.current = handle;
      onCanvas(handle);
    },
    [onCanvas],
  );
  return (
    <section className="k-sides-side" data-side={side} aria-label={`${t(`ways.${side}`)} ${name}`}>
      <p className="k-sides-name" aria-hidden="true">
        {t(`ways.${side}`)} <b>{name}</b>
      </p>
      <FigureCanvas
        ref={mount}
        figure={figure}
        theme={theme}
        colorMode={scheme}
        viewKey={`${view.id} ${page}`}
        link={link}
        controls={false}
        minimap={minimap && side === 'after'}
        selection={selection}
        picked={picked}
        strings={strings}
        {...(refusal === undefined ? {} : { readOnly: refusal })}
        {...(highlight === undefined ? {} : { highlight })}
        {...(cells.describeCell === undefined ? {} : { describeCell: cells.describeCell })}
        {...(side === 'after' ? { onZoom: zoomed } : {})}
        onHover={(occurrence: Occurrence | undefined) => hover(occurrence, own.current)}
        onSelect={(elements, _at, taken) => select(elements, taken)}
        onPin={({ element }) => {
          select([element]);
          showLeft('marks');
        }}
        onContextMenu={(_occurrence, at) => onMenu(at)}
      />
    </section>
  );
}

const zoomed = (zoom: number) => useZoom.setState({ zoom });

function useNameOf(side: keyof Sides): string {
  const { language } = useWords();
  return useSession(({ workspace, shown }) => {
    const id = shown.kind === 'comparison' ? shown[side] : shown.id;
    const architecture = workspace.architectures.get(id);
    return architecture === undefined ? id : shortNameOf(architecture, language);
  });
}
