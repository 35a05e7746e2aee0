/** What a locked architecture says: that it is locked, by which decision of which day, and why. */
import type { Architecture, Text } from '@khung/core';
import { dateText } from '../../i18n/dateText.ts';
import type { Translate } from '../../i18n/useWords.ts';

export function lockWords(
  { name, locked }: Architecture,
  t: Translate,
  textOf: (text: Text | undefined) => string,
): string[] {
  if (locked === undefined) return [];
  const { decision, date, reason } = locked;
  const why = textOf(reason);
  const said = [t('strip.locked', { name: textOf(name) }).replace(/<\/?b>/g, '')];
  // The reason often names the decision itself; then it is not said twice.
  if (decision !== undefined && !why.includes(decision)) {
    said.push(
      date === undefined
        ? t('strip.decisionOnly', { decision })
        : t('strip.decision', { decision, date: dateText(date) }),
    );
  } else if (date !== undefined && decision === undefined) {
    said.push(t('strip.dateOnly', { date: dateText(date) }));
  }
  if (why !== '') said.push(why);
  return said;
}
