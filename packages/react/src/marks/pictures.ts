/** People's pictures on screen: decoded once by the browser, and told when they are there to be painted. */
import { type ImageMark, pictureOf } from '@khung/diagram';
import { useSyncExternalStore } from 'react';

/** By data URI; nothing is fetched, so what is no picture has none. */
const pictures = new Map<string, HTMLImageElement | undefined>();
const known = new Map<string, boolean>();
const listeners = new Set<() => void>();
let arrived = 0;

export function isPicture(href: string): boolean {
  const before = known.get(href);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const is = typeof pictureOf(href) !== 'string';
  known.set(href, is);
  return is;
}

/** The first time, a picture may still be loading. What is none shows as an empty frame. */
export function paintImage(context: CanvasRenderingContext2D, mark: ImageMark): void {
  const { x, y, width, height } = mark;
  const image = pictureFor(mark.href);
  if (image === undefined) {
    context.strokeStyle = '#888888';
    context.lineWidth = 0.2;
    context.setLineDash([]);
    context.strokeRect(x, y, width, height);
  } else if (image.complete && image.naturalWidth > 0) {
    const scale = Math.min(width / image.naturalWidth, height / image.naturalHeight);
    const [wide, high] = [image.naturalWidth * scale, image.naturalHeight * scale];
    context.drawImage(image, x + (width - wide) / 2, y + (height - high) / 2, wide, high);
  }
}

/** Counts up as pictures arrive, so that a canvas paints again with them. */
export function usePicturesLoaded(): number {
  return useSyncExternalStore(subscribe, () => arrived);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function pictureFor(href: string): HTMLImageElement | undefined {
  if (pictures.has(href)) return pictures.get(href);
  if (pictures.size >= MOST) pictures.clear();
  const image = isPicture(href) ? new Image() : undefined;
  pictures.set(href, image);
  if (image) {
    image.onload = () => {
      arrived += 1;
      for (const listener of listeners) listener();
    };
    image.src = href;
  }
  return image;
}

/** Kept decoded; more than a figure ever holds. */
const MOST = 100;
