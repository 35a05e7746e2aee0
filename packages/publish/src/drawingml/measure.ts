/**
 * The units of Office: lengths in EMU (36,000 a mm), angles in 60,000ths of a degree, type in
 * hundredths of a point. Everything is whole.
 */
import type { Point, Rect } from '@khung/diagram';
import { PublishError } from '../errors.ts';

/** How a figure stands on its sheet: every mm times `scale`, then moved. */
export interface Standing {
  readonly scale: number;
  /** mm on the sheet. */
  readonly x: number;
  readonly y: number;
}

export const EMU_PER_MM = 36_000;

/** @throws PublishError `bad-number`. */
export function emu(mm: number): number {
  if (!Number.isFinite(mm)) throw new PublishError({ code: 'bad-number', value: mm });
  return Math.round(mm * EMU_PER_MM) || 0;
}

/** A rectangle whose sides are whole EMU, so that neighbours that share a side share it exactly. */
export interface EmuRect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function emuRect(rect: Rect, { scale, x, y }: Standing): EmuRect {
  const [left, top] = [emu(x + rect.x * scale), emu(y + rect.y * scale)];
  return {
    x: left,
    y: top,
    width: Math.max(0, emu(x + (rect.x + rect.width) * scale) - left),
    height: Math.max(0, emu(y + (rect.y + rect.height) * scale) - top),
  };
}

export function emuPoint([px, py]: Point, { scale, x, y }: Standing): Point {
  return [emu(x + px * scale), emu(y + py * scale)];
}

export const angle = (degrees: number): number => Math.round(degrees * 60_000);

/** Hundredths of a point. */
export const typeSize = (mm: number): number => Math.max(100, Math.round((mm * 7200) / 25.4));

/** Points in a mm. */
export const POINTS = 72 / 25.4;
