/** The two elements of a pair side by side, what they are linked to, who else it could be, and the verdict. */
import { type Element, type ElementId, elementTypeInfo } from '@khung/core';
import { Button } from '@mantine/core';
import { IconCheck, IconEqual, IconX } from '@tabler/icons-react';
import { useCallback, useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useSession } from '../../session/session.ts';
import { shortNameOf } from '../header/shortName.ts';
import { PickElement } from '../inspector/fields/PickElement.tsx';
import type { Partners } from './decisions.ts';
import { differingLetters, type Piece } from './letters.ts';
import { MarkedName } from './MarkedName.tsx';
import { Reason } from './ReviewRow.tsx';
import { partnerIn, type Row, rivalsOf, stateOf } from './rows.ts';
import { type Review, useMatching } from './state.ts';
import { type Link, linkLines } from './surroundings.ts';
import type { Deciding } from './useDeciding.ts';

interface SidePaneProps {
  readonly review: Review;
  readonly row: Row | undefined;
  readonly partners: Partners;
  readonly deciding: Deciding;
}

export function SidePane({ review, row, partners, deciding }: SidePaneProps) {
  const { t } = useWords();
  return (
    <section className="k-side" aria-label={t('matching.side.label')}>
      {row === undefined ? (
        <p className="k-quiet">{t('matching.side.choose')}</p>
      ) : (
        <Pair key={row.key} review={review} row={row} partners={partners} deciding={deciding} />
      )}
    </section>
  );
}

function Pair({ review, row, partners, deciding }: SidePaneProps & { row: Row }) {
  const { t } = useWords();
  const decisions = useMatching((s) => s.decisions);
  const state = stateOf(row, partners, decisions);
  const beforeId = row.before ?? (row.after && partners.taken.get(row.after));
  const afterId = partnerIn(row, partners);
  const isPair = beforeId !== undefined && afterId !== undefined;
  const chosen = row.pair?.after === afterId ? row.pair : undefined;
  return (
    <>
      <div className="k-side-scroll k-scroll">
        <Fields review={review} one={beforeId} other={afterId} />
        {chosen && (
          <p className="k-side-why">
            {chosen.reasons.map((reason) => (
              <Reason key={reason.kind} reason={reason} />
            ))}
          </p>
        )}
        <Links review={review} partners={partners} one={beforeId} other={afterId} />
      </div>
      <div className="k-side-foot">
        {isPair && (
          <div className="k-side-verdict">
            <Button
              variant={state === 'accepted' ? 'light' : 'filled'}
              disabled={state === 'accepted'}
              leftSection={<IconCheck size={17} stroke={2} />}
              rightSection={<kbd className="k-keys">Y</kbd>}
              onClick={() => deciding.run({ kind: 'accept' })}
            >
              {t('matching.accept')}
            </Button>
            <Button
              variant="default"
              disabled={state === 'rejected'}
              leftSection={<IconX size={17} stroke={2} />}
              rightSection={<kbd className="k-keys">N</kbd>}
              onClick={() => deciding.run({ kind: 'reject' })}
            >
              {t('matching.reject')}
            </Button>
          </div>
        )}
        <Rivals review={review} row={row} partners={partners} deciding={deciding} />
        <ByHand review={review} row={row} partners={partners} deciding={deciding} />
      </div>
    </>
  );
}

interface TwoProps {
  readonly review: Review;
  readonly one: ElementId | undefined;
  readonly other: ElementId | undefined;
}

