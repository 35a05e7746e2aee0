/** The choices for what is being typed, from the model and the view on screen. */
import { groundOf } from '@khung/diagram';
import { useMemo } from 'react';
import { useWords } from '../../i18n/useWords.ts';
import { useMainModel, useProfile } from '../../session/derived.ts';
import { useRecent } from '../palette/recent.ts';
import { useUnshown } from '../status/unshown.ts';
import type { Adding } from './adding.ts';
import { type Offer, offersFor } from './offers.ts';

export function useOffers({ spot, from, item }: Adding): readonly Offer[] {
  const { t, language } = useWords();
  const model = useMainModel();
  const profile = useProfile();
  const recent = useRecent((s) => s.kinds);
  return useMemo(() => {
    const { figure } = useUnshown.getState();
    const onGround = (ground: string | undefined) =>
      figure === undefined
        ? []
        : figure.occurrences
            .filter(
              ({ parent, box }) =>
                // A view drawn by hand has no bands: there all that it shows is an example.
                spot.put !== undefined || (!parent && groundOf(figure, box)?.id === ground),
            )
            .map(({ element }) => element);
    const newName = (kind: string) => t('palette.newName', { kind });
    return offersFor({ spot, from, item }, { model, profile, language, recent, onGround, newName });
  }, [spot, from, item, model, profile, language, recent, t]);
}
