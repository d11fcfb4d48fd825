export const id = 812;
export const ids = [812];
export const modules = {

/***/ 58812:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  reportHtml: () => (/* binding */ reportHtml)
});

// EXTERNAL MODULE: ./src/lib/text.ts
var lib_text = __webpack_require__(79112);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/say-source.ts
var say_source = __webpack_require__(18363);
;// CONCATENATED MODULE: ./src/report/html/assets.ts
// Made by scripts/html-assets.mjs from page/style.css and page/page.js.
/** The page's style, and the digest by which its policy allows it. */
const pageStyle = ':root {\ncolor-scheme: light dark;\n--ground: light-dark(#f6f7f9, #0b0f14);\n--card: light-dark(#ffffff, #12181f);\n--raised: light-dark(#f3f5f8, #1a222b);\n--line: light-dark(#dfe3e8, #27313b);\n--text: light-dark(#15202b, #e6edf3);\n--quiet: light-dark(#57626e, #95a3b1);\n--accent: light-dark(#0a5bd0, #6cb0ff);\n--green: light-dark(#14733a, #4cc57c);\n--green-soft: light-dark(#e2f5e9, #10291b);\n--red: light-dark(#c01f2e, #ff7b76);\n--red-soft: light-dark(#fdeaea, #341618);\n--amber: light-dark(#8a5a00, #e3b341);\n--amber-soft: light-dark(#fdf3d8, #2e2410);\n--violet: light-dark(#6941c6, #b79cff);\n--violet-soft: light-dark(#f0eafd, #221b38);\n--grey: light-dark(#5d6874, #8a97a5);\n--grey-soft: light-dark(#edf0f3, #1b232c);\n--green-fill: light-dark(#2f9e5e, #3fae6d);\n--red-fill: light-dark(#dc3545, #f0605b);\n--amber-fill: light-dark(#e5a50a, #dfa92f);\n--violet-fill: light-dark(#8a63d2, #a084ea);\n--grey-fill: light-dark(#98a2ad, #66727e);\n--shadow:\n0 1px 2px light-dark(rgb(16 24 40 / 6%), rgb(0 0 0 / 40%)),\n0 1px 3px light-dark(rgb(16 24 40 / 8%), rgb(0 0 0 / 30%));\n--mono: ui-monospace, \'SF Mono\', \'Cascadia Mono\', Menlo, Consolas, \'DejaVu Sans Mono\', monospace;\n}\n:root[data-theme=\'light\'] {\ncolor-scheme: light;\n}\n:root[data-theme=\'dark\'] {\ncolor-scheme: dark;\n}\n* {\nbox-sizing: border-box;\n}\nhtml {\nscroll-padding-top: 64px;\nscroll-behavior: smooth;\n}\nbody {\nmargin: 0;\nbackground: var(--ground);\ncolor: var(--text);\nfont:\n14px/1.5 system-ui,\n-apple-system,\n\'Segoe UI\',\nRoboto,\n\'Helvetica Neue\',\n\'Noto Sans\',\n\'DejaVu Sans\',\nsans-serif;\n}\nmain {\nmax-width: 1320px;\nmargin: 0 auto;\npadding: 20px 24px 80px;\noutline: none;\n}\nh1,\nh2,\nh3,\np {\nmargin: 0;\n}\nh2 {\nfont-size: 18px;\nletter-spacing: -0.01em;\n}\nh3 {\nfont-size: 14px;\nmargin: 18px 0 6px;\n}\nsection {\nmargin-top: 28px;\n}\na {\ncolor: var(--accent);\ntext-underline-offset: 2px;\n}\na.name {\nfont-weight: 600;\ntext-decoration: none;\noverflow-wrap: anywhere;\n}\na.name:hover {\ntext-decoration: underline;\n}\na.plain {\ntext-decoration: none;\n}\n.name {\nfont-weight: 600;\noverflow-wrap: anywhere;\n}\ncode,\npre {\nfont-family: var(--mono);\nfont-size: 12.5px;\n}\ncode {\noverflow-wrap: anywhere;\n}\n.quiet {\ncolor: var(--quiet);\n}\n.sr {\nposition: absolute;\nwidth: 1px;\nheight: 1px;\nmargin: -1px;\noverflow: hidden;\nclip-path: inset(50%);\nwhite-space: nowrap;\n}\n.spacer {\nflex: 1;\n}\n:focus-visible {\noutline: 2px solid var(--accent);\noutline-offset: 2px;\n}\n.skip {\nposition: absolute;\nleft: -9999px;\n}\n.skip:focus {\nleft: 12px;\ntop: 10px;\nz-index: 30;\nbackground: var(--card);\npadding: 8px 14px;\nborder-radius: 8px;\n}\n.top {\nposition: sticky;\ntop: 0;\nz-index: 10;\ndisplay: flex;\nalign-items: center;\ngap: 22px;\nheight: 52px;\npadding: 0 24px;\nbackground: color-mix(in srgb, var(--card) 92%, transparent);\nbackdrop-filter: blur(8px);\nborder-bottom: 1px solid var(--line);\n}\n.brand {\ndisplay: flex;\nalign-items: center;\ngap: 9px;\nfont-weight: 650;\nmax-width: 30vw;\noverflow: hidden;\ntext-overflow: ellipsis;\nwhite-space: nowrap;\n}\n.dot {\nflex: none;\nwidth: 11px;\nheight: 11px;\nborder-radius: 50%;\nbackground: var(--grey);\n}\n.dot.passed {\nbackground: var(--green);\n}\n.dot.failed,\n.dot.invalid {\nbackground: var(--red);\n}\n.dot.cancelled {\nbackground: var(--amber);\n}\n.top nav {\ndisplay: flex;\ngap: 4px;\nflex: 1;\noverflow-x: auto;\nscrollbar-width: none;\n}\n.top nav a {\ncolor: var(--quiet);\ntext-decoration: none;\npadding: 5px 10px;\nborder-radius: 7px;\nwhite-space: nowrap;\nfont-weight: 500;\n}\n.top nav a:hover {\ncolor: var(--text);\nbackground: var(--raised);\n}\nbutton {\nfont: inherit;\ncolor: inherit;\nbackground: var(--card);\nborder: 1px solid var(--line);\nborder-radius: 7px;\npadding: 4px 10px;\ncursor: pointer;\n}\nbutton:hover {\nbackground: var(--raised);\n}\n#theme {\nfont-size: 16px;\nline-height: 1;\npadding: 6px 9px;\n}\n.hero {\ndisplay: flex;\ngap: 20px;\nalign-items: center;\nmargin-top: 10px;\npadding: 24px 26px;\nborder-radius: 16px;\nborder: 1px solid var(--line);\nbackground: var(--card);\nbox-shadow: var(--shadow);\nposition: relative;\noverflow: hidden;\n}\n.hero::before {\ncontent: \'\';\nposition: absolute;\ninset: 0 auto 0 0;\nwidth: 6px;\nbackground: var(--hue);\n}\n.hero.passed {\n--hue: var(--green);\n--soft: var(--green-soft);\n}\n.hero.failed,\n.hero.invalid {\n--hue: var(--red);\n--soft: var(--red-soft);\n}\n.hero.cancelled {\n--hue: var(--amber);\n--soft: var(--amber-soft);\n}\n.verdict-mark {\nflex: none;\nwidth: 60px;\nheight: 60px;\nborder-radius: 50%;\ndisplay: grid;\nplace-items: center;\nfont-size: 28px;\ncolor: var(--hue);\nbackground: var(--soft);\n}\n.hero h1 {\nfont-size: 25px;\nletter-spacing: -0.02em;\nline-height: 1.2;\noverflow-wrap: anywhere;\n}\n.verdict-word {\ncolor: var(--hue);\n}\n.sentence {\nfont-size: 15.5px;\nmargin-top: 4px;\noverflow-wrap: anywhere;\n}\n.about {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 2px 0;\nlist-style: none;\nmargin: 8px 0 0;\npadding: 0;\ncolor: var(--quiet);\nfont-size: 12.5px;\n}\n.about li + li::before {\ncontent: \'·\';\nmargin: 0 8px;\n}\n.tiles {\ndisplay: grid;\ngrid-template-columns: 2fr 1fr 1fr 1fr;\ngap: 14px;\nmargin-top: 14px;\n}\n.tile {\ndisplay: flex;\nflex-direction: column;\ngap: 2px;\npadding: 14px 18px;\nborder-radius: 12px;\nbackground: var(--card);\nborder: 1px solid var(--line);\nbox-shadow: var(--shadow);\ncolor: inherit;\ntext-decoration: none;\n}\n.tile:hover {\nborder-color: var(--accent);\n}\n.tile-title {\ncolor: var(--quiet);\nfont-size: 12.5px;\n}\n.tile-number {\nfont-size: 25px;\nfont-weight: 650;\nletter-spacing: -0.02em;\nline-height: 1.25;\nfont-variant-numeric: tabular-nums;\n}\n.tile-number small {\nfont-size: 15px;\ncolor: var(--quiet);\nfont-weight: 500;\n}\n.tile-words {\nfont-size: 12.5px;\ncolor: var(--quiet);\n}\n.tile-words span {\nmargin-right: 6px;\nwhite-space: nowrap;\n}\n.shares {\nborder-radius: 4px;\nmargin: 3px 0 4px;\ndisplay: block;\n}\n.passed-text {\ncolor: var(--green);\n}\n.failed-text {\ncolor: var(--red);\n}\n.found-text,\n.blocked-text {\ncolor: var(--amber);\n}\n.stub-text {\ncolor: var(--violet);\n}\n.skipped-text,\n.cancelled-text {\ncolor: var(--quiet);\n}\n.card {\nbackground: var(--card);\nborder: 1px solid var(--line);\nborder-radius: 12px;\nbox-shadow: var(--shadow);\n}\n.section-head {\ndisplay: flex;\nalign-items: baseline;\ngap: 14px;\nflex-wrap: wrap;\nmargin-bottom: 10px;\n}\n.empty {\npadding: 18px;\ncolor: var(--quiet);\n}\n.toolbar {\ndisplay: flex;\nflex-wrap: wrap;\nalign-items: center;\ngap: 8px;\npadding: 10px 12px;\nborder-bottom: 1px solid var(--line);\n}\ninput[type=\'search\'] {\nfont: inherit;\ncolor: inherit;\nbackground: var(--raised);\nborder: 1px solid var(--line);\nborder-radius: 7px;\npadding: 4px 10px;\nwidth: 190px;\nmax-width: 100%;\n}\ninput::placeholder {\ncolor: var(--quiet);\nopacity: 1;\n}\n.chips {\ndisplay: inline-flex;\nflex-wrap: wrap;\ngap: 6px;\n}\n.chip {\nborder-radius: 999px;\npadding: 2px 10px;\nfont-size: 12.5px;\nbackground: transparent;\n}\n.chip b {\nfont-weight: 600;\nmargin-left: 2px;\n}\n.chip[aria-pressed=\'true\'] {\nbackground: var(--text);\nborder-color: var(--text);\ncolor: var(--card);\n}\n.chip[aria-pressed=\'false\'].passed,\n.chip[aria-pressed=\'false\'].flow-ok {\ncolor: var(--green);\n}\n.chip[aria-pressed=\'false\'].failed,\n.chip[aria-pressed=\'false\'].flow-broken,\n.chip[aria-pressed=\'false\'].is-error {\ncolor: var(--red);\n}\n.chip[aria-pressed=\'false\'].found,\n.chip[aria-pressed=\'false\'].blocked,\n.chip[aria-pressed=\'false\'].flow-warning,\n.chip[aria-pressed=\'false\'].is-warning {\ncolor: var(--amber);\n}\n.chip[aria-pressed=\'false\'].stub {\ncolor: var(--violet);\n}\n.badge {\ndisplay: inline-block;\npadding: 1px 9px;\nborder-radius: 999px;\nfont-size: 12px;\nfont-weight: 600;\nwhite-space: nowrap;\nbackground: var(--grey-soft);\ncolor: var(--quiet);\n}\n.badge.passed,\n.badge.flow-ok {\nbackground: var(--green-soft);\ncolor: var(--green);\n}\n.badge.failed,\n.badge.flow-broken,\n.badge.is-error {\nbackground: var(--red-soft);\ncolor: var(--red);\n}\n.badge.found,\n.badge.blocked,\n.badge.flow-warning,\n.badge.is-warning {\nbackground: var(--amber-soft);\ncolor: var(--amber);\n}\n.badge.stub {\nbackground: var(--violet-soft);\ncolor: var(--violet);\n}\n.tag {\ndisplay: inline-block;\nfont-size: 11.5px;\npadding: 0 6px;\nborder-radius: 5px;\nbackground: var(--grey-soft);\ncolor: var(--quiet);\n}\n.tag.warn {\nbackground: var(--amber-soft);\ncolor: var(--amber);\n}\n.failure-card {\npadding: 16px 20px;\nborder-left: 5px solid var(--red-fill);\nmargin-bottom: 12px;\n}\n.failure-card.found {\nborder-left-color: var(--amber-fill);\n}\n.failure-card h3 {\nmargin: 0 0 6px;\nfont-size: 16px;\n}\n.cause {\nfont-size: 14.5px;\nmargin-top: 4px;\noverflow-wrap: anywhere;\n}\n.note {\nmargin: 6px 0;\npadding: 6px 12px;\nborder-radius: 8px;\nbackground: var(--raised);\n}\n.frames {\nlist-style: none;\nmargin: 10px 0 0;\npadding: 0;\n}\n.frames li {\npadding: 3px 10px;\nborder-left: 3px solid var(--line);\ncolor: var(--quiet);\noverflow-wrap: anywhere;\n}\n.frames li.here {\nborder-left-color: var(--red);\ncolor: var(--text);\n}\n.frames pre {\nmargin: 2px 0 3px;\npadding: 5px 10px;\nborder-radius: 6px;\nbackground: var(--raised);\nwhite-space: pre-wrap;\noverflow-wrap: anywhere;\n}\n.frames li.here pre {\nbackground: var(--red-soft);\n}\n.rerun {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 8px;\nalign-items: center;\nmargin-top: 10px;\n}\n.rerun code {\nbackground: var(--raised);\nborder-radius: 6px;\npadding: 4px 10px;\n}\ndetails {\nmargin-top: 8px;\n}\nsummary {\ncursor: pointer;\ncolor: var(--quiet);\nfont-weight: 500;\nwidth: fit-content;\n}\nsummary:hover {\ncolor: var(--text);\n}\n.graph-card {\noverflow: hidden;\n}\n#drawing {\ndisplay: block;\nwidth: 100%;\nheight: min(66vh, 620px);\nbackground: radial-gradient(circle, light-dark(#e3e7ec, #1c252e) 1px, transparent 1.2px) 0 0 / 22px 22px;\ncursor: grab;\ntouch-action: pan-y;\nuser-select: none;\n}\n#drawing.moving {\ncursor: grabbing;\n}\n.hint {\npadding: 7px 14px;\nborder-top: 1px solid var(--line);\nfont-size: 12.5px;\n}\n.edge {\nfill: none;\nstroke: var(--grey);\nstroke-width: 1.6;\nopacity: 0.75;\n}\n.edge.ok {\nstroke: var(--green-fill);\n}\n.edge.warning {\nstroke: var(--amber-fill);\nstroke-width: 2;\n}\n.edge.broken {\nstroke: var(--red-fill);\nstroke-width: 2.6;\nopacity: 1;\n}\n.edge.untested {\nstroke-dasharray: 6 4;\n}\n.edge.order {\nstroke-dasharray: 2 4;\n}\n.edge.critical {\nstroke-width: 3;\nopacity: 1;\n}\n.grip {\nfill: none;\nstroke: transparent;\nstroke-width: 14;\ncursor: pointer;\npointer-events: stroke;\n}\n.grip:hover {\nstroke: color-mix(in srgb, var(--accent) 25%, transparent);\n}\n.node {\ncursor: pointer;\noutline: none;\n}\n.node .shape {\nfill: var(--card);\nstroke: var(--line);\nstroke-width: 1.4;\n}\n.node:hover .shape {\nstroke: var(--accent);\n}\n.node:focus-visible .shape,\n.node.open .shape {\nstroke: var(--accent);\nstroke-width: 3;\n}\n.node-name {\nfont-size: 12.5px;\nfont-weight: 600;\nfill: var(--text);\n}\n.node-words {\nfont-size: 11px;\nfill: var(--quiet);\n}\n.node-mark {\nfont-size: 14px;\ntext-anchor: middle;\nfill: var(--hue);\n}\n.node .stripe {\nfill: var(--fill);\n}\n.node,\n.bar,\n.shares rect {\n--hue: var(--grey);\n--fill: var(--grey-fill);\n}\n.node.passed,\n.bar.passed,\n.shares .passed {\n--hue: var(--green);\n--fill: var(--green-fill);\n}\n.node.failed,\n.bar.failed,\n.shares .failed {\n--hue: var(--red);\n--fill: var(--red-fill);\n}\n.node.found,\n.node.blocked,\n.bar.found,\n.shares .blocked {\n--hue: var(--amber);\n--fill: var(--amber-fill);\n}\n.node.stub,\n.shares .stub {\n--hue: var(--violet);\n--fill: var(--violet-fill);\n}\n.node.failed .shape {\nfill: var(--red-soft);\nstroke: var(--red);\n}\n.node.found .shape {\nfill: var(--amber-soft);\nstroke: var(--amber-fill);\n}\n.node.blocked .shape {\nstroke: var(--amber-fill);\nstroke-dasharray: 5 4;\n}\n.node.skipped .shape,\n.node.cancelled .shape {\nstroke-dasharray: 3 4;\nfill: var(--ground);\n}\n.node.stub .shape {\nstroke: var(--violet);\nstroke-dasharray: 5 4;\n}\n.found-mark {\nfill: light-dark(#8a5a00, #f2c14e);\n}\n.found-count {\nfont-size: 10.5px;\nfont-weight: 700;\ntext-anchor: middle;\nfill: light-dark(#fff, #201700);\n}\n.dim {\nopacity: 0.16;\n}\n.far .node-words,\n.far .found-count {\ndisplay: none;\n}\n.shares rect {\nfill: var(--fill);\n}\n.scroll {\nposition: relative;\noverflow: auto;\nmax-height: 72vh;\n}\n.card.scroll {\npadding: 4px 0;\n}\ntable {\nborder-collapse: collapse;\nwidth: 100%;\n}\nth {\ntext-align: left;\nfont-weight: 600;\n}\n.number {\ntext-align: right;\nwhite-space: nowrap;\nfont-variant-numeric: tabular-nums;\n}\n.data th,\n.gantt thead th {\nposition: sticky;\ntop: 0;\nbackground: var(--card);\nz-index: 1;\nbox-shadow: 0 1px 0 var(--line);\n}\n.data th {\npadding: 0;\n}\n.data th button {\nborder: 0;\nborder-radius: 0;\nwidth: 100%;\ntext-align: left;\npadding: 8px 12px;\ncolor: var(--quiet);\nfont-size: 12.5px;\nfont-weight: 600;\nbackground: none;\nwhite-space: nowrap;\n}\n.data th.number button {\ntext-align: right;\n}\n.data th button:hover {\ncolor: var(--text);\n}\n.arrow {\ndisplay: inline-block;\nwidth: 12px;\n}\nth[aria-sort=\'ascending\'] .arrow::after {\ncontent: \' ↑\';\n}\nth[aria-sort=\'descending\'] .arrow::after {\ncontent: \' ↓\';\n}\n.data td {\npadding: 8px 12px;\nborder-top: 1px solid var(--line);\nvertical-align: top;\noverflow-wrap: anywhere;\n}\n.data td.number {\noverflow-wrap: normal;\n}\n.data tbody tr:first-child td {\nborder-top: 0;\n}\n.data tbody tr:hover td {\nbackground: var(--raised);\n}\n.data tbody tr {\ncontent-visibility: auto;\ncontain-intrinsic-height: auto 38px;\n}\n.more {\npadding: 10px 14px;\nborder-top: 1px solid var(--line);\n}\n.data td:has(> .score-number) {\nwhite-space: nowrap;\n}\n.score-number {\nfont-variant-numeric: tabular-nums;\ncolor: var(--quiet);\n}\n.tie {\ncolor: var(--amber);\n}\n.gantt th,\n.gantt td {\npadding: 1px 12px;\n}\n.gantt thead th {\npadding: 7px 12px;\ncolor: var(--quiet);\nfont-size: 12.5px;\n}\n.gantt tbody th {\nfont-weight: 500;\nwhite-space: nowrap;\nmax-width: 300px;\noverflow: hidden;\ntext-overflow: ellipsis;\n}\n.gantt tbody a.name {\nfont-weight: 500;\n}\n.gantt .lane {\nwidth: 62%;\n}\n.gantt .number {\nfont-size: 12.5px;\n}\n.gantt tbody tr:hover {\nbackground: var(--raised);\n}\n.axis {\ndisplay: block;\noverflow: visible;\n}\n.axis line {\nstroke: var(--line);\n}\n.axis text {\nfont-size: 11px;\nfont-weight: 400;\nfill: var(--quiet);\n}\n.bar {\ndisplay: block;\ncursor: pointer;\noverflow: visible;\n}\n.bar .run {\nfill: var(--fill);\nopacity: 0.45;\n}\n.bar.critical .run {\nopacity: 1;\n}\n.bar .wait {\nfill: var(--grey);\nopacity: 0.35;\n}\n.bar .cpu {\nfill: var(--text);\nopacity: 0.55;\n}\n.critical-key {\ncolor: var(--accent);\n}\n.meter rect {\nfill: var(--grey-soft);\n}\n.meter .level {\nfill: var(--accent);\n}\n.meter .level.warn {\nfill: var(--amber);\n}\n.keys {\nmargin-top: 8px;\nfont-size: 12.5px;\n}\n.key {\ndisplay: inline-block;\nwidth: 18px;\nheight: 10px;\nborder-radius: 3px;\nmargin: 0 2px 0 8px;\nbackground: var(--grey);\n}\n.key.critical-key {\nwidth: auto;\nbackground: none;\nmargin-left: 2px;\n}\n.pair {\nwhite-space: nowrap;\n}\n.wait-key {\nheight: 4px;\nvertical-align: middle;\nopacity: 0.5;\n}\n.run-key {\nbackground: var(--green-fill);\n}\n.cpu-key {\nheight: 4px;\nvertical-align: middle;\nbackground: var(--text);\nopacity: 0.6;\n}\n#panel {\nposition: fixed;\ninset: 0 0 0 auto;\nwidth: min(600px, 100vw);\nz-index: 20;\nbackground: var(--card);\nborder-left: 1px solid var(--line);\nbox-shadow: -12px 0 40px light-dark(rgb(16 24 40 / 14%), rgb(0 0 0 / 60%));\noverflow-y: auto;\noverscroll-behavior: contain;\n}\n.panel-head {\nposition: sticky;\ntop: 0;\nz-index: 2;\ndisplay: flex;\nalign-items: center;\ngap: 12px;\npadding: 12px 20px;\nbackground: var(--card);\nborder-bottom: 1px solid var(--line);\n}\n#panel-title:focus {\noutline: none;\n}\n.panel-head h2 {\nflex: 1;\noverflow-wrap: anywhere;\noutline-offset: 4px;\n}\n#panel-body {\npadding: 14px 20px 40px;\noverflow-wrap: anywhere;\n}\n.lead {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 8px;\nalign-items: center;\n}\n.facts {\ndisplay: grid;\ngrid-template-columns: repeat(auto-fill, minmax(200px, 1fr));\ngap: 8px 16px;\nmargin: 12px 0;\n}\n.facts dt {\ncolor: var(--quiet);\nfont-size: 12px;\n}\n.facts dd {\nmargin: 0;\n}\n.plain-list {\nlist-style: none;\nmargin: 0;\npadding: 0;\n}\n.plain-list > li {\npadding: 6px 0;\nborder-top: 1px solid var(--line);\n}\n.plain-list > li:first-child {\nborder-top: 0;\n}\n.port > p {\nmargin: 2px 0;\n}\n.problem {\ncolor: var(--red);\n}\n.checks .bad > span {\ncolor: var(--red);\n}\n.checks .good > span {\ncolor: var(--green);\n}\n.pairs td,\n.pairs th,\n.columns td,\n.columns th,\n.scores td,\n.scores th {\npadding: 4px 8px 4px 0;\nborder-top: 1px solid var(--line);\nfont-weight: 400;\nvertical-align: top;\nfont-size: 12.5px;\n}\n.columns thead th,\n.scores thead th {\ncolor: var(--quiet);\nborder: 0;\n}\n.columns .range {\nfont-variant-numeric: tabular-nums;\n}\n.advice {\nmargin: 6px 0;\npadding: 8px 12px;\nborder-radius: 8px;\nbackground: var(--raised);\nwhite-space: pre-wrap;\noverflow-wrap: anywhere;\n}\n.scores td:nth-child(2) {\nwidth: 45%;\nvertical-align: middle;\n}\n.score {\ndisplay: block;\nborder-radius: 3px;\n}\n.score .ground {\nfill: var(--grey-soft);\n}\n.p-type {\nfill: #3b82f6;\nbackground: #3b82f6;\n}\n.p-dataType {\nfill: #06a5b4;\nbackground: #06a5b4;\n}\n.p-name {\nfill: #22a559;\nbackground: #22a559;\n}\n.p-exact {\nfill: #a3b818;\nbackground: #a3b818;\n}\n.p-source {\nfill: #f08c2e;\nbackground: #f08c2e;\n}\n.p-keywords {\nfill: #c455d6;\nbackground: #c455d6;\n}\n.log {\nmargin-top: 8px;\nborder: 1px solid var(--line);\nborder-radius: 10px;\noverflow: hidden;\n}\n.log-head {\ndisplay: flex;\nflex-wrap: wrap;\ngap: 8px;\nalign-items: center;\npadding: 6px 12px;\nbackground: var(--raised);\nfont-size: 12.5px;\nborder-bottom: 1px solid var(--line);\n}\n.log-head input {\nbackground: var(--card);\nwidth: 150px;\npadding: 2px 8px;\n}\n.log pre {\nmargin: 0;\npadding: 10px 14px;\nmax-height: 420px;\noverflow: auto;\nwhite-space: pre-wrap;\noverflow-wrap: anywhere;\nline-height: 1.45;\nbackground: light-dark(#fbfcfd, #0b0f14);\n}\n.log .cut {\ncolor: var(--quiet);\nfont-style: italic;\n}\n::highlight(log-find) {\nbackground: #ffd33d;\ncolor: #1f2328;\n}\n::highlight(log-here) {\nbackground: #f66a0a;\ncolor: #000;\n}\n.bold {\nfont-weight: 700;\n}\n.dim:not(g):not(path) {\nopacity: 0.75;\n}\n.italic {\nfont-style: italic;\n}\n.underline {\ntext-decoration: underline;\n}\n.inverse {\nfilter: invert(1) hue-rotate(180deg);\n}\n.c0 {\ncolor: light-dark(#24292f, #8b98a6);\n}\n.c1,\n.c9 {\ncolor: var(--red);\n}\n.c2,\n.c10 {\ncolor: var(--green);\n}\n.c3,\n.c11 {\ncolor: var(--amber);\n}\n.c4,\n.c12 {\ncolor: var(--accent);\n}\n.c5,\n.c13 {\ncolor: var(--violet);\n}\n.c6,\n.c14 {\ncolor: light-dark(#0b6a75, #56d4dd);\n}\n.c7,\n.c8 {\ncolor: var(--quiet);\n}\n.c15 {\ncolor: var(--text);\nfont-weight: 600;\n}\n.b0,\n.b7,\n.b8,\n.b15 {\nbackground: var(--grey-soft);\n}\n.b1,\n.b9 {\nbackground: var(--red-soft);\n}\n.b2,\n.b10 {\nbackground: var(--green-soft);\n}\n.b3,\n.b11 {\nbackground: var(--amber-soft);\n}\n.b4,\n.b12,\n.b6,\n.b14 {\nbackground: light-dark(#e3eefc, #10233b);\n}\n.b5,\n.b13 {\nbackground: var(--violet-soft);\n}\n@media (max-width: 860px) {\nmain {\npadding: 12px 12px 60px;\n}\n.tiles {\ngrid-template-columns: 1fr 1fr;\n}\n.tile:last-child {\ngrid-column: 1 / -1;\n}\n.tile.wide {\ngrid-column: 1 / -1;\n}\n.hero {\npadding: 18px;\ngap: 14px;\n}\n.verdict-mark {\nwidth: 44px;\nheight: 44px;\nfont-size: 20px;\n}\n.gantt .lane {\nwidth: 40%;\n}\n.brand {\nmax-width: 40vw;\n}\n}\n@media (prefers-reduced-motion: reduce) {\nhtml {\nscroll-behavior: auto;\n}\n}\n@media (scripting: none) {\ntr[hidden] {\ndisplay: table-row;\n}\n.toolbar,\n#theme,\n[data-all],\n[data-copy],\n.log-head input {\ndisplay: none;\n}\n}\n@media print {\n:root,\n:root[data-theme=\'dark\'] {\ncolor-scheme: light;\n}\nbody {\nbackground: #fff;\nfont-size: 11px;\n}\nmain {\nmax-width: none;\npadding: 0;\n}\n.top,\n.toolbar,\n.hint,\n#panel,\n.skip,\n.log-head input,\n[data-copy] {\ndisplay: none;\n}\n.card,\n.tile,\n.hero {\nbox-shadow: none;\nbreak-inside: avoid-page;\n}\n.card:has(table) {\nbreak-inside: auto;\n}\n.scroll,\n.log pre {\nmax-height: none;\noverflow: visible;\n}\n.data th,\n.gantt thead th {\nposition: static;\n}\n#drawing {\nheight: auto;\nmax-height: 20cm;\n}\ntr {\nbreak-inside: avoid;\n}\n}';
const pageStyleDigest = 'sha256-YP37nC5X8utUcDCyrD99m9apcArR7+uYY1P14a97Cmo=';
/** The page's script, and the digest by which its policy allows it. */
const pageScript = 'const one = (selector, within = document) => within.querySelector(selector);\nconst all = (selector, within = document) =>\n[...within.querySelectorAll(selector)].map((found) => /** @type {any} */ (found));\nconst announce = (text) => {\nconst place = one(\'#announce\');\nif (place) place.textContent = text;\n};\nconst has = (text, query) => text.toLowerCase().includes(query.trim().toLowerCase());\nconst themeButton = one(\'#theme\');\nconst root = document.documentElement;\nconst store = {\nread() {\ntry {\nreturn localStorage.getItem(\'dag-script-test-theme\');\n} catch {\nreturn null;\n}\n},\nwrite(theme) {\ntry {\nlocalStorage.setItem(\'dag-script-test-theme\', theme);\n} catch {\n/* The page may not remember: it asks again. */\n}\n},\n};\nconst remembered = store.read();\nif (remembered === \'light\' || remembered === \'dark\') root.dataset.theme = remembered;\nthemeButton?.addEventListener(\'click\', () => {\nconst isDark = root.dataset.theme\n? root.dataset.theme === \'dark\'\n: matchMedia(\'(prefers-color-scheme: dark)\').matches;\nroot.dataset.theme = isDark ? \'light\' : \'dark\';\nstore.write(root.dataset.theme);\n});\nconst panel = one(\'#panel\');\nconst panelTitle = one(\'#panel-title\');\nconst panelBody = one(\'#panel-body\');\nlet opener = null;\nlet isOpen = false;\nconst showDetails = () => {\nconst name = location.hash.slice(1);\nconst found = /^[nf]\\d+$/.test(name) ? document.getElementById(name) : null;\nfor (const node of all(\'.node.open\')) node.classList.remove(\'open\');\nif (!panel || !panelTitle || !panelBody) return;\nif (!(found instanceof HTMLTemplateElement)) {\nif (isOpen) closePanel(false);\nreturn;\n}\npanelTitle.textContent = found.dataset.title ?? \'\';\npanelBody.replaceChildren(found.content.cloneNode(true));\npanel.hidden = false;\npanel.scrollTop = 0;\nisOpen = true;\none(`#g${name.slice(1)}`)?.classList.toggle(\'open\', name.startsWith(\'n\'));\npanelTitle.focus({ preventScroll: true });\n};\nconst closePanel = (leave) => {\nif (!panel) return;\npanel.hidden = true;\nisOpen = false;\nif (leave) history.replaceState(null, \'\', location.pathname + location.search);\nfor (const node of all(\'.node.open\')) node.classList.remove(\'open\');\nif (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });\n};\nconst open = (name, from) => {\nif (!isOpen) opener = from;\nif (location.hash === `#${name}`) showDetails();\nelse location.hash = name;\n};\nconst copyText = async (button) => {\ntry {\nawait navigator.clipboard.writeText(button.getAttribute(\'data-copy\') ?? \'\');\nbutton.textContent = \'Copied\';\nannounce(\'Copied\');\n} catch {\nannounce(\'It could not be copied\');\n}\n};\naddEventListener(\'hashchange\', showDetails);\none(\'#panel-close\')?.addEventListener(\'click\', () => closePanel(true));\ndocument.addEventListener(\'keydown\', (event) => {\nif (event.key === \'Escape\' && isOpen) closePanel(true);\n});\ndocument.addEventListener(\'click\', (event) => {\nconst target = /** @type {Element} */ (event.target);\nconst link = target.closest(\'a[href^="#n"], a[href^="#f"]\');\nif (link && /^#[nf]\\d+$/.test(link.getAttribute(\'href\') ?? \'\')) {\nevent.preventDefault();\nopen((link.getAttribute(\'href\') ?? \'\').slice(1), link);\nreturn;\n}\nconst copy = target.closest(\'[data-copy]\');\nif (copy) {\nvoid copyText(copy);\nreturn;\n}\nconst opens = target.closest(\'[data-open]\');\nif (opens && !moved) open(opens.getAttribute(\'data-open\') ?? \'\', opens.closest(\'[tabindex]\'));\n});\nconst drawing = /** @type {SVGSVGElement | null} */ (/** @type {unknown} */ (one(\'#drawing\')));\nlet moved = false;\nif (drawing) {\nconst whole = { x: 0, y: 0, width: Number(drawing.dataset.width), height: Number(drawing.dataset.height) };\nlet seen = { ...whole };\nconst nodes = all(\'.node\', drawing);\nconst byName = new Map(nodes.map((node) => [node.dataset.node ?? \'\', node]));\nconst after = new Map();\nconst before = new Map();\nfor (const edge of all(\'.edge\', drawing)) {\nconst { from = \'\', to = \'\' } = edge.dataset;\nafter.set(from, [...(after.get(from) ?? []), to]);\nbefore.set(to, [...(before.get(to) ?? []), from]);\n}\nconst scale = () => Math.min(drawing.clientWidth / seen.width, drawing.clientHeight / seen.height) || 1;\nconst show = () => {\ndrawing.setAttribute(\'viewBox\', `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);\ndrawing.classList.toggle(\'far\', scale() < 0.5);\n};\nconst zoom = (factor, x = seen.x + seen.width / 2, y = seen.y + seen.height / 2) => {\nconst target = Math.min(2.5, Math.max(0.02, scale() * factor));\nconst by = scale() / target;\nseen = { x: x - (x - seen.x) * by, y: y - (y - seen.y) * by, width: seen.width * by, height: seen.height * by };\nshow();\n};\nconst centre = (x, y, size = Math.max(0.8, scale())) => {\nconst width = drawing.clientWidth / size;\nconst height = drawing.clientHeight / size;\nseen = { x: x - width / 2, y: y - height / 2, width, height };\nshow();\n};\nconst fit = () => {\nconst natural = whole.height * Math.min(1.15, drawing.clientWidth / whole.width) + 32;\ndrawing.style.height = `${Math.round(Math.min(620, Math.max(220, natural)))}px`;\nseen = { ...whole };\nif (scale() > 1.15) centre(whole.width / 2, whole.height / 2, 1.15);\nshow();\n};\nconst middleOf = (node) => {\nconst [, x = \'0\', y = \'0\'] = /translate\\(([-\\d.]+) ([-\\d.]+)\\)/.exec(node.getAttribute(\'transform\') ?? \'\') ?? [];\nreturn { x: Number(x) + 108, y: Number(y) + 24 };\n};\nconst goTo = (node) => {\nfor (const other of nodes) other.tabIndex = other === node ? 0 : -1;\nconst { x, y } = middleOf(node);\nconst isSeen = x > seen.x && x < seen.x + seen.width && y > seen.y && y < seen.y + seen.height;\nif (!isSeen || scale() < 0.35) centre(x, y);\nnode.focus({ preventScroll: true });\n};\nconst neighbour = (node, key) => {\nconst name = node.dataset.node ?? \'\';\nif (key === \'ArrowRight\') return byName.get(after.get(name)?.[0] ?? \'\');\nif (key === \'ArrowLeft\') return byName.get(before.get(name)?.[0] ?? \'\');\nconst here = middleOf(node);\nconst down = key === \'ArrowDown\' ? 1 : -1;\nlet best = { node: undefined, far: Infinity };\nfor (const other of nodes) {\nconst there = middleOf(other);\nconst dy = (there.y - here.y) * down;\nconst far = dy + 2 * Math.abs(there.x - here.x);\nif (dy > 1 && far < best.far) best = { node: other, far };\n}\nreturn best.node;\n};\nif (nodes[0]) nodes[0].tabIndex = 0;\nfit();\nif (scale() < 0.4) {\nconst trouble = nodes.find((node) => node.matches(\'.failed, .found\')) ?? nodes[0];\nif (trouble) centre(middleOf(trouble).x, middleOf(trouble).y, 0.8);\n}\naddEventListener(\'resize\', show);\naddEventListener(\'beforeprint\', () => drawing.setAttribute(\'viewBox\', `0 0 ${whole.width} ${whole.height}`));\naddEventListener(\'afterprint\', show);\nfor (const button of all(\'[data-zoom]\'))\nbutton.addEventListener(\'click\', () => {\nif (button.dataset.zoom === \'fit\') fit();\nelse zoom(button.dataset.zoom === \'in\' ? 1.35 : 1 / 1.35);\n});\ndrawing.addEventListener(\n\'wheel\',\n(event) => {\nif (!event.ctrlKey && !event.metaKey) return;\nevent.preventDefault();\nconst place = drawing.getBoundingClientRect();\nconst size = scale();\nconst left = place.left + (place.width - seen.width * size) / 2;\nconst top = place.top + (place.height - seen.height * size) / 2;\nzoom(\nMath.exp(-event.deltaY / 300),\nseen.x + (event.clientX - left) / size,\nseen.y + (event.clientY - top) / size,\n);\n},\n{ passive: false },\n);\nlet grabbed;\ndrawing.addEventListener(\'pointerdown\', (event) => {\nmoved = false;\nif (event.button === 0) grabbed = { x: event.clientX, y: event.clientY, seen };\n});\naddEventListener(\'pointermove\', (event) => {\nif (!grabbed) return;\nconst [dx, dy] = [event.clientX - grabbed.x, event.clientY - grabbed.y];\nif (!moved && Math.hypot(dx, dy) < 5) return;\nmoved = true;\ndrawing.classList.add(\'moving\');\nconst size = scale();\nseen = { ...grabbed.seen, x: grabbed.seen.x - dx / size, y: grabbed.seen.y - dy / size };\nshow();\n});\naddEventListener(\'pointerup\', () => {\ngrabbed = undefined;\ndrawing.classList.remove(\'moving\');\nsetTimeout(() => (moved = false));\n});\ndrawing.addEventListener(\'pointerover\', (event) => {\nconst node = /** @type {Element} */ (event.target).closest(\'.node\');\nif (!(node instanceof SVGElement) || node.querySelector(\'title\')) return;\nconst title = document.createElementNS(\'http://www.w3.org/2000/svg\', \'title\');\ntitle.textContent = node.dataset.name ?? \'\';\nnode.prepend(title);\n});\ndrawing.addEventListener(\'click\', (event) => {\nconst node = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(\'.node\'));\nif (!node || moved) return;\nfor (const other of nodes) other.tabIndex = other === node ? 0 : -1;\nopen(`n${node.dataset.node}`, node);\n});\ndrawing.addEventListener(\'keydown\', (event) => {\nconst node = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest(\'.node\'));\nif (event.key === \'+\' || event.key === \'=\') zoom(1.35);\nelse if (event.key === \'-\') zoom(1 / 1.35);\nelse if (event.key === \'0\') fit();\nelse if (node && event.key.startsWith(\'Arrow\')) {\nconst next = neighbour(node, event.key);\nif (next) goTo(next);\n} else if (node && (event.key === \'Enter\' || event.key === \' \')) open(`n${node.dataset.node}`, node);\nelse return;\nevent.preventDefault();\n});\nconst find = /** @type {HTMLInputElement | null} */ (one(\'#graph-find\'));\nconst picked = new Set();\nconst isPicked = (/** @type {HTMLElement} */ node) =>\n(picked.size === 0 || [...picked].some((tone) => node.classList.contains(tone))) &&\nhas(`${node.dataset.name} ${node.getAttribute(\'aria-label\')}`, find?.value ?? \'\');\nconst pick = () => {\nconst isAll = picked.size === 0 && !find?.value.trim();\nlet number = 0;\nfor (const node of nodes) {\nconst isIn = isAll || isPicked(node);\nnumber += isIn ? 1 : 0;\nnode.classList.toggle(\'dim\', !isIn);\n}\nfor (const edge of all(\'.edge\', drawing)) {\nconst ends = [byName.get(edge.dataset.from ?? \'\'), byName.get(edge.dataset.to ?? \'\')];\nedge.classList.toggle(\'dim\', !isAll && ends.some((end) => end?.classList.contains(\'dim\')));\n}\nif (!isAll) announce(`${number} of ${nodes.length} nodes`);\n};\nfind?.addEventListener(\'input\', pick);\nfind?.addEventListener(\'keydown\', (event) => {\nif (event.key !== \'Enter\') return;\nconst first = nodes.find(isPicked);\nif (first) goTo(first);\n});\nfor (const chip of all(\'[data-tone].chip\'))\nchip.addEventListener(\'click\', () => {\nconst tone = chip.dataset.tone ?? \'\';\nif (!picked.delete(tone)) picked.add(tone);\nchip.setAttribute(\'aria-pressed\', String(picked.has(tone)));\npick();\n});\n}\nconst openRows = 200;\nfor (const table of all(\'table[data-table]\')) {\nconst id = table.dataset.table ?? \'\';\nconst section = one(`#${id}`);\nconst body = one(\'tbody\', table);\nif (!section || !body) continue;\nconst rows = all(\'tr\', body);\nconst texts = new Map();\nconst filter = /** @type {HTMLInputElement | null} */ (one(`[data-filter="${id}"]`));\nconst shown = one(`[data-shown="${id}"]`);\nconst picked = new Set();\nconst more = one(\'[data-all]\', section);\nlet limit = more ? openRows : Infinity;\nconst apply = () => {\nlet number = 0;\nfor (const row of all(\'tr\', body)) {\nif (!texts.has(row)) texts.set(row, row.textContent ?? \'\');\nconst isIn =\n(picked.size === 0 || picked.has(row.dataset.tone ?? \'\')) && has(texts.get(row) ?? \'\', filter?.value ?? \'\');\nnumber += isIn ? 1 : 0;\nrow.hidden = !isIn || number > limit;\n}\nif (more) {\nmore.hidden = number <= limit;\nmore.textContent = `Show all ${number} rows`;\n}\nif (shown)\nshown.textContent =\nnumber === rows.length ? `${number} ${number === 1 ? \'row\' : \'rows\'}` : `${number} of ${rows.length} rows`;\n};\nfilter?.addEventListener(\'input\', apply);\nmore?.addEventListener(\'click\', () => {\nlimit = Infinity;\napply();\n});\nfor (const chip of all(\'[data-filter-tone]\', section))\nchip.addEventListener(\'click\', () => {\nconst tone = chip.dataset.filterTone ?? \'\';\nif (!picked.delete(tone)) picked.add(tone);\nchip.setAttribute(\'aria-pressed\', String(picked.has(tone)));\napply();\n});\nfor (const button of all(\'[data-sort]\', table))\nbutton.addEventListener(\'click\', () => {\nconst head = /** @type {HTMLElement} */ (button.closest(\'th\'));\nconst column = Number(button.dataset.sort);\nconst isUp = head.getAttribute(\'aria-sort\') !== \'ascending\';\nfor (const other of all(\'th\', table)) other.removeAttribute(\'aria-sort\');\nhead.setAttribute(\'aria-sort\', isUp ? \'ascending\' : \'descending\');\nconst key = (row) => {\nconst cell = /** @type {HTMLElement | undefined} */ (row.children[column]);\nreturn cell?.dataset.by === undefined ? (cell?.textContent ?? \'\').trim() : Number(cell.dataset.by);\n};\nconst keyed = rows.map((row) => ({ row, key: key(row) }));\nkeyed.sort((a, b) => {\nif (typeof a.key === \'number\' && typeof b.key === \'number\') return a.key - b.key;\nreturn String(a.key).localeCompare(String(b.key), \'en\', { numeric: true });\n});\nif (!isUp) keyed.reverse();\nbody.append(...keyed.map(({ row }) => row));\napply();\n});\n}\none(\'#timeline [data-all]\')?.addEventListener(\'click\', () => {\nfor (const row of all(\'#timeline tr[hidden]\')) row.hidden = false;\none(\'#timeline .more\')?.remove();\n});\nconst canMark = typeof Highlight === \'function\' && \'highlights\' in CSS;\nlet search;\ndocument.addEventListener(\'input\', (event) => {\nconst field = /** @type {HTMLInputElement} */ (event.target);\nconst log = field.matches?.(\'.log-find\') ? field.closest(\'.log\') : null;\nconst text = log && one(\'pre\', log);\nconst number = log && one(\'.log-count\', log);\nif (!log || !text || !number) return;\nconst hits = [];\nconst query = field.value.toLowerCase();\nconst walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);\nfor (let node = walker.nextNode(); node; node = walker.nextNode()) {\nif (query === \'\') break;\nconst lower = (node.textContent ?? \'\').toLowerCase();\nfor (let at = lower.indexOf(query); at >= 0 && hits.length < 2000; at = lower.indexOf(query, at + query.length)) {\nconst hit = document.createRange();\nhit.setStart(node, at);\nhit.setEnd(node, at + query.length);\nhits.push(hit);\n}\n}\nsearch = { log, hits, at: -1 };\nnumber.textContent = query ? `${hits.length} ${hits.length === 1 ? \'hit\' : \'hits\'}` : \'\';\nif (canMark) {\nCSS.highlights.set(\'log-find\', new Highlight(...hits));\nCSS.highlights.delete(\'log-here\');\n}\nnextHit();\n});\nconst nextHit = () => {\nif (!search || search.hits.length === 0) return;\nsearch.at = (search.at + 1) % search.hits.length;\nconst hit = search.hits[search.at];\nconst text = one(\'pre\', search.log);\nif (!hit || !text) return;\nif (canMark) CSS.highlights.set(\'log-here\', new Highlight(hit));\nconst place = hit.getBoundingClientRect();\nconst frame = text.getBoundingClientRect();\nif (place.top < frame.top || place.bottom > frame.bottom) text.scrollTop += place.top - frame.top - frame.height / 2;\nconst number = one(\'.log-count\', search.log);\nif (number) number.textContent = `${search.at + 1} of ${search.hits.length}`;\n};\ndocument.addEventListener(\'keydown\', (event) => {\nif (event.key === \'Enter\' && /** @type {Element} */ (event.target).matches?.(\'.log-find\')) nextHit();\n});\naddEventListener(\'beforeprint\', () => {\nfor (const fold of all(\'#failures details\')) fold.setAttribute(\'open\', \'\');\n});\nshowDetails();';
const pageScriptDigest = 'sha256-RkXFjEdR+ugL3o7+9RgWKwfOeZiF92YrBnpX9f+IcSM=';