function Fields({ review, one, other }: TwoProps) {
  const { t, textOf, language } = useWords();
  const { before, after, file } = review;
  const base = useSession(({ workspace }) => workspace.architectures.get(review.base));
  const [left, right] = [one && before.elements.get(one), other && after.elements.get(other)];
  const nameIn = (model: typeof before, id: ElementId | undefined) =>
    textOf(id === undefined ? undefined : model.elements.get(id)?.name);
  const lines = [
    [t('matching.side.type'), typeText(left), typeText(right)],
    [t('matching.side.owner'), nameIn(before, left?.owner), nameIn(after, right?.owner)],
    [t('matching.side.documentation'), textOf(left?.documentation), textOf(right?.documentation)],
  ] as const;
  function typeText(element: Element | undefined): string {
    return element === undefined ? '' : textOf(elementTypeInfo(element.type).name);
  }
  const [name, partner] = [textOf(left?.name), textOf(right?.name)];
  const pieces: readonly (readonly Piece[] | undefined)[] =
    left && right ? differingLetters(name, partner) : [];
  return (
    <table className="k-side-table">
      <thead>
        <tr>
          <td />
          <th scope="col">
            {t('matching.side.inBase', { name: base ? shortNameOf(base, language) : review.base })}
          </th>
          <th scope="col">{t('matching.side.inFile', { name: file })}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="k-side-name">
          <td />
          <td>
            <MarkedName side="before" name={name} pieces={pieces[0]} nobody="–" />
          </td>
          <td>
            <MarkedName side="after" name={partner} pieces={pieces[1]} nobody="–" />
          </td>
        </tr>
        {lines
          .filter(([, a, b]) => a !== '' || b !== '')
          .map(([field, a, b]) => (
            <tr key={field} data-differs={(a !== '' && b !== '' && a !== b) || undefined}>
              <th scope="row">{field}</th>
              <td>
                <span className="k-side-long">{a || '–'}</span>
              </td>
              <td>
                <span className="k-side-long">{b || '–'}</span>
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

function Links({ review, partners, one, other }: TwoProps & { partners: Partners }) {
  const { t } = useWords();
  const lines = useMemo(
    () => linkLines(review, partners, one, other),
    [review, partners, one, other],
  );
  return (
    <>
      <h3 className="k-eyebrow">{t('matching.side.neighbours')}</h3>
      {lines.length === 0 ? (
        <p className="k-quiet">{t('matching.side.noNeighbours')}</p>
      ) : (
        <ul className="k-side-links">
          {lines.map(({ key, before, after }) => (
            <li key={key} data-both={(before && after && true) || undefined}>
              <LinkText link={before} />
              {before && after ? (
                <IconEqual size={14} stroke={2} aria-label={t('matching.side.same')} />
              ) : (
                <span />
              )}
              <LinkText link={after} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LinkText({ link }: { link: Link | undefined }) {
  const { textOf } = useWords();
  if (link === undefined) return <span className="k-side-none">–</span>;
  return (
    <span>
      <i>{textOf(link.verb)}</i> {textOf(link.name)}
    </span>
  );
}

type RowProps = SidePaneProps & { readonly row: Row };

function Rivals({ review, row, partners, deciding }: RowProps) {
  const { t, textOf } = useWords();
  const rivals = rivalsOf(row, partners);
  if (rivals.length === 0) return null;
  return (
    <div className="k-side-rivals">
      <h3 className="k-eyebrow">{t('matching.others')}</h3>
      {rivals.map(({ after, score }, nth) => (
        <button key={after} type="button" onClick={() => deciding.choose(row, after)}>
          <kbd className="k-keys">{nth + 1}</kbd>
          <span>{textOf(review.after.elements.get(after)?.name)}</span>
          <small>{t('matching.score', { score: Math.round(100 * score) })}</small>
        </button>
      ))}
    </div>
  );
}

function ByHand({ review, row, partners, deciding }: RowProps) {
  const { t, language } = useWords();
  const base = useSession(({ workspace }) => workspace.architectures.get(review.base));
  const inFile = row.before !== undefined;
  const { before, after } = review;
  const elements = useCallback(() => {
    const all = [...(inFile ? after : before).elements.values()];
    const has = (id: ElementId) => (inFile ? partners.taken.has(id) : partners.of.has(id));
    return [...all.filter(({ id }) => !has(id)), ...all.filter(({ id }) => has(id))];
  }, [inFile, before, after, partners]);
  return (
    <div className="k-side-find">
      <PickElement
        label={
          inFile
            ? t('matching.byHand')
            : t('matching.byHandBase', { name: base ? shortNameOf(base, language) : review.base })
        }
        elements={elements}
        onPick={(id) => {
          deciding.choose(row, id);
          document.querySelector<HTMLElement>('.k-review-list')?.focus();
        }}
      />
    </div>
  );
}
