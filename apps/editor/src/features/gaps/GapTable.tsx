/** The rows under their headings; a row's component leads to it on the figure. */
import { gapWord } from '@khung/core';
import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { FateBadge } from '../parts/FateBadge.tsx';
import { goToElement } from '../where-used/goTo.ts';
import type { Told, ToldRow } from './groups.ts';

/** Rows that are written at first; the rest on demand. */
const FIRST = 300;

export function GapTable({ told, notes }: { told: Told; notes: readonly string[] }) {
  const { t, language } = useWords();
  const [all, setAll] = useState(false);
  const count = told.groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const word = (key: Parameters<typeof gapWord>[0]) => gapWord(key, language);
  if (count === 0) return <p className="k-gaps-note">{word('impact-none')}</p>;
  return (
    <>
      {notes.map((note) => (
        <p key={note} className="k-gaps-note">
          {note}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className="k-gaps-scroll" tabIndex={0} aria-label={t('gaps.title')}>
        <table className="k-gaps-table" data-paths={told.paths || undefined}>
          <thead>
            <tr>
              <th scope="col">{word('column-number')}</th>
              <th scope="col">{word('column-component')}</th>
              {told.paths && <th scope="col">{word('column-path')}</th>}
              <th scope="col">{word('column-current')}</th>
              <th scope="col">{word('column-target')}</th>
              <th scope="col">{word('column-gap')}</th>
              <th scope="col">{word('column-solution')}</th>
              {!told.paths && <th scope="col">{word('column-priority')}</th>}
            </tr>
          </thead>
          {told.groups.map(({ title, rows }) => {
            const some = all ? rows : rows.filter(({ number }) => number <= FIRST);
            if (some.length === 0) return null;
            return (
              <tbody key={title}>
                <tr>
                  <th className="k-gaps-heading" colSpan={7} scope="rowgroup">
                    {title} <span>{rows.length}</span>
                  </th>
                </tr>
                {some.map((row) => (
                  <Row key={row.number} row={row} paths={told.paths} />
                ))}
              </tbody>
            );
          })}
        </table>
        {!all && count > FIRST && (
          <Button variant="subtle" onClick={() => setAll(true)}>
            {t('gaps.more', { count: count - FIRST })}
          </Button>
        )}
      </section>
    </>
  );
}

function Row({ row, paths }: { row: ToldRow; paths: boolean }) {
  const { leadsTo } = row;
  return (
    <tr>
      <td className="k-gaps-number">{row.number}</td>
      <td>
        {leadsTo === undefined ? (
          row.component
        ) : (
          <UnstyledButton
            className="k-gaps-lead"
            onClick={() => {
              useSession.setState({ dialog: undefined });
              goToElement(leadsTo);
            }}
          >
            {row.component}
          </UnstyledButton>
        )}{' '}
        <FateBadge fate={row.fate} />
      </td>
      {paths && <td>{row.path}</td>}
      <td>{row.current}</td>
      <td>{row.target}</td>
      <td>{row.gap}</td>
      <td>{row.solution}</td>
      {!paths && <td>{row.priority}</td>}
    </tr>
  );
}
