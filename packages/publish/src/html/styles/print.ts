/** The page on A4, landscape: each figure on a sheet of its own, the table's head on every sheet. */
export const PRINT_STYLES = `
@page{size:A4 landscape;margin:14mm 12mm 14mm 15mm}
@media print{
:root{--page:#ffffff;--surface:#ffffff;--surface-2:#ffffff;--hover:#ffffff;--line:#999999;--line-strong:#666666;--text:#000000;--text-2:#222222;--gold:#000000;--gold-surface:#ffffff;--sheet:#ffffff;--accent:#000000;font-size:10pt;color-scheme:light}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact;box-shadow:none!important}
.tools,.bar,.hint,.filters,.cut,.card,.skip,.nothing,.relations summary::marker{display:none!important}
.top,main,footer{max-width:none;padding-left:0;padding-right:0}
.top{padding-top:0}
h1{font-size:18pt}
.illustrative{border:1px solid #000000}
.figures,.share,.changes{border:0;border-radius:0;margin:0;padding:0}
.chip,button.chip{border:1px solid #999999;min-height:0;padding:2px 8px}
.js .stage{height:auto;overflow:visible}
.js .view,.js .view.shown{display:block;height:auto}
.js:not([data-print="all"]) .view:not(.shown){display:none}
.js .side,.side{display:block!important;position:static;break-before:page;break-inside:avoid;border:0!important}
.js .side figcaption,.side figcaption{position:static;border:0!important;padding:0 0 3mm;background:none;font-size:11pt}
.js .side .of{display:inline}
.view h3{display:none}
.js .pane,.pane{position:static;inset:auto;padding:0;overflow:visible;clip-path:none!important;background:none}
.js .paper{position:static;transform:none!important}
.js .sheet,.sheet{width:100%;height:auto;max-height:160mm;max-width:100%}
.far{opacity:1!important}
.ring,.taken-line path{stroke:inherit}
.ring{display:none}
.shares{display:block;break-before:page}
.share{break-inside:avoid;margin-bottom:4mm}
.share h2{padding:0 0 1mm}
.share h2,.changes>h2{padding-left:0}
.wide{padding:0;overflow:visible}
.share table{font-size:8.5pt}
.share th,.share td{padding:2px 5px}
.narrow,.rows .take{text-decoration:none}
.changes{break-before:page}
.rows{font-size:8.5pt}
.rows small,.rows .word{font-size:8pt}
.rows thead{display:table-header-group}
.rows thead th{position:static;border-block:1px solid #000000;color:#000000}
.rows thead th{padding:3px 4px;font-weight:700}
.rows thead button{display:contents}
.rows thead button::after{content:none!important}
.rows td,.rows tbody th{padding:3px 4px}
.rows tbody tr{break-inside:avoid;border-bottom:.5pt solid #999999}
.rows tbody tr.taken{box-shadow:none!important}
.chart rect{stroke:#000000;stroke-width:.7}
.relations{break-before:page}
footer{display:none}
}
`;
