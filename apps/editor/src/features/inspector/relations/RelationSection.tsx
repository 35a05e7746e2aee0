/** The relations of an element in plain sentences; each can be followed and deleted, new ones drawn. */
import { type Element, neighbours } from '@khung/core';
import { UnstyledButton } from '@mantine/core';
import { IconPlugConnected } from '@tabler/icons-react';
import { Fragment, useMemo, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useMainModel } from '../../../session/derived.ts';
import { Section } from '../Section.tsx';
import { Connect } from './Connect.tsx';
import { RelationLine } from './RelationLine.tsx';

const FIRST = 8;
const WAYS = ['source', 'target'] as const;

export function RelationSection({ element, editable }: { element: Element; editable: boolean }) {
  const { t } = useWords();
  const model = useMainModel();
  const [all, setAll] = useState(false);
  const found = useMemo(() => neighbours(model, element.id), [model, element.id]);
  const listed = all ? found : found.slice(0, FIRST);
  return (
    <Section
      title={`${t('inspector.sections.relations')} (${found.length})`}
      aside={editable && <Connect element={element} />}
    >
      {found.length === 0 ? (
        <p className="k-hint k-no-margin">
          <IconPlugConnected size={15} stroke={1.75} aria-hidden="true" />
          <span>
            {t('inspector.noRelations')} {editable && t('inspector.noRelationsHint')}
          </span>
        </p>
      ) : (
        WAYS.map((way) => {
          const some = listed.filter((neighbour) => neighbour.as === way);
          return (
            some.length > 0 && (
              <Fragment key={way}>
                <h4 className="k-relations-way">
                  {t(way === 'source' ? 'relation.outgoing' : 'relation.incoming')}
                </h4>
                <ul className="k-relations">
                  {some.map((neighbour) => (
                    <RelationLine
                      key={neighbour.relation.id}
                      model={model}
                      neighbour={neighbour}
                      editable={editable}
                    />
                  ))}
                </ul>
              </Fragment>
            )
          );
        })
      )}
      {listed.length < found.length && (
        <UnstyledButton className="k-link k-small" onClick={() => setAll(true)}>
          {t('inspector.moreRelations', { count: found.length })}
        </UnstyledButton>
      )}
    </Section>
  );
}
