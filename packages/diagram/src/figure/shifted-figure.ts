/** A figure with everything moved, on a page of another size. All mm. */
import type { Figure, Mark, PathCommand, Rect } from './figure.ts';

/** The page's own mark stays where it is, and is as large as the new page. */
export function shiftedFigure(
  figure: Figure,
  { dx, dy, width, height }: { dx: number; dy: number; width: number; height: number },
): Figure {
  const rect = <Box extends Rect>(box: Box): Box => ({ ...box, x: box.x + dx, y: box.y + dy });
  const moved = (mark: Mark): Mark => {
    if (mark.look.part === 'page' && mark.shape === 'box') return { ...mark, width, height };
    switch (mark.shape) {
      case 'path':
        return { ...mark, commands: mark.commands.map((command) => movedCommand(command, dx, dy)) };
      case 'text': {
        const { rotate } = mark;
        return {
          ...mark,
          lines: mark.lines.map((line) => ({ ...line, x: line.x + dx, y: line.y + dy })),
          ...(rotate === undefined
            ? {}
            : { rotate: { ...rotate, x: rotate.x + dx, y: rotate.y + dy } }),
        };
      }
      default:
        return rect(mark);
    }
  };
  const seen = <Seen extends { readonly box: Rect; readonly labelBox: Rect }>(
    some: Seen,
  ): Seen => ({
    ...some,
    box: rect(some.box),
    labelBox: rect(some.labelBox),
  });
  const { placing, runs } = figure;
  return {
    ...figure,
    width,
    height,
    marks: figure.marks.map(moved),
    occurrences: figure.occurrences.map(seen),
    items: figure.items.map(seen),
    edges: figure.edges.map((edge) => ({
      ...edge,
      points: edge.points.map(([x, y]) => [x + dx, y + dy] as const),
      ...(edge.labelBox === undefined ? {} : { labelBox: rect(edge.labelBox) }),
    })),
    ...(placing === undefined
      ? {}
      : {
          placing: {
            ...placing,
            x: placing.x + dx,
            y: placing.y + dy,
            ...(placing.grounds === undefined
              ? {}
              : {
                  grounds: placing.grounds.map((ground) => ({ ...ground, box: rect(ground.box) })),
                }),
          },
        }),
    ...(runs === undefined
      ? {}
      : {
          runs: runs.map((run) => {
            const [by, on] = run.along === 'x' ? [dy, dx] : [dx, dy];
            const across = [run.across[0] + by, run.across[1] + by] as const;
            return { ...run, across, end: run.end + on };
          }),
        }),
  };
}

function movedCommand(command: PathCommand, dx: number, dy: number): PathCommand {
  switch (command[0]) {
    case 'Z':
      return command;
    case 'C': {
      const [, a, b, c, d, e, f] = command;
      return ['C', a + dx, b + dy, c + dx, d + dy, e + dx, f + dy];
    }
    default:
      return [command[0], command[1] + dx, command[2] + dy];
  }
}
