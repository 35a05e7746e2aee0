/** One element of a comparison: its fate, why, its fields before and after, whom it follows. */
import {
  changeOf,
  type ElementRow,
  elementTypeInfo,
  fateWords,
  layerName,
  revertChange,
  specialisationOf,
  whyRefused,
} from '@khung/core';
import { Button } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import { useComparison, useProfile } from '../../../session/derived.ts';
import { perform } from '../../../session/perform.ts';
import { show, useSession } from '../../../session/session.ts';
import { SizeSection } from '../../by-hand/SizeSection.tsx';
import { LastChange } from '../../history/LastChange.tsx';
import { MarksOfElement } from '../../marks/MarksOfElement.tsx';
import { FateBadge } from '../../parts/FateBadge.tsx';
import { Facts } from '../Facts.tsx';
import { useFieldWords } from '../fields/useFieldWords.ts';
import { Section } from '../Section.tsx';
import { ChangedRelations } from './ChangedRelations.tsx';
import { Differences } from './Differences.tsx';
import { FieldsBeside } from './FieldsBeside.tsx';
import { Lineage } from './Lineage.tsx';

const WhereUsed = lazy(async () => ({
  default: (await import('../../where-used/WhereUsed.tsx')).WhereUsed,
}));

export function ComparedElement({ row }: { row: ElementRow }) {
  const { t, textOf } = useWords();
  const profile = useProfile();
  const element = row.after ?? row.before;
  if (element === undefined) return null;
  const kind =
    specialisationOf(element.specialisation, profile)?.name ?? elementTypeInfo(element.type).name;
  return (
    <>
      <div className="k-inspector-head">
        <div className="k-kind-line" data-layer={row.layer}>
          <span className="k-swatch" />
          <span>
            {textOf(layerName(row.layer))} · {textOf(kind)}
          </span>
        </div>
        <h2>{textOf(element.name)}</h2>
        <p className="k-origin">
          <FateBadge fate={row.fate} />
          <span>{textOf(fateWords(row.fate).word)}</span>
        </p>
        <LastChange id={row.id} name={textOf(element.name)} />
        <EditAfter row={row} />
      </div>
      <div className="k-scroll">
        {row.fate !== 'kept' && (
          <Section title={t('inspector.compare.reason')}>
            {row.reason === undefined ? (
              <p className="k-hint k-no-margin">{t('inspector.compare.noReason')}</p>
            ) : (
              <p className="k-reason">{textOf(row.reason)}</p>
            )}
          </Section>
        )}
        <Lineage row={row} />
        <Differences row={row} />
        <FieldsBeside row={row} />
        <Details row={row} />
        <SizeSection />
        <ChangedRelations id={row.id} />
        <MarksOfElement id={row.id} />
        <Suspense fallback={null}>
          <WhereUsed element={element} />
        </Suspense>
      </div>
    </>
  );
}

/** A way from the comparison to where the later one can be edited; what it removed can be brought back. */
function EditAfter({ row }: { row: ElementRow }) {
  const { t, textOf } = useWords();
  const comparison = useComparison();
  const workspace = useSession((s) => s.workspace);
  const after = comparison?.after.architecture;
  const mayWrite = useSession((s) => s.keeping.kind !== 'read-only');
  if (after === undefined || whyRefused(workspace, after) !== undefined) return null;
  const name = textOf(workspace.architectures.get(after)?.name);
  if (row.after === undefined) {
    if (!mayWrite || changeOf(workspace, after, row.id)?.record !== 'remove') return null;
    return (
      <Button
        mt={10}
        size="compact-sm"
        variant="light"
        leftSection={<IconArrowBackUp size={14} />}
        onClick={() => perform((before) => revertChange(before, after, row.id))}
      >
        {t('succession.bringBack', { name })}
      </Button>
    );
  }
  return (
    <Button
      mt={10}
      size="compact-sm"
      variant="light"
      leftSection={<IconPencil size={14} />}
      onClick={() => show({ kind: 'architecture', id: after })}
    >
      {t('inspector.compare.edit', { name })}
    </Button>
  );
}

/** Who answers for it and what is known of it, where it did not change. */
function Details({ row }: { row: ElementRow }) {
  const { t, textOf } = useWords();
  const { fieldText, valueText } = useFieldWords();
  const element = row.after ?? row.before;
  if (element === undefined) return null;
  const changed = new Set(row.changes.map(({ field }) => field));
  const facts = [
    ...(['owner', 'operator'] as const)
      .filter((field) => element[field] !== undefined && !changed.has(field))
      .map((field) => [fieldText(field), valueText(field, element[field])] as const),
    ...Object.entries(element.properties ?? {})
      .filter(([id]) => !changed.has(`properties.${id}`))
      .map(
        ([id, value]) =>
          [fieldText(`properties.${id}`), valueText(`properties.${id}`, value)] as const,
      ),
  ];
  const documentation = textOf(element.documentation);
  if (facts.length === 0 && documentation === '') return null;
  return (
    <Section title={t('inspector.compare.details')}>
      <Facts facts={facts} />
      {documentation !== '' && <p className="k-doc">{documentation}</p>}
    </Section>
  );
}