;// CONCATENATED MODULE: ./src/report/html/markup.ts


/** HTML that is safe to be put into the page. Only this module makes it: everything else is escaped on its way in. */
class Html {
    text;
    constructor(text) {
        this.text = text;
    }
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
/** Characters of a name, a path or a sentence that are shown; what is longer is cut. */
const inlineLimit = 1_000;
/** Composes HTML. Text becomes one line without anything that hides or turns; it is safe in an attribute, too. */
function html(strings, ...parts) {
    let text = strings[0] ?? '';
    for (const [index, part] of parts.entries())
        text += draw(part) + (strings[index + 1] ?? '');
    return new Html(text);
}
function draw(part) {
    if (part === undefined || part === false)
        return '';
    if (typeof part === 'string')
        return escapeLine(part);
    if (typeof part === 'number')
        return String(part);
    return part instanceof Html ? part.text : part.map(draw).join('');
}
function escapeLine(text) {
    // Most texts are plain; the rest of the work is for those that are not.
    if (text.length <= inlineLimit && /^[ -!#-%(-;=?-~]*$/.test(text))
        return text.trim() === text ? text : spaced(text);
    return spaced((0,lib_text/* shorten */.ml)(text.length > 4 * inlineLimit ? text.slice(0, 4 * inlineLimit) : text, 4 * inlineLimit));
}
/** The escaped line, with the space that parts it from its neighbours. */
function spaced(text) {
    const line = escapeMarks((0,lib_text/* shorten */.ml)((0,report_escape/* cleanLine */.Ow)(text), inlineLimit));
    if (line === '')
        return /^\s+$/.test(text) ? ' ' : '';
    return `${/^\s/.test(text) ? ' ' : ''}${line}${/\s$/.test(text) ? ' ' : ''}`;
}
/** Without what may not stand in a document at all. */
function escapeMarks(text) {
    return text.replaceAll(/\p{Noncharacter_Code_Point}/gu, '').replaceAll(/[&<>"']/g, (mark) => entities[mark] ?? mark);
}
/** Text of several lines as it is, for an element that keeps them. */
function lines(text) {
    return new Html(escapeMarks((0,report_escape/* clean */.uH)(text)));
}
/** A sentence of ours: the names that it sets in backticks are shown as names. */
function sentence(text) {
    const pieces = (0,lib_text/* shorten */.ml)(text, 4 * inlineLimit).split(/`([^`]+)`/);
    return html `${pieces.map((piece, index) => (index % 2 === 1 ? html `<code>${piece}</code>` : piece))}`;
}
/** A text of ours, by a tag that tells the page's own sources apart from everything that came from outside. */
function trusted(text) {
    return new Html(text);
}

// EXTERNAL MODULE: ./src/words/say-score.ts
var say_score = __webpack_require__(57361);
;// CONCATENATED MODULE: ./src/report/html/score.ts


/** The parts of a score in the order in which they are drawn, with their words. */
const parts = ['type', 'dataType', 'name', 'exact', 'source', 'keywords'].map((part) => [part, say_score/* partNames */.wX[part]]);
/** How a binding came to be, in a word. */
function howBound({ how, score, tie }) {
    if (how !== 'matched')
        return html `<span class="quiet">${how === 'declared' ? 'declared' : 'a file'}</span>`;
    return html `matched <span class="score-number">${(score ?? 0).toFixed(2)}</span>${tie && html ` <b class="tie">tie</b>`}`;
}
/** Why an input is fed by what it is: the score in its parts, and the candidates that it beat. */
function wiring(binding) {
    const { how, score, parts: points, rivals, tie } = binding;
    if (how === 'declared')
        return html `<p>It is declared in the test file.</p>`;
    if (how === 'fixture')
        return html `<p>It is a file of the test.</p>`;
    if (score === undefined || points === undefined)
        return html ``;
    return html `<table class="scores"><caption class="sr">Candidates and their scores</caption><thead><tr><th scope="col">Candidate</th><th scope="col">Points</th><th scope="col" class="number">Score</th></tr></thead><tbody>
<tr class="taken"><th scope="row">taken</th><td>${bar(points)}</td><td class="number">${score.toFixed(3)}</td></tr>
${rivals.map((rival) => html `<tr><th scope="row"><span class="name">${rival.node}.${rival.output}</span><br><span class="quiet">${say_score/* rivalReasons */.q6[rival.because]}</span></th><td>${bar(rival.parts)}</td><td class="number">${rival.score.toFixed(3)}</td></tr>`)}
</tbody></table>
<p class="keys quiet">${parts.map(([part, words]) => html `<span class="pair"><span class="key p-${part}"></span> ${words} ${points[part].toFixed(3)}</span> `)}${points.cap < 0 && html `(and ${points.cap.toFixed(3)} beyond a full score)`}</p>
${tie && html `<p class="tie">Another output fits equally well. Write the one that is meant under <code>wiring:</code>.</p>`}`;
}
function bar(points) {
    let at = 0;
    const pieces = parts.map(([part, words]) => {
        const from = at;
        at += Math.max(0, points[part]);
        const width = Math.min(100, at * 100) - Math.min(100, from * 100);
        return width < 0.05
            ? undefined
            : html `<rect class="p-${part}" x="${Math.min(100, from * 100).toFixed(2)}%" width="${width.toFixed(2)}%" height="12"><title>${words} ${points[part].toFixed(3)}</title></rect>`;
    });
    const words = parts.filter(([part]) => points[part] > 0).map(([part, name]) => `${name} ${points[part].toFixed(3)}`);
    return html `<svg class="score" width="100%" height="12" role="img" aria-label="${words.join(', ') || 'no points'}"><rect class="ground" width="100%" height="12"/>${pieces}</svg>`;
}

;// CONCATENATED MODULE: ./src/report/html/tone.ts

/** A sign and a word for each tone: colour alone says nothing to some readers. */
const tones = {
    passed: { mark: '✔', word: 'passed' },
    stub: { mark: '○', word: 'stub' },
    found: { mark: '!', word: 'passed, with errors' },
    failed: { mark: '✘', word: 'failed' },
    blocked: { mark: '⊘', word: 'blocked' },
    skipped: { mark: '–', word: 'skipped' },
    cancelled: { mark: '◼', word: 'cancelled' },
};
const flowMarks = { ok: '✔', warning: '!', broken: '✘', untested: '–' };
/** A coloured sign with its word. */
function badge(tone, mark, word) {
    return html `<span class="badge ${tone}"><span aria-hidden="true">${mark}</span> ${word}</span>`;
}
function toneBadge(tone) {
    return badge(tone, tones[tone].mark, tones[tone].word);
}
function flowBadge(verdict) {
    return badge(`flow-${verdict}`, flowMarks[verdict], verdict);
}
/** The name of a node as a link to its details; plain where the page has none. */
function nodeLink(view, id) {
    return view === undefined
        ? html `<span class="name">${id}</span>`
        : html `<a class="name" href="#n${view.index}">${id}</a>`;
}

;// CONCATENATED MODULE: ./src/report/html/flow-details.ts




const listLimit = 60;
/** Everything about one data flow: what flowed, what was checked, and why it is wired so. */
function flowDetails({ flow }, { byId }) {
    const { binding, verdict, files, bytes, rows, columns = [], checks } = flow;
    const { from, to } = binding;
    const source = from.kind === 'file'
        ? html `<code>${from.path}</code>`
        : html `${nodeLink(byId.get(from.node), from.node)}.${from.output}`;
    const size = rows === undefined ? '' : `, ${(0,lib_text/* sayNumber */.jp)(rows)} ${rows === 1 ? 'row' : 'rows'}`;
    return html `<p class="lead">${flowBadge(verdict)} ${files > 0 && html `<span class="quiet">${(0,lib_text/* count */.U9)(files, 'file')}, ${(0,lib_text/* sayBytes */.zm)(bytes)}${size}</span>`}</p>
<dl class="facts"><div><dt>From</dt><dd>${source}</dd></div><div><dt>To</dt><dd>${nodeLink(byId.get(to.node), to.node)}.${to.input}</dd></div></dl>
<h3>Checks</h3><ul class="plain-list checks">${checks.slice(0, listLimit).map(({ rule, passed, message }) => html `<li class="${passed ? 'good' : 'bad'}"><span aria-hidden="true">${passed ? '✔' : '✘'}</span><span class="sr">${passed ? 'passed' : 'failed'}</span> <code>${rule}</code> ${sentence(message)}</li>`)}</ul>
${binding.mounted === false && html `<p class="quiet">The contract does not mount this input: nothing is delivered.</p>`}
<h3>Why it is wired so</h3>${wiring(binding)}
${columns.length > 0 && html `<h3>Columns <span class="quiet">${columns.length}</span></h3><p class="columns-list">${columns.slice(0, listLimit).map((name) => html `<code>${name}</code> `)}${columns.length > listLimit && html `<span class="quiet">and ${columns.length - listLimit} more</span>`}</p>`}`;
}

// EXTERNAL MODULE: ./src/words/say-outcome.ts
var say_outcome = __webpack_require__(23943);
;// CONCATENATED MODULE: ./src/report/html/graph-shape.ts
/** Width and height of the box of every node, in pixels. */
const box = { width: 216, height: 48 };

// EXTERNAL MODULE: ./node_modules/@dagrejs/dagre/dist/dagre.esm.js
var dagre_esm = __webpack_require__(42440);
;// CONCATENATED MODULE: ./src/report/html/layout-dagre.ts


const margin = 16;
/** Above this, the best way to choose the layers takes seconds; the next best is as good to the eye. */
const carefulEdges = 120;
/** Layers with few crossings, by the library that is known for it. */
function layOutByDagre({ size, edges }) {
    const graph = new dagre_esm/* default.graphlib */.Ay.graphlib.Graph();
    const ranker = edges.length > carefulEdges ? 'tight-tree' : 'network-simplex';
    graph.setGraph({ ranker, rankdir: 'LR', nodesep: 20, ranksep: 40, edgesep: 12, marginx: margin, marginy: margin });
    for (let index = 0; index < size; index += 1)
        graph.setNode(String(index), { ...box });
    for (const [from, to] of edges)
        graph.setEdge(String(from), String(to), {});
    dagre_esm/* default.layout */.Ay.layout(graph);
    const { width = 0, height = 0 } = graph.graph();
    const nodes = Array.from({ length: size }, (_, index) => {
        const { x, y } = graph.node(String(index));
        return { x: round(x - box.width / 2), y: round(y - box.height / 2) };
    });
    return {
        width: finite(width),
        height: finite(height),
        nodes,
        edges: edges.map(([from, to]) => {
            const { points } = graph.edge(String(from), String(to));
            // The bends between the ends; the ends themselves are where the boxes are left and entered.
            const inner = points.slice(1, -1).map(({ x, y }) => ({ x: round(x), y: round(y) }));
            return [rightOf(nodes[from]), ...inner.slice(1, -1), leftOf(nodes[to])];
        }),
    };
}
function rightOf(node = { x: 0, y: 0 }) {
    return { x: node.x + box.width, y: node.y + box.height / 2 };
}
function leftOf(node = { x: 0, y: 0 }) {
    return { x: node.x, y: node.y + box.height / 2 };
}
function round(value) {
    return Math.round(value * 10) / 10;
}
/** An empty graph has no extent of its own. */
function finite(value) {
    return Number.isFinite(value) && value > 0 ? Math.ceil(value) : 2 * margin;
}

;// CONCATENATED MODULE: ./src/report/html/layout-rank.ts

const gap = { x: 84, y: 14, margin: 16 };
/** Boxes in one column; a rank with more goes on in the next column. */
const columnLimit = 60;
/** Times that the order within the ranks is bettered, forth and back. */
const sweeps = 4;
/** Every node one rank after the last that it depends on; within a rank near to its neighbours. Linear but for sorting. */
function layOutByRank({ size, edges }) {
    const before = Array.from({ length: size }, () => []);
    const after = Array.from({ length: size }, () => []);
    for (const [from, to] of edges) {
        before[to]?.push(from);
        after[from]?.push(to);
    }
    const rank = [];
    for (let node = 0; node < size; node += 1)
        rank[node] = (before[node] ?? []).reduce((most, other) => Math.max(most, (rank[other] ?? 0) + 1), 0);
    const ranks = [...Map.groupBy(rank.keys(), (node) => rank[node] ?? 0)]
        .sort(([a], [b]) => a - b)
        .map(([, nodes]) => nodes);
    const columns = settle(ranks, before, after).flatMap(cut);
    const tallest = Math.max(0, ...columns.map((column) => column.length));
    const height = heightOf(tallest);
    const nodes = [];
    for (const [index, column] of columns.entries()) {
        const top = gap.margin + (height - 2 * gap.margin - (heightOf(column.length) - 2 * gap.margin)) / 2;
        for (const [place, node] of column.entries())
            nodes[node] = { x: gap.margin + index * (box.width + gap.x), y: Math.round(top + place * (box.height + gap.y)) };
    }
    return {
        width: Math.max(0, columns.length * (box.width + gap.x) - gap.x) + 2 * gap.margin,
        height,
        nodes,
        edges: edges.map(([from, to]) => {
            const [start, end] = [nodes[from] ?? { x: 0, y: 0 }, nodes[to] ?? { x: 0, y: 0 }];
            return [
                { x: start.x + box.width, y: start.y + box.height / 2 },
                { x: end.x, y: end.y + box.height / 2 },
            ];
        }),
    };
}
/** Orders each rank by the mean place of its neighbours in the rank just ordered. */
function settle(ranks, before, after) {
    const place = [];
    const note = (nodes) => {
        for (const [index, node] of nodes.entries())
            place[node] = (index + 0.5) / nodes.length;
    };
    for (const nodes of ranks)
        note(nodes);
    let ordered = ranks;
    for (let sweep = 0; sweep < sweeps; sweep += 1) {
        const neighbours = sweep % 2 === 0 ? before : after;
        const inTurn = sweep % 2 === 0 ? ordered : ordered.toReversed();
        const sorted = inTurn.map((nodes) => {
            const mean = new Map(nodes.map((node) => [node, meanOf(neighbours[node] ?? [], place) ?? place[node] ?? 0]));
            const next = nodes.toSorted((a, b) => (mean.get(a) ?? 0) - (mean.get(b) ?? 0) || a - b);
            note(next);
            return next;
        });
        ordered = sweep % 2 === 0 ? sorted : sorted.toReversed();
    }
    return ordered;
}
function meanOf(nodes, place) {
    if (nodes.length === 0)
        return undefined;
    return nodes.reduce((sum, node) => sum + (place[node] ?? 0), 0) / nodes.length;
}
/** A rank as columns of bearable height, each about as high as the others. */
function cut(nodes) {
    const count = Math.ceil(nodes.length / columnLimit);
    const each = Math.ceil(nodes.length / count);
    return Array.from({ length: count }, (_, index) => nodes.slice(index * each, (index + 1) * each));
}
function heightOf(nodes) {
    return Math.max(0, nodes * (box.height + gap.y) - gap.y) + 2 * gap.margin;
}

;// CONCATENATED MODULE: ./src/report/html/layout.ts


/** Above this, the good layout takes longer than a reader waits. */
const dagreNodes = 200;
const dagreEdges = 600;
/** Lays a graph out from left to right: well when it is small, in linear time when it is large. */
function layOut(graph) {
    const isSmall = graph.size <= dagreNodes && graph.edges.length <= dagreEdges;
    return isSmall ? layOutByDagre(graph) : layOutByRank(graph);
}

// EXTERNAL MODULE: ./src/report/critical-path.ts
var critical_path = __webpack_require__(33529);
// EXTERNAL MODULE: ./src/report/test-cases.ts
var test_cases = __webpack_require__(99356);
;// CONCATENATED MODULE: ./src/report/html/view.ts


/** More nodes than this make a page that no browser likes; those with trouble come first. */
const nodeLimit = 2_000;
const flowLimit = 4_000;
/** Characters of all logs together, and of one. */
const logBudget = 4_000_000;
const oneLogLimit = 20_500;
/** Looks a result up from all sides. Linear in nodes, flows, findings and diagnostics. */
function viewOf(result) {
    const planned = new Map(result.plan.nodes.map((node) => [node.id, node]));
    const findings = Map.groupBy(result.findings, ({ about }) => (0,test_cases/* nodeOf */.E)(about));
    const diagnostics = Map.groupBy(result.diagnostics, ({ about }) => about.node);
    const flows = result.flows.map((flow, index) => ({ index, flow }));
    const shownFlows = choose(flows, flowLimit, ({ flow }) => flow.verdict === 'broken' || flow.verdict === 'warning');
    const incoming = Map.groupBy(shownFlows, ({ flow }) => flow.binding.to.node);
    const outgoing = Map.groupBy(shownFlows, ({ flow: { binding } }) => binding.from.kind === 'output' ? binding.from.node : undefined);
    const critical = new Set((0,critical_path/* criticalPath */.v)(result).nodes);
    const all = result.execution.runs.flatMap((run, index) => {
        const node = planned.get(run.node);
        if (node === undefined)
            return [];
        const found = findings.get(run.node) ?? [];
        return [
            {
                index,
                node,
                run,
                tone: toneOf(run, found),
                incoming: incoming.get(run.node) ?? [],
                outgoing: outgoing.get(run.node) ?? [],
                findings: found,
                diagnostics: diagnostics.get(run.node) ?? [],
                isCritical: critical.size > 1 && critical.has(run.node),
            },
        ];
    });
    const nodes = choose(all, nodeLimit, ({ tone, findings }) => isTrouble(tone) || findings.length > 0);
    return {
        result,
        nodes,
        byId: new Map(nodes.map((one) => [one.node.id, one])),
        flows: shownFlows,
        hidden: { nodes: all.length - nodes.length, flows: flows.length - shownFlows.length },
        logLimit: Math.min(oneLogLimit, Math.max(1_000, Math.floor(logBudget / Math.max(1, nodes.length)))),
    };
}
/** Whether a reader wants to see it first. */
function isTrouble(tone) {
    return tone === 'failed' || tone === 'found' || tone === 'cancelled';
}
function toneOf({ outcome }, findings) {
    if (outcome.status !== 'passed')
        return outcome.status;
    if (findings.some(({ severity }) => severity === 'error'))
        return 'found';
    return outcome.via === 'stub' ? 'stub' : 'passed';
}
/** At most so many, those that matter first, in their order. */
function choose(items, limit, matters) {
    if (items.length <= limit)
        return items;
    const first = new Set(items.filter(matters).slice(0, limit));
    let room = limit - first.size;
    return items.filter((item) => first.has(item) || room-- > 0);
}

;// CONCATENATED MODULE: ./src/report/html/graph.ts








const gravity = ['ok', 'untested', 'warning', 'broken'];
/** The pipeline as a drawing that can be moved, magnified and walked through. */
function graphSection(view) {
    if (view.nodes.length === 0)
        return html ``;
    const edges = edgesOf(view);
    const place = new Map(view.nodes.map((node, index) => [node.index, index]));
    const pairs = edges.map(({ from, to }) => [place.get(from.index) ?? 0, place.get(to.index) ?? 0]);
    const layout = layOut({ size: view.nodes.length, edges: pairs });
    const drawn = edges.map((edge, index) => edgeShape(edge, layout.edges[index] ?? []));
    const shapes = view.nodes.map((node, index) => nodeShape(node, layout.nodes[index] ?? { x: 0, y: 0 }));
    const { hidden } = view;
    return html `<section id="graph" aria-labelledby="graph-title">
<div class="section-head"><h2 id="graph-title">Pipeline</h2>
<p class="quiet">${(0,lib_text/* count */.U9)(view.nodes.length, 'node')}, ${(0,lib_text/* count */.U9)(edges.length, 'edge')}${hidden.nodes > 0 && html `; ${hidden.nodes} more nodes without trouble are not drawn`}</p></div>
<div class="card graph-card">
<div class="toolbar" role="group" aria-label="Drawing">
<label class="find"><span class="sr">Find a node</span><input id="graph-find" type="search" placeholder="Find a node…" autocomplete="off"></label>
${legend(view)}
<span class="spacer"></span>
<button type="button" data-zoom="out" aria-label="Zoom out">−</button><button type="button" data-zoom="in" aria-label="Zoom in">+</button><button type="button" data-zoom="fit">Fit</button>
</div>
<svg id="drawing" viewBox="0 0 ${layout.width} ${layout.height}" data-width="${layout.width}" data-height="${layout.height}" role="group" aria-label="Drawing of the pipeline. Arrow keys go from node to node, Enter opens one." preserveAspectRatio="xMidYMid meet">
<g aria-hidden="true">${drawn}</g><g>${shapes}</g>
</svg>
<p class="hint quiet">Drag to move, Ctrl + wheel to zoom, click a node or an edge for its details. With the keyboard: arrows, Enter, + − 0.</p>
</div>
</section>
`;
}
function edgesOf({ nodes, byId }) {
    return nodes.flatMap((to) => {
        const flows = Map.groupBy(to.incoming, ({ flow: { binding } }) => binding.from.kind === 'output' ? binding.from.node : undefined);
        const sources = new Set([...to.node.dependsOn, ...flows.keys()]);
        return [...sources].flatMap((id) => {
            const from = id === undefined ? undefined : byId.get(id);
            // Only forward: whatever a result says, a drawing has no circles.
            return from === undefined || from.index >= to.index ? [] : [{ from, to, flows: flows.get(id) ?? [] }];
        });
    });
}
function edgeShape({ from, to, flows }, points) {
    const path = curve(points);
    const ends = html `data-from="${from.index}" data-to="${to.index}"`;
    const [first] = flows;
    if (first === undefined)
        return html `<path class="edge order" ${ends} d="${path}"/>`;
    const verdict = flows.reduce((worst, { flow }) => (gravity.indexOf(flow.verdict) > gravity.indexOf(worst) ? flow.verdict : worst), 'ok');
    const worst = flows.find(({ flow }) => flow.verdict === verdict) ?? first;
    const title = html `<title>${from.node.id} → ${to.node.id}: ${(0,lib_text/* count */.U9)(flows.length, 'data flow')}, ${verdict}</title>`;
    const tie = from.isCritical && to.isCritical ? ' critical' : '';
    return html `<path class="edge ${verdict}${tie}" ${ends} d="${path}"/><path class="grip" data-open="f${worst.index}" d="${path}">${title}</path>`;
}
/** A smooth line through points that lie from left to right. */
function curve(points) {
    const [start, ...rest] = points;
    if (start === undefined)
        return '';
    let path = `M${start.x} ${start.y}`;
    let last = start;
    for (const point of rest) {
        const middle = Math.round((last.x + point.x) / 2);
        path += `C${middle} ${last.y} ${middle} ${point.y} ${point.x} ${point.y}`;
        last = point;
    }
    return path;
}
/** Characters of a name that fit into a box. */
const nameLength = 21;
function nodeShape(view, { x, y }) {
    const { node, run, tone, index, findings, isCritical } = view;
    const time = (0,say_outcome/* runTime */.Ft)(run);
    const name = (0,report_escape/* cleanLine */.Ow)(node.id.slice(0, 500)) || '(no name)';
    const words = [tones[tone].word, time === undefined ? '' : (0,lib_text/* sayDuration */.kP)(time)]
        .filter((word) => word !== '')
        .join(' · ');
    const short = middle(name);
    const number = findings.length > 9 ? '9+' : String(findings.length);
    // What is read aloud begins with what is seen; the spaces in the texts part them for those who only hear.
    const label = [
        `${tones[tone].mark} ${short} ${words}`,
        ...(findings.length === 0 ? [] : [` ${number} ${findings.length === 1 ? 'finding' : 'findings'}`]),
        ...(short === name ? [] : [`, ${(0,lib_text/* shorten */.ml)(name, 200)}`]),
    ].join('');
    return html `<g class="node ${tone}${isCritical ? ' critical' : ''}" id="g${index}" data-node="${index}" transform="translate(${x} ${y})" role="button" tabindex="-1" data-name="${(0,lib_text/* shorten */.ml)(name, 200)}" aria-label="${label}"><rect class="shape" width="${box.width}" height="${box.height}" rx="8"/><rect class="stripe" width="5" height="${box.height - 16}" x="7" y="8" rx="2.5"/><text class="node-mark" x="27" y="${box.height / 2 + 5}">${tones[tone].mark} </text><text class="node-name" x="42" y="21">${short} </text><text class="node-words" x="42" y="37">${words} </text>${findings.length > 0 && html `<circle class="found-mark" cx="${box.width - 2}" cy="2" r="8.5"/><text class="found-count" x="${box.width - 2}" y="6">${number}</text>`}</g>`;
}
/** A name with its middle left out: the ends are what tells one from another. */
function middle(name) {
    const characters = Array.from(name);
    if (characters.length <= nameLength)
        return name;
    const tail = 10;
    return `${characters.slice(0, nameLength - tail - 1).join('')}…${characters.slice(-tail).join('')}`;
}
function legend({ nodes }) {
    const numbers = Map.groupBy(nodes, ({ tone }) => tone);
    const present = Object.keys(tones).filter((tone) => numbers.has(tone));
    const order = present.toSorted((a, b) => Number(isTrouble(b)) - Number(isTrouble(a)));
    return html `<span class="chips">${order.map((tone) => html `<button type="button" class="chip ${tone}" data-tone="${tone}" aria-pressed="false"><span aria-hidden="true">${tones[tone].mark}</span> ${tones[tone].word} <b>${numbers.get(tone)?.length ?? 0}</b></button>`)}</span>`;
}

// EXTERNAL MODULE: ./src/report/rerun-command.ts
var rerun_command = __webpack_require__(10312);
// EXTERNAL MODULE: ./src/report/say-diagnostic.ts
var say_diagnostic = __webpack_require__(89565);
// EXTERNAL MODULE: ./src/words/advise-failure.ts
var advise_failure = __webpack_require__(51554);
// EXTERNAL MODULE: ./src/words/say-failure.ts
var say_failure = __webpack_require__(4521);
;// CONCATENATED MODULE: ./src/report/html/ansi.ts


const plain = { marks: new Set() };
const markCodes = new Map([
    [1, 'bold'],
    [2, 'dim'],
    [3, 'italic'],
    [4, 'underline'],
    [7, 'inverse'],
]);
const endCodes = new Map([
    [22, ['bold', 'dim']],
    [23, ['italic']],
    [24, ['underline']],
    [27, ['inverse']],
]);
/**
 * What a script printed, with its colours as classes of the page's own palette, which is readable on light and on dark.
 * Every other sequence that steers a terminal is removed; a line that was drawn over shows what stood last.
 */
function ansiToHtml(log) {
    const text = log.replaceAll(/\r+\n/g, '\n').replaceAll(/[^\n\r]*\r/g, '');
    const pieces = text.split(/\u001B\[([\d;:]*)m/);
    let style = plain;
    return html `${pieces.map((piece, index) => {
        if (index % 2 === 1) {
            style = restyle(style, piece);
            return undefined;
        }
        const shown = (0,report_escape/* clean */.uH)(piece);
        if (shown === '')
            return undefined;
        const classes = classesOf(style);
        return classes === '' ? lines(shown) : html `<span class="${classes}">${lines(shown)}</span>`;
    })}`;
}
function restyle(style, codes) {
    let next = style;
    const numbers = codes.split(/[;:]/).map(Number);
    for (let index = 0; index < numbers.length; index += 1) {
        const code = numbers[index] ?? 0;
        const mark = markCodes.get(code);
        const ends = endCodes.get(code);
        if (code === 0)
            next = plain;
        else if (mark !== undefined)
            next = { ...next, marks: new Set([...next.marks, mark]) };
        else if (ends !== undefined)
            next = { ...next, marks: new Set([...next.marks].filter((one) => !ends.includes(one))) };
        else if (code === 38 || code === 48) {
            const { color, used } = extended(numbers.slice(index + 1, index + 5));
            index += used;
            if (color !== undefined)
                next = { ...next, [code === 38 ? 'color' : 'background']: color };
        }
        else
            next = basic(next, code);
    }
    return next;
}
function basic(style, code) {
    if (code >= 30 && code <= 37)
        return { ...style, color: code - 30 };
    if (code >= 90 && code <= 97)
        return { ...style, color: code - 82 };
    if (code >= 40 && code <= 47)
        return { ...style, background: code - 40 };
    if (code >= 100 && code <= 107)
        return { ...style, background: code - 92 };
    const { color, background, marks } = style;
    if (code === 39)
        return { marks, ...(background === undefined ? {} : { background }) };
    if (code === 49)
        return { marks, ...(color === undefined ? {} : { color }) };
    return style;
}
/** A colour out of 256 or of 24 bits, as the nearest of the sixteen that the page has. */
function extended(rest) {
    const [kind, first = 0, green = 0, blue = 0] = rest;
    if (kind === 2)
        return { color: nearest(first, green, blue), used: 4 };
    if (kind !== 5)
        return { used: 0 };
    if (first < 16)
        return { color: first, used: 2 };
    if (first >= 232)
        return { color: first < 244 ? 8 : 7, used: 2 };
    const step = (by) => (Math.floor((first - 16) / by) % 6) * 51;
    return { color: nearest(step(36), step(6), step(1)), used: 2 };
}
function nearest(red, green, blue) {
    const most = Math.max(red, green, blue);
    const isOn = (part) => part > most / 2 && part > 64;
    const color = (isOn(red) ? 1 : 0) + (isOn(green) ? 2 : 0) + (isOn(blue) ? 4 : 0);
    return most > 200 ? color + 8 : color;
}
function classesOf({ color, background, marks }) {
    return [
        ...(color === undefined ? [] : [`c${color}`]),
        ...(background === undefined ? [] : [`b${background}`]),
        ...marks,
    ].join(' ');
}

;// CONCATENATED MODULE: ./src/report/html/log.ts



/** What one attempt printed: its beginning and its end as far as they were kept, with a field to search it. */
function logBlock(attempt, limit, title) {
    const { path, bytes, head, tail } = attempt.log;
    if (head.trim() === '' && tail.trim() === '')
        return html `<p class="quiet">${title}: it printed nothing.</p>`;
    // The end says more than the beginning.
    const headRoom = head === '' ? 0 : Math.min(4_096, Math.floor(limit / 5));
    const shownHead = head.slice(0, headRoom);
    const shownTail = tail.slice(-(limit - headRoom));
    const isCut = head !== '' || shownTail.length < tail.length;
    const gap = isCut && html `<span class="cut">… left out here; the whole log is in ${path} …</span>\n`;
    return html `<div class="log"><div class="log-head"><b>${title}</b> <span class="quiet">${(0,lib_text/* sayBytes */.zm)(bytes)}, ${path}</span><span class="spacer"></span><input type="search" class="log-find" placeholder="Search the log…" aria-label="Search the log" autocomplete="off"><output class="log-count quiet"></output></div><pre tabindex="0" role="group" aria-label="${title}">${shownHead !== '' && html `${ansiToHtml(shownHead)}\n`}${gap}${ansiToHtml(shownTail.trimEnd())}</pre></div>`;
}

;// CONCATENATED MODULE: ./src/report/html/profile.ts



/** Columns and files that are listed. */
const profile_columnLimit = 40;
const fileLimit = 20;
/** One declared output: what was written, what it holds, and who reads it. */
function outputBlock(output, evidence, outgoing, { byId }) {
    const readers = outgoing.filter(({ flow: { binding } }) => binding.from.kind === 'output' && binding.from.output === output.name);
    return html `<li class="port"><p><span class="name">${output.name}</span>${output.type !== undefined && html ` <span class="tag">${output.type}</span>`}${output.optional && html ` <span class="tag">optional</span>`} <span class="quiet">${sizeOf(evidence)}</span></p>
${evidence !== undefined && contents(evidence)}
${readers.slice(0, 20).map(({ flow, index }) => html `<p><a href="#f${index}" class="plain" aria-label="Details of this flow: ${flow.verdict}">${flowBadge(flow.verdict)}</a> to ${nodeLink(byId.get(flow.binding.to.node), flow.binding.to.node)}.${flow.binding.to.input}</p>`)}</li>`;
}
function sizeOf(evidence) {
    if (evidence === undefined)
        return 'not written: the script did not run to its end';
    if (!evidence.present)
        return 'not written';
    const { profile, fileCount, bytes } = evidence;
    const rows = profile?.table?.rows;
    return [
        ...(profile?.format === undefined ? [] : [profile.format]),
        (0,lib_text/* count */.U9)(fileCount, 'file'),
        (0,lib_text/* sayBytes */.zm)(bytes),
        ...(rows === undefined ? [] : [`${(0,lib_text/* sayNumber */.jp)(rows)} ${rows === 1 ? 'row' : 'rows'}`]),
    ].join(', ');
}
function contents({ profile, files, fileCount, delivered }) {
    const problems = (profile?.files ?? []).flatMap(({ path, problem }) => problem === undefined ? [] : [{ path, problem }]);
    return html `${problems.slice(0, fileLimit).map(({ path, problem }) => html `<p class="problem"><code>${path}</code> ${problem.message}${problem.line !== undefined && html ` (line ${problem.line})`}</p>`)}
${delivered !== undefined && html `<p class="quiet">Its readers get <code>${delivered.file}</code>, ${(0,lib_text/* sayBytes */.zm)(delivered.bytes)}.</p>`}
${(profile?.notes ?? []).slice(0, 10).map((note) => html `<p class="quiet">${note}</p>`)}
${profile?.table !== undefined && profile.table.columns.length > 0 && html `<details><summary>Columns <span class="quiet">${profile.table.columnCount ?? profile.table.columns.length}</span></summary>${columnTable(profile.table)}</details>`}
${files.length > 0 && html `<details><summary>Files <span class="quiet">${fileCount}</span></summary><table class="pairs"><caption class="sr">Files</caption><tbody>${files.slice(0, fileLimit).map(({ path, bytes }) => html `<tr><th scope="row"><code>${path}</code></th><td class="number">${(0,lib_text/* sayBytes */.zm)(bytes)}</td></tr>`)}</tbody></table>${fileCount > fileLimit && html `<p class="quiet">… and ${fileCount - fileLimit} more.</p>`}</details>`}`;
}
/** The columns of a table with what is in them. */
function columnTable({ columns, rows, columnCount }) {
    const all = columnCount ?? columns.length;
    const shown = columns.slice(0, profile_columnLimit);
    return html `<table class="columns"><caption class="sr">Columns</caption><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Empty</th><th scope="col">Values</th></tr></thead><tbody>${shown.map((column) => html `<tr><th scope="row"><code>${column.name}</code></th><td>${column.type}</td><td>${nulls(column, rows)}</td><td class="range">${range(column)}</td></tr>`)}</tbody></table>${all > shown.length && html `<p class="quiet">… and ${all - shown.length} more.</p>`}`;
}
function nulls({ nulls: empty }, rows) {
    if (empty === undefined)
        return '';
    if (empty === 0)
        return html `<span class="quiet">0</span>`;
    if (rows === undefined || rows === 0)
        return (0,lib_text/* sayNumber */.jp)(empty);
    const part = Math.min(1, empty / rows);
    return html `<svg class="meter" width="36" height="8" aria-hidden="true"><rect width="36" height="8" rx="2"/><rect class="level warn" width="${Math.max(1, Math.round(36 * part))}" height="8" rx="2"/></svg> ${Math.max(part > 0 ? 0.1 : 0, Math.round(part * 1_000) / 10)} %`;
}
function range({ min, max }) {
    if (min === undefined && max === undefined)
        return '';
    return min === max
        ? html `${String(min)}`
        : html `${String(min ?? '')} <span class="quiet">to</span> ${String(max ?? '')}`;
}

// EXTERNAL MODULE: ./src/model/diagnostic.ts
var model_diagnostic = __webpack_require__(23302);
// EXTERNAL MODULE: ./src/report/flow-reason.ts
var flow_reason = __webpack_require__(917);
;// CONCATENATED MODULE: ./src/report/html/table.ts


/** Rows that are shown until the reader asks for all: a browser lays out thousands slowly. */
const openRows = 200;
/** A section with a table that can be filtered and sorted. */
function tableSection({ id, title, intro, columns, rows, filters, hidden, empty }) {
    const numbers = Map.groupBy(rows, ({ tone }) => tone);
    const present = filters.filter(({ tone }) => numbers.has(tone));
    const tools = html `<div class="toolbar" role="group" aria-label="Filter of ${title}"><label class="find"><span class="sr">Filter ${title}</span><input type="search" data-filter="${id}" placeholder="Filter…" autocomplete="off"></label><span class="chips">${present.length > 1 &&
        present.map(({ tone, word, mark }) => html `<button type="button" class="chip ${tone}" data-filter-tone="${tone}" aria-pressed="false"><span aria-hidden="true">${mark}</span> ${word} <b>${numbers.get(tone)?.length ?? 0}</b></button>`)}</span><span class="spacer"></span><output class="quiet" data-shown="${id}">${(0,lib_text/* count */.U9)(rows.length, 'row')}</output></div>`;
    const head = columns.map(({ title: name, className = '' }, index) => html `<th scope="col" class="${className}"><button type="button" data-sort="${index}">${name}<span class="arrow" aria-hidden="true"></span></button></th>`);
    return html `<section id="${id}" aria-labelledby="${id}-title">
<div class="section-head"><h2 id="${id}-title">${title}</h2><p class="quiet">${intro}</p></div>
${rows.length === 0 ? html `<p class="card empty">${empty}</p>` : html `<div class="card">${tools}<div class="scroll" tabindex="0" role="group" aria-labelledby="${id}-title"><table class="data" data-table="${id}"><thead><tr>${head}</tr></thead><tbody>${rows.map(row)}</tbody></table></div>${showAll(rows.length)}${hidden > 0 && html `<p class="quiet more">… and ${hidden} more, in result.json.</p>`}</div>`}
</section>
`;
}
/** The button that shows the rows beyond the first ones; nothing where there are none. */
function showAll(rows) {
    if (rows <= openRows)
        return html ``;
    return html `<p class="more"><button type="button" data-all>Show all ${rows} rows</button></p>`;
}
function row({ tone, cells }, index) {
    return html `<tr data-tone="${tone}"${index >= openRows && html ` hidden`}>${cells.map(({ shown, by, className = '' }) => html `<td${className !== '' && html ` class="${className}"`}${by !== undefined && html ` data-by="${by}"`}>${shown}</td>`)}</tr>
`;
}

;// CONCATENATED MODULE: ./src/report/html/tables.ts










const remarkLimit = 1_000;
function nodeTable(view) {
    return tableSection({
        id: 'nodes',
        title: 'Nodes',
        columns: [
            { title: 'Outcome' },
            { title: 'Node' },
            { title: 'Script' },
            { title: 'Time', className: 'number' },
            { title: 'Memory', className: 'number' },
            { title: 'Written', className: 'number' },
            { title: 'Why' },
        ],
        rows: view.nodes.map((node) => ({ tone: node.tone, cells: nodeCells(node, view) })),
        filters: Object.keys(tones).map((tone) => ({ tone, ...tones[tone] })),
        hidden: view.hidden.nodes,
        empty: 'The plan has no nodes.',
    });
}
function nodeCells(one, view) {
    const { node, run, tone } = one;
    const time = (0,say_outcome/* runTime */.Ft)(run);
    const peak = run.attempts.at(-1)?.peakRssBytes;
    const bytes = run.outputs.reduce((sum, output) => sum + output.bytes, 0);
    const script = node.kind === 'script' ? (node.entry ?? node.command?.join(' ')) : undefined;
    return [
        { shown: toneBadge(tone), by: Object.keys(tones).indexOf(tone) },
        {
            shown: html `${nodeLink(one, node.id)}${node.note !== undefined && html `<br><span class="quiet">${node.note}</span>`}`,
            by: one.index,
        },
        { shown: script === undefined ? html `<span class="quiet">–</span>` : html `<code>${script}</code>` },
        { shown: time === undefined ? '' : (0,lib_text/* sayDuration */.kP)(time), by: time ?? -1, className: 'number' },
        { shown: peak === undefined ? '' : (0,lib_text/* sayBytes */.zm)(peak), by: peak ?? -1, className: 'number' },
        {
            shown: run.outputs.length === 0 ? '' : (0,lib_text/* sayBytes */.zm)(bytes),
            by: run.outputs.length === 0 ? -1 : bytes,
            className: 'number',
        },
        { shown: why(one, view) },
    ];
}
/** Why a node did not simply pass, in a line. */
function why({ run: { outcome, attempts }, findings }, { byId }) {
    if (outcome.status === 'failed') {
        const frame = (0,say_failure/* failingFrame */.YP)(outcome.failure);
        return html `${(0,say_failure/* sayFailure */.Kt)(outcome.failure)}${frame !== undefined && html ` <code>${(0,say_failure/* sayFrame */.BY)(frame)}</code>`}`;
    }
    if (outcome.status === 'blocked')
        return html `blocked by ${nodeLink(byId.get(outcome.because), outcome.because)}`;
    if (outcome.status !== 'passed')
        return (0,say_outcome/* sayOutcome */.a6)(outcome);
    const [first] = findings;
    if (first !== undefined)
        return sentence(first.message);
    return attempts.length > 1 ? `at attempt ${attempts.length}` : '';
}
function flowTable(view) {
    return tableSection({
        id: 'flows',
        title: 'Data flow',
        intro: 'Every output that a script reads, and whether what was written still fits.',
        columns: [
            { title: 'Verdict' },
            { title: 'From' },
            { title: 'To' },
            { title: 'Wired' },
            { title: 'Rows', className: 'number' },
            { title: 'Size', className: 'number' },
            { title: 'Why' },
        ],
        rows: view.flows.map((flow) => ({ tone: `flow-${flow.flow.verdict}`, cells: flowCells(flow, view) })),
        filters: ['broken', 'warning', 'ok', 'untested'].map((verdict) => ({
            tone: `flow-${verdict}`,
            word: verdict,
            mark: flowMarks[verdict],
        })),
        hidden: view.hidden.flows,
        empty: 'Nothing flows between the nodes.',
    });
}
function flowCells({ flow, index }, { byId }) {
    const { binding, verdict, rows, files, bytes } = flow;
    const { from, to } = binding;
    const reason = (0,flow_reason/* flowReason */.p)(flow);
    return [
        {
            shown: html `<a href="#f${index}" class="plain" aria-label="Details of this flow: ${verdict}">${flowBadge(verdict)}</a>`,
            by: ['broken', 'warning', 'untested', 'ok'].indexOf(verdict),
        },
        {
            shown: from.kind === 'file'
                ? html `<code>${from.path}</code>`
                : html `${nodeLink(byId.get(from.node), from.node)}<wbr>.${from.output}`,
        },
        { shown: html `${nodeLink(byId.get(to.node), to.node)}<wbr>.${to.input}` },
        { shown: howBound(binding), by: binding.score ?? 2 },
        { shown: rows === undefined ? '' : (0,lib_text/* sayNumber */.jp)(rows), by: rows ?? -1, className: 'number' },
        { shown: files === 0 ? '' : (0,lib_text/* sayBytes */.zm)(bytes), by: files === 0 ? -1 : bytes, className: 'number' },
        { shown: reason === undefined ? '' : sentence(reason) },
    ];
}
const severities = ['error', 'warning', 'note'];
const severityMarks = { error: '✘', warning: '!', note: 'i' };
const severityFilters = severities.map((word) => ({ tone: `is-${word}`, word, mark: severityMarks[word] }));
function severityBadge(severity) {
    return badge(`is-${severity}`, severityMarks[severity], severity);
}
function findingTable(findings) {
    return tableSection({
        id: 'findings',
        title: 'Findings',
        intro: 'What the run found about the scripts and their data.',
        columns: [{ title: 'Severity' }, { title: 'Rule' }, { title: 'What was found' }, { title: 'Declared at' }],
        rows: findings.slice(0, remarkLimit).map(({ severity, rule, message, help, at }) => ({
            tone: `is-${severity}`,
            cells: [
                { shown: severityBadge(severity), by: severities.indexOf(severity) },
                { shown: html `<code>${rule}</code>` },
                {
                    shown: html `${sentence(message)}${help !== undefined && html `<br><span class="quiet">${sentence(help)}</span>`}`,
                },
                { shown: at !== undefined && html `<code>${(0,say_diagnostic/* sayPlace */.DQ)(at)}</code>` },
            ],
        })),
        filters: severityFilters,
        hidden: Math.max(0, findings.length - remarkLimit),
        empty: 'Nothing was found.',
    });
}
function diagnosticTable(diagnostics) {
    return tableSection({
        id: 'definitions',
        title: 'Definitions',
        intro: 'What is wrong, or worth knowing, in the files that define the pipeline.',
        columns: [{ title: 'Severity' }, { title: 'Code' }, { title: 'What it is' }, { title: 'Where' }],
        rows: (0,say_diagnostic/* gravestFirst */.Ln)(diagnostics)
            .slice(0, remarkLimit)
            .map((diagnostic) => ({
            tone: `is-${diagnostic.severity}`,
            cells: [
                { shown: severityBadge(diagnostic.severity), by: severities.indexOf(diagnostic.severity) },
                { shown: html `<code>${diagnostic.code}</code>` },
                { shown: diagnosticWords(diagnostic) },
                { shown: diagnostic.at !== undefined && html `<code>${(0,say_diagnostic/* sayPlace */.DQ)(diagnostic.at)}</code>` },
            ],
        })),
        filters: severityFilters,
        hidden: Math.max(0, diagnostics.length - remarkLimit),
        empty: 'Nothing to remark.',
    });
}
/** The message, the other places that matter, and what to do. */
function diagnosticWords(diagnostic) {
    const { message, related } = diagnostic;
    const help = (0,model_diagnostic/* cureOf */.XZ)(diagnostic);
    const advice = help?.includes('\n')
        ? html `<pre class="advice">${lines(help.slice(0, 4_000).trimEnd())}</pre>`
        : help !== undefined && html `<br><span class="quiet">${sentence(help)}</span>`;
    return html `${sentence(message)}${(related ?? []).slice(0, 10).map((other) => html `<br><code>${(0,say_diagnostic/* sayPlace */.DQ)(other.at)}</code> ${other.message}`)}${advice}`;
}

;// CONCATENATED MODULE: ./src/report/html/node-details.ts












/** Items of a list in the details. */
const node_details_listLimit = 60;
/** Everything about one node, as the page shows it beside its drawing. */
function nodeDetails(one, view) {
    const { node, run } = one;
    const { outcome } = run;
    const script = node.kind === 'script' ? (node.entry ?? node.command?.join(' ')) : undefined;
    return html `<p class="lead">${toneBadge(one.tone)} ${outcome.status === 'blocked' ? html `by ${nodeLink(view.byId.get(outcome.because), outcome.because)}` : outcome.status === 'skipped' && (0,say_outcome/* sayOutcome */.a6)(outcome)}</p>
${node.note !== undefined && html `<p class="note">${node.note}</p>`}
${outcome.status === 'failed' && failureBlock(one, outcome.failure, view)}
${facts([
        ['Step', node.step === node.id ? undefined : `${node.step}${node.jobType === undefined ? '' : ` (${node.jobType})`}`],
        ['Script', script === undefined ? undefined : html `<code>${script}</code>`],
        ['Works with', view.result.facts.frameworks?.[node.id]?.join(', ')],
        ['Declared', html `<code>${(0,say_diagnostic/* sayPlace */.DQ)(node.at)}</code>`],
        ...times(one),
    ])}
${findingList(one)}
${list('Inputs', node.inputs, (input) => inputItem(input, one, view))}
${list('Outputs', node.outputs, (output) => outputBlock(output, run.outputs.find((evidence) => evidence.output === output.name), one.outgoing, view))}
${list('Also wrote', run.undeclared, (name) => html `<li><code>${name}</code></li>`)}
${settings('Arguments', node.args.map(({ name, value }) => [name, String(value)]))}
${settings('Environment', node.env.map(({ name, value }) => [name, sayValue(value)]))}
${run.attempts.length > 0 && html `<h3>Log</h3>`}
${run.attempts.slice(-5).map((attempt, index, shown) => logBlock(attempt, Math.floor(view.logLimit / shown.length), run.attempts.length === 1 ? 'What it printed' : `Attempt ${run.attempts.length - shown.length + index + 1}`))}
${list('Definitions', one.diagnostics, (diagnostic) => html `<li>${severityBadge(diagnostic.severity)} <code>${diagnostic.code}</code> ${diagnosticWords(diagnostic)}</li>`)}
${node.kind === 'script' && outcome.status !== 'failed' && rerun(node.id)}`;
}
/** Why it failed, where, and how to run it again. */
function failureBlock({ node, run }, failure, { result }) {
    const place = (0,say_failure/* failingFrame */.YP)(failure);
    const frames = (0,say_failure/* framesOf */.kA)(failure).slice(-12);
    const advice = (0,advise_failure/* adviseFailure */.h)(failure, result.facts.frameworks?.[node.id]);
    return html `<div class="failure"><p class="cause">${(0,say_failure/* sayFailure */.Kt)(failure)}${(0,say_failure/* sayAttempts */.wM)(run.attempts.length)}</p>
${advice !== undefined && html `<p>${sentence(advice)}</p>`}
${frames.length > 0 && html `<ol class="frames">${frames.map((frame) => html `<li${frame === place && html ` class="here"`}><code>${(0,say_failure/* sayFrame */.BY)(frame)}</code> <span class="quiet">in ${frame.function}</span>${frame.text !== undefined && html `<pre>${frame.text}</pre>`}</li>`)}</ol>`}
${rerun(node.id)}</div>`;
}
function rerun(node) {
    return html `<p class="rerun"><span class="quiet">Run it again</span> <code>${(0,rerun_command/* rerunCommand */.w)(node)}</code><button type="button" data-copy="${(0,rerun_command/* rerunCommand */.w)(node)}">Copy</button></p>`;
}
function facts(rows) {
    return html `<dl class="facts">${rows.map(([name, value]) => value !== undefined && html `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
function times({ run, isCritical }) {
    const time = (0,say_outcome/* runTime */.Ft)(run);
    if (time === undefined)
        return [];
    const { readyMs, stagedMs, startedMs = 0 } = run;
    const last = run.attempts.at(-1);
    return [
        ['Ran', html `${(0,lib_text/* sayDuration */.kP)(time)}${isCritical && html ` <span class="critical-key">◆</span> on the longest chain`}`],
        ['Waited', readyMs === undefined ? undefined : (0,lib_text/* sayDuration */.kP)((stagedMs ?? startedMs) - readyMs)],
        ['CPU', last?.cpuMs === undefined ? undefined : (0,lib_text/* sayDuration */.kP)(last.cpuMs)],
        ['Peak memory', last?.peakRssBytes === undefined ? undefined : (0,lib_text/* sayBytes */.zm)(last.peakRssBytes)],
        ['Attempts', run.attempts.length > 1 ? run.attempts.length : undefined],
    ];
}
function findingList({ findings }) {
    return list('Findings', findings, ({ severity, rule, message, help }) => html `<li>${severityBadge(severity)} <code>${rule}</code> ${sentence(message)}${help !== undefined && html `<br><span class="quiet">${sentence(help)}</span>`}</li>`);
}
function inputItem(input, { incoming, run }, view) {
    const flows = incoming.filter(({ flow }) => flow.binding.to.input === input.name);
    const staged = run.inputs?.find((one) => one.input === input.name);
    const changed = run.modifiedInputs.includes(input.name);
    return html `<li class="port"><p><span class="name">${input.name}</span>${input.type !== undefined && html ` <span class="tag">${input.type}</span>`}${!input.required && html ` <span class="tag">optional</span>`}${changed && html ` <span class="tag warn">changed by the script</span>`}${staged !== undefined && html ` <span class="quiet">${(0,lib_text/* count */.U9)(staged.fileCount, 'file')}, ${(0,lib_text/* sayBytes */.zm)(staged.bytes)}</span>`}</p>
${flows.length === 0 ? html `<p class="quiet">Nothing feeds it.</p>` : flows.map((flow) => fedBy(flow, view))}</li>`;
}
function fedBy({ flow, index }, { byId }) {
    const { from } = flow.binding;
    const source = from.kind === 'file'
        ? html `<code>${from.path}</code>`
        : html `${nodeLink(byId.get(from.node), from.node)}.${from.output}`;
    return html `<p><a href="#f${index}" class="plain" aria-label="Details of this flow: ${flow.verdict}">${flowBadge(flow.verdict)}</a> from ${source}</p>${flow.binding.how === 'matched' && html `<details><summary>Why this one</summary>${wiring(flow.binding)}</details>`}`;
}
function settings(title, pairs) {
    if (pairs.length === 0)
        return html ``;
    return html `<details><summary>${title} <span class="quiet">${pairs.length}</span></summary><table class="pairs"><caption class="sr">${title}</caption><tbody>${pairs.slice(0, node_details_listLimit).map(([name, value]) => html `<tr><th scope="row"><code>${name}</code></th><td><code>${value}</code></td></tr>`)}</tbody></table>${left(pairs.length)}</details>`;
}
function sayValue(value) {
    if ('literal' in value)
        return value.literal;
    return 'fromEnvironment' in value ? `$${value.fromEnvironment}` : `<node>/${value.inFolder}`;
}
function list(title, items, draw) {
    if (items.length === 0)
        return html ``;
    return html `<h3>${title}</h3><ul class="plain-list">${items.slice(0, node_details_listLimit).map(draw)}</ul>${left(items.length)}`;
}
function left(length) {
    return length > node_details_listLimit && html `<p class="quiet">… and ${length - node_details_listLimit} more, in result.json.</p>`;
}

// EXTERNAL MODULE: ./src/report/say-verdict.ts
var say_verdict = __webpack_require__(64353);
;// CONCATENATED MODULE: ./src/report/html/overview.ts






const verdictMarks = { passed: '✔', failed: '✘', cancelled: '◼', invalid: '✘' };
/** Failures that are shown open on the page, with their logs; all are in the table of nodes. */
const failureLimit = 10;
/** The verdict in one look. */
function hero(result, view) {
    return html `<section id="overview" class="hero ${result.verdict}" aria-labelledby="verdict">
<div class="verdict-mark" aria-hidden="true">${verdictMarks[result.verdict]}</div>
<div class="verdict-words"><h1 id="verdict">${result.pipeline || 'Pipeline'} <span class="verdict-word">${result.verdict}</span></h1>
<p class="sentence">${(0,say_verdict/* sayVerdict */.F)(result)}</p>
${about(result)}</div>
</section>
${view !== undefined && tiles(view)}`;
}
function about(result) {
    const python = result.verdict === 'invalid' ? undefined : result.facts.python;
    const { commit, dirty } = result.subject;
    const machines = result.verdict === 'invalid' ? [] : result.execution.machines;
    const startedAt = result.verdict === 'invalid' || result.execution.startedAt === 0 ? undefined : result.execution.startedAt;
    const facts = [
        startedAt !== undefined &&
            html `<time datetime="${new Date(startedAt).toISOString()}">${new Date(startedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC</time>`,
        commit !== undefined && html `commit <code>${commit.slice(0, 12)}</code>${dirty === true && ' with changes'}`,
        python !== undefined && html `${python.implementation} ${python.version}`,
        ...machines.slice(0, 3).map(({ os, arch, cpus }) => html `${os} ${arch}, ${cpus} CPUs`),
        html `${result.generator.name} ${result.generator.version}`,
    ];
    return html `<ul class="about">${facts.filter((fact) => fact !== false).map((fact) => html `<li>${fact}</li>`)}</ul>`;
}
/** How many nodes came to which outcome, and the other numbers that matter. */
function tiles({ result }) {
    const { totals, execution } = result;
    const shares = [
        ['failed', totals.failed],
        ['cancelled', totals.cancelled],
        ['blocked', totals.blocked],
        ['skipped', totals.skipped],
        ['stub', totals.stubs],
        ['passed', totals.passed],
    ];
    const flows = Object.values(totals.flows).reduce((sum, number) => sum + number, 0);
    const { error, warning, note } = totals.findings;
    const hasTimes = execution.runs.some(({ startedMs, endedMs }) => startedMs !== undefined && endedMs !== undefined);
    return html `<div class="tiles">
<a class="tile wide" href="#nodes"><span class="tile-title">Nodes</span><span class="tile-number">${totals.nodes}</span>${shareBar(shares, totals.nodes)}<span class="tile-words">${shares.filter(([, number]) => number > 0).map(([tone, number]) => html `<span class="${tone}-text">${tones[tone].mark} ${number} ${tones[tone].word}</span> `)}</span></a>
<a class="tile" href="#flows"><span class="tile-title">Data flows ok</span><span class="tile-number">${totals.flows.ok}<small> / ${flows}</small></span><span class="tile-words">${totals.flows.broken > 0 && html `<span class="failed-text">✘ ${totals.flows.broken} broken</span> `}${totals.flows.warning > 0 && html `<span class="found-text">! ${(0,lib_text/* count */.U9)(totals.flows.warning, 'warning')}</span> `}${totals.flows.untested > 0 && html `– ${totals.flows.untested} untested`}</span></a>
<a class="tile" href="#findings"><span class="tile-title">Findings</span><span class="tile-number">${error + warning + note}</span><span class="tile-words">${error > 0 && html `<span class="failed-text">✘ ${(0,lib_text/* count */.U9)(error, 'error')}</span> `}${warning > 0 && html `<span class="found-text">! ${(0,lib_text/* count */.U9)(warning, 'warning')}</span> `}${note > 0 && html `i ${(0,lib_text/* count */.U9)(note, 'note')}`}</span></a>
<a class="tile" href="${hasTimes ? '#timeline' : '#nodes'}"><span class="tile-title">Time</span><span class="tile-number">${(0,lib_text/* sayDuration */.kP)(execution.durationMs)}</span><span class="tile-words">${atATime(result)}</span></a>
</div>
`;
}
function shareBar(shares, all) {
    let at = 0;
    return html `<svg class="shares" width="100%" height="8" aria-hidden="true">${shares.map(([tone, number]) => {
        const from = at;
        at += number;
        return number === 0
            ? undefined
            : html `<rect class="${tone}" x="${((from / all) * 100).toFixed(2)}%" width="${((number / all) * 100).toFixed(2)}%" height="8"/>`;
    })}</svg>`;
}
function atATime({ execution }) {
    const work = execution.runs.reduce((sum, { startedMs, endedMs }) => sum + Math.max(0, (endedMs ?? 0) - (startedMs ?? endedMs ?? 0)), 0);
    return `${(work / Math.max(1, execution.durationMs)).toFixed(1)} scripts at a time`;
}
/** What failed, open: nobody should have to click to see why. */
function failuresSection(view) {
    const broken = view.nodes.filter(({ tone }) => tone === 'failed' || tone === 'found');
    if (broken.length === 0)
        return html ``;
    const more = broken.length - failureLimit;
    return html `<section id="failures" aria-labelledby="failures-title"><div class="section-head"><h2 id="failures-title">What broke</h2></div>
${broken.slice(0, failureLimit).map((one) => failureCard(one, view))}
${more > 0 && html `<p class="quiet">… and ${more} more, in the table of nodes.</p>`}</section>
`;
}
function failureCard(one, view) {
    const { node, run, findings, tone } = one;
    const errors = findings.filter(({ severity }) => severity === 'error').slice(0, 10);
    const last = run.attempts.at(-1);
    return html `<article class="card failure-card ${tone}"><h3>${nodeLink(one, node.id)} ${toneBadge(tone)}</h3>
${node.allowFailure !== undefined && html `<p class="note">Its failure is allowed: ${node.allowFailure}</p>`}
${run.outcome.status === 'failed' && failureBlock(one, run.outcome.failure, view)}
${errors.map(({ rule, message, help }) => html `<p class="cause"><code>${rule}</code> ${sentence(message)}${help !== undefined && html `<br><span class="quiet">${sentence(help)}</span>`}</p>`)}
${run.outcome.status === 'failed' && last !== undefined && html `<details${logIsShort(last.log.tail) && html ` open`}><summary>The end of its log</summary>${logBlock({ ...last, log: { ...last.log, head: '' } }, Math.min(8_000, view.logLimit), 'Log')}</details>`}</article>
`;
}
function logIsShort(text) {
    return text.length < 3_000;
}

;// CONCATENATED MODULE: ./src/report/html/timeline.ts





/** When every script waited and ran, which of them decided how long it all took, and what they used. */
function timelineSection(view) {
    const rows = view.nodes
        .filter(({ run }) => run.startedMs !== undefined && run.endedMs !== undefined)
        .toSorted((a, b) => (a.run.startedMs ?? 0) - (b.run.startedMs ?? 0) || a.index - b.index);
    if (rows.length === 0)
        return html ``;
    const start = Math.min(...rows.map(({ run }) => run.readyMs ?? run.startedMs ?? 0));
    const end = Math.max(...rows.map(({ run }) => run.endedMs ?? 0));
    const clock = { start, length: Math.max(1, end - start) };
    const memory = Math.max(1, ...rows.map((row) => peakOf(row) ?? 0));
    const work = rows.reduce((sum, { run }) => sum + (run.endedMs ?? 0) - (run.startedMs ?? 0), 0);
    const path = (0,critical_path/* criticalPath */.v)(view.result);
    const { durationMs } = view.result.execution;
    return html `<section id="timeline" aria-labelledby="timeline-title">
<div class="section-head"><h2 id="timeline-title">Timeline</h2>
<p class="quiet">${(0,lib_text/* sayDuration */.kP)(work)} of scripts in ${(0,lib_text/* sayDuration */.kP)(durationMs)}: ${(work / Math.max(1, durationMs)).toFixed(1)} at a time.${path.nodes.length > 1 && html ` The longest chain is ${(0,lib_text/* count */.U9)(path.nodes.length, 'script')} and ${(0,lib_text/* sayDuration */.kP)(path.durationMs)} long <span class="key critical-key">◆</span>.`}</p></div>
<div class="card scroll" tabindex="0" role="group" aria-label="Timeline">
<table class="gantt"><thead><tr><th scope="col">Node</th><th scope="col" class="lane">${axis(clock)}</th><th scope="col" class="number">Time</th><th scope="col" class="number">CPU</th><th scope="col" class="number">Memory</th></tr></thead>
<tbody>${rows.map((row, index) => lane(row, clock, memory, index >= openRows))}</tbody></table>
</div>${showAll(rows.length)}
<p class="quiet keys"><span class="key wait-key"></span> waiting for a slot and its inputs <span class="key run-key"></span> running <span class="key cpu-key"></span> share of a CPU in use</p>
</section>
`;
}
function lane(view, clock, mostMemory, isHidden) {
    const { node, run, tone, isCritical, index } = view;
    const started = run.startedMs ?? 0;
    const ended = run.endedMs ?? started;
    const ready = Math.min(run.readyMs ?? started, started);
    const cpu = run.attempts.at(-1)?.cpuMs;
    const busy = cpu === undefined ? undefined : Math.min(1, cpu / Math.max(1, ended - started));
    const peak = peakOf(view);
    const from = share(started, clock);
    const wide = percent((ended - started) / clock.length, 0.15);
    return html `<tr${isHidden && html ` hidden`}><th scope="row">${nodeLink(view, node.id)}${isCritical && html ` <span class="critical-key" title="on the longest chain">◆<span class="sr"> on the longest chain</span></span>`}</th><td class="lane"><svg class="bar ${tone}${isCritical ? ' critical' : ''}" width="100%" height="22" data-open="n${index}" role="img" aria-label="${tones[tone].word}, ${(0,lib_text/* sayDuration */.kP)(started - clock.start)} after the start"><rect class="wait" x="${share(ready, clock)}%" y="9" width="${percent((started - ready) / clock.length, 0)}%" height="4"/><rect class="run" x="${from}%" y="4" width="${wide}%" height="14" rx="3"/>${busy !== undefined && html `<rect class="cpu" x="${from}%" y="14" width="${percent(((ended - started) / clock.length) * busy, 0)}%" height="4"/>`}</svg></td><td class="number">${(0,lib_text/* sayDuration */.kP)(ended - started)}</td><td class="number">${busy === undefined ? '' : `${Math.round(busy * 100)} %`}</td><td class="number">${peak !== undefined && html `${(0,lib_text/* sayBytes */.zm)(peak)} <svg class="meter" width="36" height="8" aria-hidden="true"><rect width="36" height="8" rx="2"/><rect class="level" width="${Math.max(1, Math.round((peak / mostMemory) * 36))}" height="8" rx="2"/></svg>`}</td></tr>`;
}
function peakOf({ run }) {
    return run.attempts.at(-1)?.peakRssBytes;
}
function share(time, { start, length }) {
    return percent((time - start) / length, 0);
}
function percent(part, least) {
    return Math.max(least, Math.min(100, Math.round(part * 10_000) / 100));
}
/** Round times along the lanes, at most six. */
function axis(clock) {
    const rough = clock.length / 5;
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
    const ticks = Array.from({ length: Math.floor(clock.length / step) + 1 }, (_, index) => index * step);
    return html `<svg class="axis" width="100%" height="18" aria-hidden="true">${ticks
        .filter((tick) => tick / clock.length < 0.94)
        .map((tick) => html `<line x1="${percent(tick / clock.length, 0)}%" x2="${percent(tick / clock.length, 0)}%" y1="0" y2="18"/><text x="${percent(tick / clock.length, 0)}%" dx="4" y="12">${(0,lib_text/* sayDuration */.kP)(tick)}</text>`)}</svg><span class="sr">When it ran</span>`;
}

;// CONCATENATED MODULE: ./src/report/html/html.ts












/** Nothing comes from anywhere else, and nothing runs but the page's own script. */
const policy = `default-src 'none'; script-src '${pageScriptDigest}'; style-src '${pageStyleDigest}'; base-uri 'none'; form-action 'none'`;
/** One page that needs nothing else: drawing, timeline, tables, and the details of every node and flow. */
function reportHtml(result) {
    const view = result.verdict === 'invalid' ? undefined : viewOf(result);
    const title = `${verdictMarks[result.verdict]} ${(0,report_escape/* cleanLine */.Ow)((0,lib_text/* shorten */.ml)(result.pipeline, 200)) || 'Pipeline'}: ${result.verdict}`;
    const sections = view === undefined ? [diagnosticTable(result.diagnostics)] : sectionsOf(view);
    const links = navigation(view);
    return html `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${trusted(pageStyle)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="top"><span class="brand"><span class="dot ${result.verdict}" aria-hidden="true"></span>${result.pipeline || 'Pipeline'}</span><nav aria-label="Sections">${links}</nav><button type="button" id="theme" aria-label="Change between light and dark">◐</button></header>
<main id="main" tabindex="-1">
${hero(result, view)}
${sections}
</main>
<aside id="panel" aria-labelledby="panel-title" hidden><div class="panel-head"><h2 id="panel-title" tabindex="-1"></h2><button type="button" id="panel-close" aria-label="Close the details">✕</button></div><div id="panel-body"></div></aside>
<div id="announce" class="sr" role="status"></div>
${view !== undefined && detailsOf(view)}
<script>${trusted(pageScript)}</script>
</body>
</html>
`.text;
}
function sectionsOf(view) {
    const { findings, diagnostics } = view.result;
    return [
        failuresSection(view),
        graphSection(view),
        timelineSection(view),
        nodeTable(view),
        flowTable(view),
        findingTable(findings),
        diagnosticTable(diagnostics),
    ];
}
function navigation(view) {
    if (view === undefined)
        return [html `<a href="#definitions">Definitions</a>`];
    const hasFailures = view.nodes.some(({ tone }) => tone === 'failed' || tone === 'found');
    const hasTimes = view.nodes.some(({ run }) => run.startedMs !== undefined && run.endedMs !== undefined);
    return [
        ...(hasFailures ? [html `<a href="#failures">What broke</a>`] : []),
        ...(view.nodes.length > 0 ? [html `<a href="#graph">Pipeline</a>`] : []),
        ...(hasTimes ? [html `<a href="#timeline">Timeline</a>`] : []),
        html `<a href="#nodes">Nodes</a><a href="#flows">Data flow</a><a href="#findings">Findings</a><a href="#definitions">Definitions</a>`,
    ];
}
/** What the page shows when a node or a flow is opened: inert until then, by the page's name for it. */
function detailsOf(view) {
    return [
        ...view.nodes.map((one) => details(`n${one.index}`, one.node.id, nodeDetails(one, view))),
        ...view.flows.map((one) => details(`f${one.index}`, (0,say_source/* sayTarget */.s)(one.flow.binding), flowDetails(one, view))),
    ];
}
function details(name, title, content) {
    return html `<template id="${name}" data-title="${titleOf(title)}">${content}</template>\n`;
}
function titleOf(name) {
    return (0,report_escape/* cleanLine */.Ow)((0,lib_text/* shorten */.ml)(name, 300)) || '(no name)';
}


/***/ })

};
