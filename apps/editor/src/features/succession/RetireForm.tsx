/** Ends the use of elements that nobody follows: why, and what is lost with them. */

import { type ElementId, neighbours } from '@khung/core';
import { Button, Group, Textarea } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { type FormEvent, useMemo, useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel } from '../../session/derived.ts';
import { takesFocus } from '../parts/takesFocus.ts';
import { carryOutRetirement } from './carryOut.ts';
import { RelationWords } from './RelationWords.tsx';

const LISTED = 6;

interface RetireFormProps {
  readonly elements: readonly ElementId[];
  readonly onDone: () => void;
}

export function RetireForm({ elements, onDone }: RetireFormProps) {
  const { t, textOf, language } = useWords();
  const model = useMainModel();
  const [reason, setReason] = useState('');
  const lost = useMemo(
    () => [
      ...new Map(
        elements
          .flatMap((id) => neighbours(model, id))
          .map((neighbour) => [neighbour.relation.id, neighbour]),
      ).values(),
    ],
    [elements, model],
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const words = reason.trim();
    if (carryOutRetirement(elements, words === '' ? undefined : { [language]: words })) onDone();
  };
  return (
    <form onSubmit={submit}>
      <p className="k-hint k-no-margin">
        <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" />
        <span>{t('succession.retireHint')}</span>
      </p>
      {elements.length > 1 && (
        <p className="k-succession-names">
          {elements.map((id) => textOf(model.elements.get(id)?.name)).join(' · ')}
        </p>
      )}
      <Textarea
        mt="sm"
        label={t('succession.reason')}
        placeholder={t('succession.retireReason')}
        value={reason}
        autosize
        minRows={2}
        maxRows={5}
        {...takesFocus}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      {lost.length > 0 && (
        <section className="k-succession-part">
          <h3>{t('succession.lost', { count: lost.length })}</h3>
          <ul
            className="k-carried"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is read on with the arrow keys.
            tabIndex={0}
          >
            {lost.slice(0, LISTED).map(({ relation, as }) => (
              <li key={relation.id}>
                <RelationWords relation={relation} end={as} named />
              </li>
            ))}
            {lost.length > LISTED && (
              <li className="k-quiet">{t('succession.more', { count: lost.length - LISTED })}</li>
            )}
          </ul>
        </section>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onDone}>
          {t('succession.cancel')}
        </Button>
        <Button type="submit" data-succession="retire">
          {t('succession.do.retire')}
        </Button>
      </Group>
    </form>
  );
}
