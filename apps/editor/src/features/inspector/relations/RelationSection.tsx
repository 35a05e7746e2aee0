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
        <ul className="k-relations">
          {listed.map((neighbour, at) => (
            <Fragment key={`${neighbour.relation.id} ${neighbour.as}`}>
              {neighbour.as !== listed[at - 1]?.as && (
                <li className="k-relations-way">
                  {t(neighbour.as === 'source' ? 'relation.outgoing' : 'relation.incoming')}
                </li>
              )}
              <RelationLine model={model} neighbour={neighbour} editable={editable} />
            </Fragment>
          ))}
        </ul>
      )}
      {listed.length < found.length && (
        <UnstyledButton className="k-link k-small" onClick={() => setAll(true)}>
          {t('inspector.moreRelations', { count: found.length })}
        </UnstyledButton>
      )}
    </Section>
  );
}
