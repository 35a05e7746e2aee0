/** The canvas' zoom, for the bottom bar; 1 is true size. */
import { create } from 'zustand';

export const useZoom = create<{ readonly zoom: number }>()(() => ({ zoom: 1 }));
