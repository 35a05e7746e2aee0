/** The figure on screen as a file, by format. */
import {
  type Icon,
  IconCopy,
  IconFileTypeDocx,
  IconFileTypeHtml,
  IconFileTypePdf,
  IconFileTypeSvg,
  IconPhoto,
  IconPresentation,
  IconSvg,
} from '@tabler/icons-react';
import { copyFigure } from '../features/exports/copyFigure.ts';
import { type ExportFormat, exportFigure } from '../features/exports/exportFigure.ts';
import { exportPage } from '../features/exports/exportPage.ts';
import { type Action, always } from './action.ts';

const exporting = (format: ExportFormat, label: Action['label'], icon: Icon): Action => ({
  id: `export-${format}`,
  group: 'export',
  label,
  icon,
  enabled: always,
  run: () => exportFigure(format),
});

export const exportPdfAction = exporting('pdf', 'actions.exportPdf', IconFileTypePdf);
export const exportDocxAction = exporting('docx', 'actions.exportDocx', IconFileTypeDocx);
export const exportShapesAction = exporting(
  'docx-shapes',
  'actions.exportShapes',
  IconFileTypeDocx,
);
export const exportPptxAction = exporting('pptx', 'actions.exportPptx', IconPresentation);
export const exportPngAction = exporting('png', 'actions.exportPng', IconPhoto);
export const exportSvgAction = exporting('svg', 'actions.exportSvg', IconFileTypeSvg);

export const exportPageAction: Action = {
  id: 'export-page',
  group: 'export',
  label: 'actions.exportPage',
  icon: IconFileTypeHtml,
  enabled: ({ shown }) => shown.kind === 'comparison',
  run: exportPage,
};

export const copyPictureAction: Action = {
  id: 'copy-picture',
  group: 'copy',
  label: 'actions.copyPicture',
  icon: IconCopy,
  shortcut: 'mod+shift+c',
  enabled: always,
  run: () => copyFigure('png'),
};

export const copySvgAction: Action = {
  id: 'copy-svg',
  group: 'copy',
  label: 'actions.copySvg',
  icon: IconSvg,
  enabled: always,
  run: () => copyFigure('svg'),
};
