/** Joins the interactive figure to the session: gestures become edits, clicks become a selection. */
import type { Figure, Occurrence } from '@khung/diagram';
import { englishStrings, FigureCanvas, type ScreenPoint, vietnameseStrings } from '@khung/react';
import { useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { mainModelIn } from '../../session/derived.ts';
import { usePreferences } from '../../session/preferences.ts';
import { select, useSession } from '../../session/session.ts';
import { useView } from '../../session/views.ts';
import { AddBox } from '../adding/AddBox.tsx';
import { openAdding, spotOf } from '../adding/adding.ts';
import { bring } from '../adding/bring.ts';
import { useArrange } from '../by-hand/useArrange.ts';
import { useCutElements } from '../clipboard/cut.ts';
import { CanvasMenu, type MenuPlace } from '../context-menu/CanvasMenu.tsx';
import { showLeft } from '../left/showLeft.ts';
import { CellMenu } from '../matrix/CellMenu.tsx';
import { useMatrix } from '../matrix/useMatrix.ts';
import { NeighbourBar } from '../neighbours/NeighbourBar.tsx';
import { useDragged } from '../palette/dragged.ts';
import { useRefusal } from '../status/useRefusal.ts';
import { useCompared } from '../ways/useCompared.tsx';
import { candidatesBetween, readCandidate } from './candidates.ts';
import { canNest, canPlace } from './dropping.ts';
import * as gestures from './gestures.ts';
import { mountCanvas } from './handle.ts';
import { Spoken } from './Spoken.tsx';
import type { Behind } from './useFigure.ts';
import { useFigureTheme } from './useFigureTheme.ts';
import { useHighlight } from './useHighlight.ts';
import { useZoom } from './zoom.ts';

interface CanvasViewProps {
  readonly figure: Figure;
  readonly page: number;
  readonly behind: Behind | undefined;
}

export function CanvasView({ figure, page, behind }: CanvasViewProps) {
  const { language, t } = useWords();
  const scheme = useComputedColorScheme('light');
  const theme = useFigureTheme();
  const view = useView();
  const byHand = useArrange(figure);
  const picked = useSession((s) => s.picked);
  const selection = useSession((s) => s.selection);
  const creating = useDragged((s) => s.item);
  const minimap = usePreferences((p) => p.minimap);
  const refused = useRefusal();
  // What is done to a figure of another architecture would go astray.
  const late = behind?.elsewhere ? t('canvas.behind') : undefined;
  const refusal = late ?? refused;
  const arrange = useMemo(
    () => (late === undefined || byHand === undefined ? byHand : { ...byHand, readOnly: late }),
    [late, byHand],
  );
  const highlight = useHighlight(figure);
  const compared = useCompared(figure);
  const leaving = useCutElements();
  const [menu, setMenu] = useState<MenuPlace>();
  const matrix = useMatrix(figure);
  const strings = useMemo(
    () => ({
      ...(language === 'vi' ? vietnameseStrings : englishStrings),
      canvas: t('canvas.name'),
    }),
    [language, t],
  );
  const idsOf = (list: readonly Occurrence[]) => list.map((occurrence) => occurrence.element);

  return (
    <>
      <FigureCanvas
        ref={mountCanvas}
        figure={figure}
        theme={theme}
        colorMode={scheme}
        viewKey={`${view.id} ${page}${compared.part}`}
        {...compared.hands}
        controls={false}
        minimap={minimap}
        selection={selection}
        picked={picked}
        arrange={arrange}
        strings={strings}
        {...(refusal === undefined ? {} : { readOnly: refusal })}
        {...(creating === undefined ? {} : { creating })}
        {...(highlight === undefined ? {} : { highlight })}
        leaving={leaving}
        onZoom={(zoom) => useZoom.setState({ zoom })}
        onSelect={(elements, _at, taken) => select(elements, taken)}
        onRename={({ element }, text) => gestures.rename(element, text)}
        renameText={({ element, label }) => nameAt(element) || label}
        onDelete={(occurrences) => gestures.remove(idsOf(occurrences))}
        canDrop={(occurrences, parent) => canNest(idsOf(occurrences), parent?.element)}
        onDropInto={(occurrences, { parent, before }) =>
          gestures.nest(idsOf(occurrences), parent?.element, before?.element)
        }
        candidates={(from, to) => {
          const model = modelNow();
          const source = model.elements.get(from.element);
          const target = model.elements.get(to.element);
          return source && target ? candidatesBetween(source, target, language) : [];
        }}
        onConnect={(from, to, candidate) => {
          const chosen = readCandidate(candidate.id);
          if (chosen === undefined) return;
          if (chosen.back) gestures.connect(to.element, from.element, chosen.type);
          else gestures.connect(from.element, to.element, chosen.type);
        }}
        canCreateAt={(item, parent) => canPlace(item, parent?.element)}
        onCreateAt={(item, { parent, before, holder, at }) =>
          gestures.create(item, parent?.element ?? null, {
            before: before?.element,
            put: { parent: holder, at },
          })
        }
        onMake={(place, at) => openAdding({ spot: spotOf(place), anchor: pointAt(at) })}
        onConnectNew={(from, place, at) =>
          openAdding({ spot: spotOf(place), anchor: pointAt(at), from: from.element })
        }
        onBring={bring}
        {...matrix.cells}
        onPin={({ element }) => {
          select([element]);
          showLeft('marks');
        }}
        onContextMenu={(_occurrence, at) => {
          setMenu(at);
        }}
      />
      <Spoken />
      {compared.card}
      <CellMenu open={matrix.open} onClose={matrix.close} />
      <NeighbourBar />
      <AddBox />
      <CanvasMenu at={menu} onClose={() => setMenu(undefined)} />
    </>
  );
}

const pointAt = ({ x, y }: ScreenPoint) => ({ x, y, width: 0, height: 0 });

function modelNow() {
  const { workspace, shown } = useSession.getState();
  return mainModelIn(workspace, shown);
}

const nameAt = (id: Occurrence['element']) => gestures.nameOf(modelNow().elements.get(id));
