/** The page on a screen: head, numbers, figures. */
export const SCREEN_STYLES = `
:root{
--page:#eef1f5;--surface:#ffffff;--surface-2:#f6f8fa;--hover:#eef2f6;--line:#dde3ea;--line-strong:#8a96a3;
--text:#16222e;--text-2:#4a5968;--accent:#2c5272;--on-accent:#ffffff;--gold:#86590d;--gold-surface:#fdf6e7;--ring:#c2410c;--sheet:#ffffff;
--shade:0 1px 2px rgba(16,32,48,.08),0 8px 28px rgba(16,32,48,.16);
color-scheme:light dark;font:14px/1.45 "Segoe UI",system-ui,-apple-system,Roboto,"Noto Sans",Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{
--page:#0d1218;--surface:#171e27;--surface-2:#1c242e;--hover:#232d39;--line:#2b3643;--line-strong:#748394;
--text:#e6ebf1;--text-2:#a9b6c3;--accent:#8fb3d1;--on-accent:#0d1218;--gold:#e6bb5f;--gold-surface:#33290f;--ring:#ffb020;--sheet:#171e27;
--shade:0 1px 2px rgba(0,0,0,.4),0 8px 28px rgba(0,0,0,.5)}}
*,*::before,*::after{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-behavior:smooth;-webkit-text-size-adjust:100%}
html[lang="vi"] body [lang="en"],html[lang="en"] body [lang="vi"]{display:none}
body{margin:0;background:var(--page);color:var(--text)}
h1,h2,h3,p,ul,figure,fieldset{margin:0;padding:0;border:0}
ul{list-style:none}
button,select,input{font:inherit;color:inherit}
:focus{outline:none}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:12px;top:-60px;z-index:9;background:var(--accent);color:var(--on-accent);padding:8px 14px;border-radius:8px}
.skip:focus{top:8px}
html:not(.js) .tools,html:not(.js) .bar,html:not(.js) .hint,html:not(.js) .filters,html:not(.js) .cut{display:none}

.top,main,footer{max-width:1680px;margin:0 auto;padding:0 24px}
.top{display:flex;gap:24px;align-items:flex-start;padding-top:16px;padding-bottom:12px}
.names{flex:1;min-width:0}
.workspace{color:var(--text-2);font-size:13px;overflow-wrap:anywhere}
h1{font-size:24px;line-height:1.2;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere}
.to{color:var(--text-2);font-weight:400}
.about{display:flex;flex-wrap:wrap;gap:4px 18px;align-items:baseline;margin-top:5px;color:var(--text-2);font-size:13px}
.about .internal{color:var(--gold);font-weight:600}
.illustrative{padding:1px 9px;border-radius:6px;background:var(--gold-surface);color:var(--gold);font-size:13px;overflow-wrap:anywhere}
.tools{display:flex;gap:10px;align-items:center;flex:none}
.speak{display:flex;border:1px solid var(--line-strong);border-radius:8px;overflow:clip}
.speak button{border:0;background:var(--surface);padding:6px 12px;cursor:pointer}
.speak button[aria-pressed="true"]{background:var(--accent);color:var(--on-accent)}
.speak button:focus-visible{outline-offset:-3px}
.printing{position:relative}
.printing summary,.bar button,.filters button,.printing button{list-style:none;border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);padding:6px 14px;cursor:pointer}
.printing summary::-webkit-details-marker{display:none}
.printing>div{position:absolute;right:0;top:calc(100% + 6px);z-index:8;width:248px;display:grid;gap:10px;padding:14px;background:var(--surface);border:1px solid var(--line);border-radius:10px;box-shadow:var(--shade)}
.printing label{display:grid;gap:3px;font-size:13px;color:var(--text-2)}
.printing div button{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
select,input[type="search"]{border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);padding:6px 10px;max-width:100%;min-width:0;color:var(--text)}
button:hover:not(:disabled):not([aria-pressed="true"]),.printing summary:hover{background:var(--hover)}
.printing div button:hover{background:var(--accent)!important;filter:brightness(1.08)}
button:disabled{color:var(--text-2);opacity:.55;cursor:default}

.chips{display:flex;flex-wrap:wrap;gap:6px;padding-bottom:12px}
.chip{display:flex;align-items:center;gap:7px;min-height:32px;padding:2px 10px;border:1px solid var(--line);border-radius:8px;font-size:13px;background:var(--surface);text-align:start}
button.chip{cursor:pointer;border-color:var(--line-strong)}
button.chip[aria-pressed="true"]{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);background:var(--hover)}
.chip b{font-size:16px;font-weight:650;font-variant-numeric:tabular-nums}
.chip b i{font-style:normal;font-weight:400;font-size:14px;color:var(--text-2)}
.chip>span:not(.badge){min-width:0}
.chip small{color:var(--text-2);font-size:12px}
.badge{display:inline-block;flex:none;padding:1px 6px;border-radius:4px;border:1px solid var(--edge);background:var(--fate);color:var(--on);font-size:11px;font-weight:700;letter-spacing:.02em;white-space:nowrap}

.figures{background:var(--surface);border:1px solid var(--line);border-radius:12px}
.bar{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:center;padding:10px 12px;border-bottom:1px solid var(--line)}
.pick{display:flex;gap:4px;flex:0 1 auto;min-width:0}
.pick select{min-width:0;width:320px;font-weight:600}
.pick button,.zoom button{padding:6px 11px;min-width:36px}
.ways{display:flex;border:1px solid var(--line-strong);border-radius:8px;overflow:clip}
.ways label{display:block;cursor:pointer;position:relative}
.ways input{position:absolute;opacity:0;inset:0;margin:0;cursor:pointer}
.ways label>span{display:block;padding:6px 14px;white-space:nowrap}
.ways label+label{border-inline-start:1px solid var(--line)}
.ways input:checked+span{background:var(--accent);color:var(--on-accent)}
.ways input:not(:checked)+span:hover{background:var(--hover)}
.ways input:focus-visible+span{outline:2px solid var(--accent);outline-offset:-4px;box-shadow:inset 0 0 0 2px var(--surface)}
.zoom{display:flex;gap:4px;margin-inline-start:auto}
.hint{padding:8px 14px 10px;color:var(--text-2);font-size:12.5px;border-top:1px solid var(--line)}
.note{padding:8px 14px;color:var(--text-2);overflow-wrap:anywhere}

.stage{position:relative}
.view h3{padding:14px 14px 4px;font-size:15px}
.side figcaption{padding:8px 14px;font-size:13px;color:var(--text-2)}
.side figcaption b{color:var(--text);font-size:14px}
.pane{overflow:auto;padding:0 14px 14px}
.sheet{display:block;background:var(--sheet);font-family:Arimo,Arial,"Liberation Sans",Helvetica,sans-serif;font-kerning:none;text-rendering:geometricPrecision;max-width:100%;height:auto}
.sheet.serif{font-family:Tinos,"Times New Roman","Liberation Serif",Times,serif}
.js .view h3,.js .side .of{display:none}
.js .view:not(.shown){display:none}
.js .stage{height:var(--high,520px);overflow:clip}
.js .view.shown{height:100%;display:grid;grid-template:minmax(0,1fr)/minmax(0,1fr)}
.js .side{display:none;min-width:0;min-height:0;position:relative}
.js .side figcaption{position:absolute;z-index:2;left:0;right:0;top:0;height:32px;padding:6px 14px;pointer-events:none}
.js .pane{position:absolute;inset:32px 0 0;padding:0;overflow:hidden;background:var(--sheet);cursor:grab;touch-action:pan-x pan-y pinch-zoom;-webkit-user-select:none;user-select:none}
.js .pane.held{cursor:grabbing}
.js [data-zoomed] .pane{touch-action:pinch-zoom}
.js .paper{position:absolute;left:0;top:0;transform-origin:0 0}
.js .sheet{max-width:none}
[data-way="beside"] .view.shown{grid-template-columns:minmax(0,1fr) minmax(0,1fr)}
[data-way="beside"] [data-side="before"],[data-way="beside"] [data-side="after"],
[data-way="overlay"] [data-side="both"],[data-way="changes"] [data-side="both"],
[data-way="slider"] [data-side="before"],[data-way="slider"] [data-side="after"]{display:block}
[data-way="beside"] [data-side="after"]{border-inline-start:1px solid var(--line-strong)}
[data-way="slider"] .side{grid-area:1/1}
[data-way="slider"] [data-side="after"] .pane{clip-path:inset(0 0 0 var(--cut,50%))}
[data-way="slider"] [data-side="after"] figcaption{text-align:end}
.cut{display:none;position:absolute;z-index:3;top:32px;bottom:0;left:var(--cut,50%);width:28px;margin-left:-14px;cursor:ew-resize;touch-action:none}
[data-way="slider"] .cut{display:block}
.cut::before{content:"";position:absolute;left:13px;top:0;bottom:0;width:2px;background:var(--accent)}
.cut span{position:absolute;left:-2px;top:50%;width:32px;height:32px;margin-top:-16px;border-radius:16px;background:var(--accent);box-shadow:0 0 0 3px var(--surface)}
.cut span::before{content:"‹ ›";position:absolute;inset:0;color:var(--on-accent);font:700 15px/30px Arial,sans-serif;text-align:center}
.cut:focus-visible{outline:none}
.cut:focus-visible span{outline:3px solid var(--ring);outline-offset:3px}
[data-way="changes"] [data-side="both"] .far{opacity:.13}
.sheet g[data-element],.sheet g[data-relation],.sheet g[data-relations]{cursor:pointer}
.sheet g:focus{outline:none}
.ring{fill:none;stroke:var(--ring);stroke-width:9;pointer-events:none;vector-effect:none}
.ring.seen{stroke:var(--accent);stroke-width:6;stroke-dasharray:18 9}
.sheet g.taken-line path{stroke:var(--ring)!important;stroke-width:12}

.card{position:fixed;z-index:7;width:360px;max-width:calc(100vw - 24px);max-height:min(60vh,520px);overflow:auto;padding:12px 14px;background:var(--surface);border:1px solid var(--line-strong);border-radius:10px;box-shadow:var(--shade);font-size:13px}
.card:not(.pinned){pointer-events:none}
.card.pinned{right:20px;bottom:20px}
.card h4{margin:4px 0 2px;font-size:15px;line-height:1.3;overflow-wrap:anywhere}
.card .about{display:block;margin:0}
.card dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:4px 10px;margin:8px 0 0}
.card dt{color:var(--text-2)}
.card dd{margin:0;overflow-wrap:anywhere}
.card .line{display:block}
.card .acts{display:flex;gap:8px;margin-top:10px}
.card button{border:1px solid var(--line-strong);border-radius:8px;background:var(--surface);padding:5px 12px;cursor:pointer}
footer{padding-top:18px;padding-bottom:28px;color:var(--text-2);font-size:12.5px}
@media (max-width:760px){
.top,main,footer{padding-left:12px;padding-right:12px}
.top{flex-direction:column;gap:12px}
h1{font-size:22px}
.pick,.pick select{width:100%}
.ways{width:100%}
.ways label{flex:1 1 auto;text-align:center}
.ways label>span{padding:7px 2px;font-size:12.5px}
.chips{display:grid;grid-template-columns:1fr 1fr}
.chip{width:100%;flex-wrap:wrap;row-gap:0;padding:4px 10px}
.chip>span:not(.badge){order:3;flex-basis:100%;font-size:12.5px;color:var(--text-2)}
.chip small{margin-inline-start:auto}
.chips li:last-child{grid-column:1/-1}
.zoom{margin-inline-start:0}
[data-way="beside"] .view.shown{grid-template:minmax(0,1fr) minmax(0,1fr)/minmax(0,1fr)}
[data-way="beside"] [data-side="after"]{border-inline-start:0;border-top:1px solid var(--line-strong)}
.card.pinned{left:0;right:0;bottom:0;width:auto;max-width:none;max-height:52vh;border-radius:14px 14px 0 0}
}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
@media (forced-colors:active){.badge,.chip,.bar button{forced-color-adjust:none}}
`;
