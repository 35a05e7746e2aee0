/** The figure whose left-out parts the list shows. */
import type { Figure } from '@khung/diagram';
import { create } from 'zustand';

export const useUnshown = create<{ readonly figure: Figure | undefined }>()(() => ({
  figure: undefined,
}));

export const setUnshown = (figure: Figure | undefined) => useUnshown.setState({ figure });
