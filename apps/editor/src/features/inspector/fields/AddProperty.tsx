/** The way to a property that an element or relation has no field for: found by name, or made. */
import { Button, Popover } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../../i18n/useWords.ts';
import type { ConceptEdit } from './useConceptEdit.ts';

const NewProperty = lazy(async () => ({
  default: (await import('./NewProperty.tsx')).NewProperty,
}));

interface AddPropertyProps {
  readonly edit: ConceptEdit;
  /** Ids of properties that have a field already. */
  readonly asked: ReadonlySet<string>;
}

export function AddProperty({ edit, asked }: AddPropertyProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width={304}
      trapFocus
      returnFocus
      middlewares={{ flip: true, shift: { crossAxis: true } }}
    >
      <Popover.Target>
        <Button
          className="k-add-property"
          size="compact-xs"
          variant="subtle"
          leftSection={<IconPlus size={14} />}
          onClick={() => setOpen(!open)}
        >
          {t('inspector.property.add')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={8} aria-label={t('inspector.property.add')}>
        <Suspense fallback={null}>
          <NewProperty edit={edit} asked={asked} onDone={() => setOpen(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
