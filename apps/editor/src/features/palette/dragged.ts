/** What is being dragged out of the palette, so that the figure can show where it may be dropped. */
import { create } from 'zustand';

export const useDragged = create<{ readonly item: string | undefined }>()(() => ({
  item: undefined,
}));

export const setDragged = (item: string | undefined) => useDragged.setState({ item });
