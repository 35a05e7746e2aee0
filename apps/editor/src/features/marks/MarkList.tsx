/** All marks, by unit. */
import { type ElementId, type Mark, markKindName, profileOf, scaleOf } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { useWords } from '../../i18n/useWords.ts';
import { modelIn, useSource } from '../../session/derived.ts';
import { select, useSession } from '../../session/session.ts';
import { canvas } from '../canvas/handle.ts';
import { shortNameOf } from '../header/shortName.ts';
import { elementIn } from '../parts/lookUp.ts';

export function MarkList({ marks }: { marks: readonly Mark[] }) {
  const { textOf } = useWords();
  const source = useSource();
  const byUnit = new Map<ElementId, Mark[]>();
  for (const mark of marks) byUnit.set(mark.unit, [...(byUnit.get(mark.unit) ?? []), mark]);
  return (
    <div className="k-scroll k-mark-list">
      {[...byUnit].map(([unit, list]) => (
        <section key={unit}>
          <h2>
            {textOf(elementIn(source, unit)?.name) || unit}
            <span className="k-row-count">{list.length}</span>
          </h2>
          {list.map((mark) => (
            <MarkLine key={mark.id} mark={mark} />
          ))}
        </section>
      ))}
    </div>
  );
}

function MarkLine({ mark }: { mark: Mark }) {
  const { textOf, language } = useWords();
  const workspace = useSession((s) => s.workspace);
  const model = modelIn(workspace, mark.architecture);
  const architecture = workspace.architectures.get(mark.architecture);
  const step = scaleOf(mark.kind, profileOf(workspace.info.profile))?.steps.find(
    (one) => one.id === mark.step,
  );
  return (
    <UnstyledButton
      className="k-mark-line"
      onClick={() => {
        select([mark.element]);
        canvas()?.reveal(mark.element);
      }}
    >
      <span className="k-mark-head">
        <span className="k-mark-kind" data-kind={mark.kind}>
          {textOf(step?.name ?? markKindName(mark.kind))}
        </span>
        <span className="k-mark-name">{textOf(model.elements.get(mark.element)?.name)}</span>
        <span className="k-row-count">{architecture && shortNameOf(architecture, language)}</span>
      </span>
      {mark.text && <span className="k-mark-text">{mark.text}</span>}
    </UnstyledButton>
  );
}
