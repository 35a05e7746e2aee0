/** A little drawing of each kind of view, so that it is known by its form. */
export function Sketch({ viewpoint }: { viewpoint: string }) {
  return (
    <svg className="k-sketch" viewBox="0 0 40 28" aria-hidden="true">
      <path d={SKETCHES[viewpoint] ?? SKETCHES['network']} />
    </svg>
  );
}

const box = (x: number, y: number, width: number, height: number): string =>
  `M${x} ${y}h${width}v${height}h${-width}z`;

/** Outlines only, in one stroke. */
const SKETCHES: Readonly<Record<string, string>> = {
  overview:
    box(2, 3, 4, 22) + [3, 9, 15, 21].map((y) => box(8, y, 24, 4)).join('') + box(34, 3, 4, 22),
  organisation: `${box(15, 3, 10, 6)}M20 9v4M7 17v-4h26v4M20 13v4${[2, 15, 28].map((x) => box(x, 17, 10, 7)).join('')}`,
  interoperation: `M2 10h36M2 18h36${box(4, 4, 8, 4)}${box(16, 12, 8, 4)}${box(28, 20, 8, 4)}M8 8v6h8M20 16v6h8`,
  applications:
    box(2, 3, 36, 22) +
    [5, 16, 27].map((x) => box(x, 7, 8, 6)).join('') +
    [5, 16, 27].map((x) => box(x, 16, 8, 6)).join(''),
  integration: `${box(14, 10, 12, 8)}${box(2, 3, 8, 5)}${box(30, 3, 8, 5)}${box(2, 20, 8, 5)}${box(30, 20, 8, 5)}M10 6h6v4M30 6h-6v4M10 22h6v-4M30 22h-6v-4`,
  data: 'M5 8c0-2 10-2 10 0v12c0 2-10 2-10 0zM5 8c0 2 10 2 10 0M25 8c0-2 10-2 10 0v12c0 2-10 2-10 0zM25 8c0 2 10 2 10 0M15 14h10',
  infrastructure: `${box(2, 3, 16, 22)}${box(22, 3, 16, 22)}${box(5, 7, 10, 5)}${box(5, 16, 10, 5)}${box(25, 11, 10, 6)}M15 10h6v4h4`,
  security: `${box(2, 3, 36, 22)}${box(7, 7, 26, 14)}M20 9l5 2v4c0 2-3 4-5 5-2-1-5-3-5-5v-4z`,
  matrix: `${box(2, 3, 36, 22)}M2 9h36M2 14.5h36M2 20h36M12 3v22M20.600 3v22M29.300 3v22`,
  impact: `${box(15, 10, 10, 8)}${box(2, 4, 8, 6)}${box(2, 18, 8, 6)}${box(30, 4, 8, 6)}${box(30, 18, 8, 6)}M10 7h2v5h3M10 21h2v-5h3M25 12h3v-5h2M25 16h3v5h2`,
  network: `${box(3, 4, 9, 6)}${box(26, 3, 9, 6)}${box(14, 18, 9, 6)}M12 7h14M8 10v11h6M30 9v12h-7`,
  free: `${box(3, 4, 14, 8)}M20 20l13-13 3 3-13 13-4 1zM17 10c6 4-8 8 2 13`,
};
