/** What of the row of views is open at the moment. */
import { create } from 'zustand';

interface ViewsUi {
  /** The choice of viewpoints for a new view. */
  readonly choosing: boolean;
  /** The name of the view on screen is being typed. */
  readonly renaming: boolean;
}

export const useViewsUi = create<ViewsUi>()(() => ({ choosing: false, renaming: false }));
