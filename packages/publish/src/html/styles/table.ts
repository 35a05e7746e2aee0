/** Numbers by layer and unit, and the tables of changes; on a phone each row becomes a card. */
export const TABLE_STYLES = `
.shares{display:grid;grid-template-columns:minmax(0,1fr);gap:16px;margin-top:16px}
.share,.changes{background:var(--surface);border:1px solid var(--line);border-radius:12px;min-width:0}
.changes{margin-top:16px;padding-bottom:6px}
h2{font-size:17px;font-weight:650}
.share h2{padding:12px 14px 6px;font-size:15px}
.changes>h2{padding:14px 14px 8px}
.count{display:inline-block;min-width:28px;padding:1px 9px;border-radius:10px;background:var(--hover);color:var(--text-2);font-size:13px;font-weight:600;text-align:center}
.wide{position:relative;overflow-x:auto;padding:0 14px 12px}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;vertical-align:top;padding:7px 8px;font-weight:400}
thead th{font-weight:600;font-size:13px;color:var(--text-2)}
.share table{font-size:13px}
.share th,.share td{padding:4px 6px;border-top:1px solid var(--line);vertical-align:middle}
.share thead th,.share thead td{border-top:0}
.share .n{text-align:end;font-variant-numeric:tabular-nums;white-space:nowrap}
.share .total{font-weight:650}
.share .plain{font-weight:400}
.share tbody th{min-width:150px}
.share th:first-child{width:24%}
.narrow{border:0;background:none;padding:2px 4px;margin:-2px -4px;border-radius:5px;text-align:start;cursor:pointer;text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:3px}
html:not(.js) .narrow,html:not(.js) .take{text-decoration:none;cursor:auto}
.chart{width:26%;min-width:110px}
.chart svg{display:block;width:100%;height:10px;border-radius:3px}
.chart rect{fill:var(--fate);stroke:var(--surface);stroke-width:.6;vector-effect:non-scaling-stroke}

.filters{display:flex;flex-wrap:wrap;gap:8px 12px;align-items:center;padding:0 14px 12px}
.filters input{flex:1 1 240px;max-width:420px}
.filters label{font-size:13px;color:var(--text-2)}
.filters select{max-width:240px}
.rows{table-layout:fixed;font-size:13.5px}
.rows thead th{position:sticky;top:0;z-index:1;background:var(--surface-2);border-block:1px solid var(--line);padding:0}
.rows thead button{display:block;width:100%;border:0;background:none;padding:8px;text-align:start;font-weight:600;cursor:pointer}
.rows thead button::after{content:" ";white-space:pre}
.rows thead [aria-sort="ascending"] button::after{content:" ↑"}
.rows thead [aria-sort="descending"] button::after{content:" ↓"}
#relations thead th{padding:8px;position:static}
.rows tbody tr{border-bottom:1px solid var(--line)}
.rows tbody tr:hover{background:var(--surface-2)}
.rows tbody tr.taken{background:var(--hover);box-shadow:inset 4px 0 0 var(--ring)}
.rows td,.rows tbody th{overflow-wrap:anywhere}
.rows tbody th{font-weight:600}
.rows small{display:block;color:var(--text-2);font-weight:400;font-size:12px;margin-top:1px}
.rows .take{border:0;background:none;padding:0;text-align:start;font-weight:600;cursor:pointer;border-radius:4px;overflow-wrap:anywhere;text-decoration:underline;text-decoration-color:var(--line-strong);text-underline-offset:3px}
.rows .line{display:block}
.rows .line+.line{margin-top:3px}
.line i{font-style:normal;color:var(--text-2)}
.rows .word{display:block;color:var(--text-2);font-size:12.5px;margin-top:1px}
.c-fate{width:10%}.c-name{width:15.5%}.c-layer{width:7.5%}.c-unit{width:11.5%}.c-before{width:14%}.c-after{width:14%}.c-lineage{width:13%}
#relations .c-relation{width:36%}
.nothing{padding:22px 14px;color:var(--text-2)}
.relations summary{cursor:pointer;padding:12px 14px}
.relations summary h2{display:inline;font-size:15px}
@media screen and (max-width:900px){
.rows,.rows tbody{display:block}
.rows thead{display:none}
.rows tbody tr{display:flex;flex-wrap:wrap;gap:3px 12px;padding:12px 14px}
.rows td,.rows tbody th{display:block;width:100%;padding:0}
.rows .c-layer,.rows .c-unit{width:auto}
.rows .word{display:inline}
.rows .c-before,.rows .c-after,.rows .c-lineage,.rows .c-reason{display:grid;grid-template-columns:66px minmax(0,1fr)}
.rows .line,.rows .c-reason bdi{grid-column:2}
.rows ::before{grid-column:1;grid-row:1}
.rows td:empty{display:none}
.c-before:not(:empty)::before,.c-after:not(:empty)::before,.c-lineage:not(:empty)::before,.c-reason:not(:empty)::before{color:var(--text-2);font-size:12px;padding-top:1px}
.rows .c-before::before{content:"Trước:"}.rows .c-after::before{content:"Sau:"}.rows .c-lineage::before{content:"Kế thừa:"}.rows .c-reason::before{content:"Lý do:"}
html[lang="en"] .rows .c-before::before{content:"Before:"}html[lang="en"] .rows .c-after::before{content:"After:"}html[lang="en"] .rows .c-lineage::before{content:"Succession:"}html[lang="en"] .rows .c-reason::before{content:"Reason:"}
.rows .c-reason:has(bdi:empty){display:none}
.rows .c-layer,.rows .c-unit{color:var(--text-2);font-size:12.5px}
.filters label{flex:1 1 100%;display:grid;grid-template-columns:110px 1fr;align-items:center}
.filters select{max-width:none;width:100%}
.filters input{max-width:none}
.share{overflow:hidden}
}
`;
