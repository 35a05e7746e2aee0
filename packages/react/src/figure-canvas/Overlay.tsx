/** What lies over the boxes and moves with the view: outlines, ghost, handles, marquee, the rename box. */
import { ViewportPortal } from '@xyflow/react';
import type { CSSProperties, ReactNode } from 'react';
import { indexOf } from '../geometry/figureIndex.ts';
import { Cells } from '../overlay/Cells.tsx';
import { ConnectLine, Connector } from '../overlay/Connector.tsx';
import { DropLine } from '../overlay/DropLine.tsx';
import { Ghost } from '../overlay/Ghost.tsx';
import { Grips } from '../overlay/Grips.tsx';
import { Guides } from '../overlay/Guides.tsx';
import { Lines } from '../overlay/Lines.tsx';
import { LiveLines } from '../overlay/LiveLines.tsx';
import { Marquee } from '../overlay/Marquee.tsx';
import { Outlines } from '../overlay/Outlines.tsx';
import { Refused } from '../overlay/Refused.tsx';
import { RenameBox } from '../overlay/RenameBox.tsx';
import { GroundLayer } from './GroundLayer.tsx';
import { type FigureCanvasProps, PX_PER_MM } from './props.ts';
import { useZoom } from './useZoom.ts';

export function Overlay({ painted, ...props }: FigureCanvasProps & { painted: boolean }) {
  const { figure, theme, strings } = props;
  const { over } = indexOf(figure);
  const connectable = props.candidates !== undefined && props.readOnly === undefined;
  return (
    <ViewportPortal>
      <Sized>
        {!painted && over.length > 0 && (
          <GroundLayer
            figure={figure}
            theme={theme}
            marks={over}
            className="khung-over"
            focus={props.highlight?.fade ? props.highlight.elements : undefined}
          />
        )}
        <Outlines
          figure={figure}
          selection={props.selection}
          picked={props.picked}
          highlight={props.highlight}
          link={props.link}
          leaving={props.leaving}
        />
        {props.onCell && <Cells figure={figure} describe={props.describeCell} />}
        <Lines figure={figure} picked={props.picked} arrange={props.arrange} />
        <LiveLines figure={figure} theme={theme} arrange={props.arrange} />
        <Ghost figure={figure} theme={theme} />
        <Guides scale={figure.placing?.scale ?? 1} />
        <Refused />
        <DropLine />
        {props.arrange && (
          <Grips
            figure={figure}
            selection={props.selection}
            picked={props.picked}
            arrange={props.arrange}
            strings={strings}
          />
        )}
        <ConnectLine />
        <Connector enabled={connectable && props.tool !== 'hand'} label={strings.connect} />
        <Marquee figure={figure} arrange={props.arrange} />
        <RenameBox
          figure={figure}
          strings={strings}
          onRename={props.onRename}
          renameText={props.renameText}
          arrange={props.arrange}
        />
      </Sized>
    </ViewportPortal>
  );
}

/** Apart, so that zooming draws anew only what is as thick at every zoom. */
function Sized({ children }: { children: ReactNode }) {
  const size = { '--khung-zoom': useZoom(), '--khung-mm': `${PX_PER_MM}px` } as CSSProperties;
  return (
    <div className="khung-overlay" style={size}>
      {children}
    </div>
  );
}
