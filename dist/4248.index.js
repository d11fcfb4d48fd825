"use strict";exports.id=4248;exports.ids=[4248];exports.modules={14248:((e,t,n)=>{n.r(t);n.d(t,{reportHtml:()=>reportHtml});var r=n(79112);var i=n(14031);var a=n(18363);;const o=`:root {
color-scheme: light dark;
--ground: light-dark(#f6f7f9, #0b0f14);
--card: light-dark(#ffffff, #12181f);
--raised: light-dark(#f3f5f8, #1a222b);
--line: light-dark(#dfe3e8, #27313b);
--text: light-dark(#15202b, #e6edf3);
--quiet: light-dark(#57626e, #95a3b1);
--accent: light-dark(#0a5bd0, #6cb0ff);
--green: light-dark(#14733a, #4cc57c);
--green-soft: light-dark(#e2f5e9, #10291b);
--red: light-dark(#c01f2e, #ff7b76);
--red-soft: light-dark(#fdeaea, #341618);
--amber: light-dark(#8a5a00, #e3b341);
--amber-soft: light-dark(#fdf3d8, #2e2410);
--violet: light-dark(#6941c6, #b79cff);
--violet-soft: light-dark(#f0eafd, #221b38);
--grey: light-dark(#5d6874, #8a97a5);
--grey-soft: light-dark(#edf0f3, #1b232c);
--green-fill: light-dark(#2f9e5e, #3fae6d);
--red-fill: light-dark(#dc3545, #f0605b);
--amber-fill: light-dark(#e5a50a, #dfa92f);
--violet-fill: light-dark(#8a63d2, #a084ea);
--grey-fill: light-dark(#98a2ad, #66727e);
--shadow:
0 1px 2px light-dark(rgb(16 24 40 / 6%), rgb(0 0 0 / 40%)),
0 1px 3px light-dark(rgb(16 24 40 / 8%), rgb(0 0 0 / 30%));
--mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
}
:root[data-theme='light'] {
color-scheme: light;
}
:root[data-theme='dark'] {
color-scheme: dark;
}
* {
box-sizing: border-box;
}
html {
scroll-padding-top: 64px;
scroll-behavior: smooth;
}
body {
margin: 0;
background: var(--ground);
color: var(--text);
font:
14px/1.5 system-ui,
-apple-system,
'Segoe UI',
Roboto,
'Helvetica Neue',
'Noto Sans',
'DejaVu Sans',
sans-serif;
}
main {
max-width: 1320px;
margin: 0 auto;
padding: 20px 24px 80px;
outline: none;
}
h1,
h2,
h3,
p {
margin: 0;
}
h2 {
font-size: 18px;
letter-spacing: -0.01em;
}
h3 {
font-size: 14px;
margin: 18px 0 6px;
}
section {
margin-top: 28px;
}
a {
color: var(--accent);
text-underline-offset: 2px;
}
a.name {
font-weight: 600;
text-decoration: none;
overflow-wrap: anywhere;
}
a.name:hover {
text-decoration: underline;
}
a.rule {
color: inherit;
text-decoration: underline dotted;
text-underline-offset: 3px;
}
.data a.rule {
white-space: nowrap;
}
a.rule:hover {
color: var(--accent);
text-decoration-style: solid;
}
a.plain {
text-decoration: none;
}
.name {
font-weight: 600;
overflow-wrap: anywhere;
}
code,
pre {
font-family: var(--mono);
font-size: 12.5px;
}
code {
overflow-wrap: anywhere;
}
.quiet {
color: var(--quiet);
}
.sr {
position: absolute;
width: 1px;
height: 1px;
margin: -1px;
overflow: hidden;
clip-path: inset(50%);
white-space: nowrap;
}
.spacer {
flex: 1;
}
:focus-visible {
outline: 2px solid var(--accent);
outline-offset: 2px;
}
.skip {
position: absolute;
left: -9999px;
}
.skip:focus {
left: 12px;
top: 10px;
z-index: 30;
background: var(--card);
padding: 8px 14px;
border-radius: 8px;
}
.top {
position: sticky;
top: 0;
z-index: 10;
display: flex;
align-items: center;
gap: 22px;
height: 52px;
padding: 0 24px;
background: color-mix(in srgb, var(--card) 92%, transparent);
backdrop-filter: blur(8px);
border-bottom: 1px solid var(--line);
}
.brand {
display: flex;
align-items: center;
gap: 9px;
font-weight: 650;
max-width: 30vw;
overflow: hidden;
text-overflow: ellipsis;
white-space: nowrap;
}
.dot {
flex: none;
width: 11px;
height: 11px;
border-radius: 50%;
background: var(--grey);
}
.dot.passed {
background: var(--green);
}
.dot.failed,
.dot.invalid {
background: var(--red);
}
.dot.cancelled {
background: var(--amber);
}
.top nav {
display: flex;
gap: 4px;
flex: 1;
overflow-x: auto;
scrollbar-width: none;
}
.top nav a {
color: var(--quiet);
text-decoration: none;
padding: 5px 10px;
border-radius: 7px;
white-space: nowrap;
font-weight: 500;
}
.top nav a:hover {
color: var(--text);
background: var(--raised);
}
button {
font: inherit;
color: inherit;
background: var(--card);
border: 1px solid var(--line);
border-radius: 7px;
padding: 4px 10px;
cursor: pointer;
}
button:hover {
background: var(--raised);
}
#theme {
font-size: 16px;
line-height: 1;
padding: 6px 9px;
}
.hero {
display: flex;
gap: 20px;
align-items: center;
margin-top: 10px;
padding: 24px 26px;
border-radius: 16px;
border: 1px solid var(--line);
background: var(--card);
box-shadow: var(--shadow);
position: relative;
overflow: hidden;
}
.hero::before {
content: '';
position: absolute;
inset: 0 auto 0 0;
width: 6px;
background: var(--hue);
}
.hero.passed {
--hue: var(--green);
--soft: var(--green-soft);
}
.hero.failed,
.hero.invalid {
--hue: var(--red);
--soft: var(--red-soft);
}
.hero.cancelled {
--hue: var(--amber);
--soft: var(--amber-soft);
}
.verdict-mark {
flex: none;
width: 60px;
height: 60px;
border-radius: 50%;
display: grid;
place-items: center;
font-size: 28px;
color: var(--hue);
background: var(--soft);
}
.hero h1 {
font-size: 25px;
letter-spacing: -0.02em;
line-height: 1.2;
overflow-wrap: anywhere;
}
.verdict-word {
color: var(--hue);
}
.sentence {
font-size: 15.5px;
margin-top: 4px;
overflow-wrap: anywhere;
}
.about {
display: flex;
flex-wrap: wrap;
gap: 2px 0;
list-style: none;
margin: 8px 0 0;
padding: 0;
color: var(--quiet);
font-size: 12.5px;
}
.about li:not(:last-child)::after {
content: '\u00b7';
margin: 0 8px;
}
.tiles {
display: grid;
grid-template-columns: 2fr 1fr 1fr 1fr;
gap: 14px;
margin-top: 14px;
}
.tile {
display: flex;
flex-direction: column;
gap: 2px;
padding: 14px 18px;
border-radius: 12px;
background: var(--card);
border: 1px solid var(--line);
box-shadow: var(--shadow);
color: inherit;
text-decoration: none;
}
.tile:hover {
border-color: var(--accent);
}
.tile-title {
color: var(--quiet);
font-size: 12.5px;
}
.tile-number {
font-size: 25px;
font-weight: 650;
letter-spacing: -0.02em;
line-height: 1.25;
font-variant-numeric: tabular-nums;
}
.tile-number small {
font-size: 15px;
color: var(--quiet);
font-weight: 500;
}
.tile-words {
font-size: 12.5px;
color: var(--quiet);
}
.tile-words span {
margin-right: 6px;
white-space: nowrap;
}
.shares {
border-radius: 4px;
margin: 3px 0 4px;
display: block;
}
.passed-text {
color: var(--green);
}
.failed-text {
color: var(--red);
}
.found-text,
.blocked-text {
color: var(--amber);
}
.stub-text {
color: var(--violet);
}
.skipped-text,
.cancelled-text {
color: var(--quiet);
}
.card {
background: var(--card);
border: 1px solid var(--line);
border-radius: 12px;
box-shadow: var(--shadow);
}
.section-head {
display: flex;
align-items: baseline;
gap: 14px;
flex-wrap: wrap;
margin-bottom: 10px;
}
.empty {
padding: 18px;
color: var(--quiet);
}
.toolbar {
display: flex;
flex-wrap: wrap;
align-items: center;
gap: 8px;
padding: 10px 12px;
border-bottom: 1px solid var(--line);
}
input[type='search'] {
font: inherit;
color: inherit;
background: var(--raised);
border: 1px solid var(--line);
border-radius: 7px;
padding: 4px 10px;
width: 190px;
max-width: 100%;
}
input::placeholder {
color: var(--quiet);
opacity: 1;
}
.chips {
display: inline-flex;
flex-wrap: wrap;
gap: 6px;
}
.chip {
border-radius: 999px;
padding: 2px 10px;
font-size: 12.5px;
background: transparent;
}
.chip b {
font-weight: 600;
margin-left: 2px;
}
.chip[aria-pressed='true'] {
background: var(--text);
border-color: var(--text);
color: var(--card);
}
.chip[aria-pressed='false'].passed,
.chip[aria-pressed='false'].flow-ok {
color: var(--green);
}
.chip[aria-pressed='false'].failed,
.chip[aria-pressed='false'].flow-broken,
.chip[aria-pressed='false'].is-error {
color: var(--red);
}
.chip[aria-pressed='false'].found,
.chip[aria-pressed='false'].blocked,
.chip[aria-pressed='false'].flow-warning,
.chip[aria-pressed='false'].is-warning {
color: var(--amber);
}
.chip[aria-pressed='false'].stub {
color: var(--violet);
}
.badge {
display: inline-block;
padding: 1px 9px;
border-radius: 999px;
font-size: 12px;
font-weight: 600;
white-space: nowrap;
background: var(--grey-soft);
color: var(--quiet);
}
.badge.passed,
.badge.flow-ok {
background: var(--green-soft);
color: var(--green);
}
.badge.failed,
.badge.flow-broken,
.badge.is-error {
background: var(--red-soft);
color: var(--red);
}
.badge.found,
.badge.blocked,
.badge.flow-warning,
.badge.is-warning {
background: var(--amber-soft);
color: var(--amber);
}
.badge.stub {
background: var(--violet-soft);
color: var(--violet);
}
.tag {
display: inline-block;
font-size: 11.5px;
padding: 0 6px;
border-radius: 5px;
background: var(--grey-soft);
color: var(--quiet);
}
.tag.warn {
background: var(--amber-soft);
color: var(--amber);
}
.failure-card {
padding: 16px 20px;
border-left: 5px solid var(--red-fill);
margin-bottom: 12px;
}
.failure-card.found {
border-left-color: var(--amber-fill);
}
.failure-card h3 {
margin: 0 0 6px;
font-size: 16px;
}
.cause {
font-size: 14.5px;
margin-top: 4px;
overflow-wrap: anywhere;
}
.note {
margin: 6px 0;
padding: 6px 12px;
border-radius: 8px;
background: var(--raised);
}
.frames {
list-style: none;
margin: 10px 0 0;
padding: 0;
}
.frames li {
padding: 3px 10px;
border-left: 3px solid var(--line);
color: var(--quiet);
overflow-wrap: anywhere;
}
.frames li.here {
border-left-color: var(--red);
color: var(--text);
}
.frames pre {
margin: 2px 0 3px;
padding: 5px 10px;
border-radius: 6px;
background: var(--raised);
white-space: pre-wrap;
overflow-wrap: anywhere;
}
.frames li.here pre {
background: var(--red-soft);
}
.rerun {
display: flex;
flex-wrap: wrap;
gap: 8px;
align-items: center;
margin-top: 10px;
}
.rerun code {
background: var(--raised);
border-radius: 6px;
padding: 4px 10px;
}
/* Flags are not broken after their hyphens. */
.rerun .word {
display: inline-block;
max-width: 100%;
}
td .rerun {
min-width: 280px;
flex-wrap: nowrap;
margin-top: 6px;
}
td .rerun button {
flex: none;
}
details {
margin-top: 8px;
}
summary {
cursor: pointer;
color: var(--quiet);
font-weight: 500;
width: fit-content;
}
summary:hover {
color: var(--text);
}
.graph-card {
overflow: hidden;
}
#drawing {
display: block;
width: 100%;
height: min(66vh, 620px);
background: radial-gradient(circle, light-dark(#e3e7ec, #1c252e) 1px, transparent 1.2px) 0 0 / 22px 22px;
cursor: grab;
touch-action: pan-y;
user-select: none;
}
#drawing.moving {
cursor: grabbing;
}
.hint {
padding: 7px 14px;
border-top: 1px solid var(--line);
font-size: 12.5px;
}
.edge {
fill: none;
stroke: var(--grey);
stroke-width: 1.6;
opacity: 0.75;
}
.edge.ok {
stroke: var(--green-fill);
}
.edge.warning {
stroke: var(--amber-fill);
stroke-width: 2;
}
.edge.broken {
stroke: var(--red-fill);
stroke-width: 2.6;
opacity: 1;
}
.edge.untested {
stroke-dasharray: 6 4;
}
.edge.order {
stroke-dasharray: 2 4;
}
.edge.critical {
stroke-width: 3;
opacity: 1;
}
.grip {
fill: none;
stroke: transparent;
stroke-width: 14;
cursor: pointer;
pointer-events: stroke;
}
.grip:hover {
stroke: color-mix(in srgb, var(--accent) 25%, transparent);
}
.node {
cursor: pointer;
outline: none;
}
.node .shape {
fill: var(--card);
stroke: var(--line);
stroke-width: 1.4;
}
.node:hover .shape {
stroke: var(--accent);
}
.node:focus-visible .shape,
.node.open .shape {
stroke: var(--accent);
stroke-width: 3;
}
.node-name {
font-size: 12.5px;
font-weight: 600;
fill: var(--text);
}
.node-words {
font-size: 11px;
fill: var(--quiet);
}
.node-mark {
font-size: 14px;
text-anchor: middle;
fill: var(--hue);
}
.node .stripe {
fill: var(--fill);
}
.node,
.bar,
.shares rect {
--hue: var(--grey);
--fill: var(--grey-fill);
}
.node.passed,
.bar.passed,
.shares .passed {
--hue: var(--green);
--fill: var(--green-fill);
}
.node.failed,
.bar.failed,
.shares .failed {
--hue: var(--red);
--fill: var(--red-fill);
}
.node.found,
.node.blocked,
.bar.found,
.shares .blocked {
--hue: var(--amber);
--fill: var(--amber-fill);
}
.node.stub,
.shares .stub {
--hue: var(--violet);
--fill: var(--violet-fill);
}
.node.failed .shape {
fill: var(--red-soft);
stroke: var(--red);
}
.node.found .shape {
fill: var(--amber-soft);
stroke: var(--amber-fill);
}
.node.blocked .shape {
stroke: var(--amber-fill);
stroke-dasharray: 5 4;
}
.node.skipped .shape,
.node.cancelled .shape {
stroke-dasharray: 3 4;
fill: var(--ground);
}
.node.stub .shape {
stroke: var(--violet);
stroke-dasharray: 5 4;
}
.found-mark {
fill: light-dark(#8a5a00, #f2c14e);
}
.found-count {
font-size: 10.5px;
font-weight: 700;
text-anchor: middle;
fill: light-dark(#fff, #201700);
}
.dim {
opacity: 0.16;
}
.far .node-words,
.far .found-count {
display: none;
}
.shares rect {
fill: var(--fill);
}
.scroll {
position: relative;
overflow: auto;
max-height: 72vh;
}
.card.scroll {
padding: 4px 0;
}
table {
border-collapse: collapse;
width: 100%;
}
th {
text-align: left;
font-weight: 600;
}
.number {
text-align: right;
white-space: nowrap;
font-variant-numeric: tabular-nums;
}
.data th,
.gantt thead th {
position: sticky;
top: 0;
background: var(--card);
z-index: 1;
box-shadow: 0 1px 0 var(--line);
}
.data th {
padding: 0;
}
.data th button {
border: 0;
border-radius: 0;
width: 100%;
text-align: left;
padding: 8px 12px;
color: var(--quiet);
font-size: 12.5px;
font-weight: 600;
background: none;
white-space: nowrap;
}
/* The arrow goes before the word, so that the word stands above its numbers. */
.data th.number button {
display: flex;
flex-direction: row-reverse;
}
.data th button:hover {
color: var(--text);
}
.arrow {
display: inline-block;
width: 12px;
}
th[aria-sort='ascending'] .arrow::after {
content: ' \u2191';
}
th[aria-sort='descending'] .arrow::after {
content: ' \u2193';
}
.data td {
padding: 8px 12px;
border-top: 1px solid var(--line);
vertical-align: top;
overflow-wrap: anywhere;
}
.data td.number {
overflow-wrap: normal;
}
.data tbody tr:first-child td {
border-top: 0;
}
.data tbody tr:hover td {
background: var(--raised);
}
.data tbody tr {
content-visibility: auto;
contain-intrinsic-height: auto 38px;
}
.more {
padding: 10px 14px;
border-top: 1px solid var(--line);
}
.data td:has(> .score-number) {
white-space: nowrap;
}
.score-number {
font-variant-numeric: tabular-nums;
color: var(--quiet);
}
.tie {
color: var(--amber);
}
.gantt th,
.gantt td {
padding: 1px 12px;
}
.gantt thead th {
padding: 7px 12px;
color: var(--quiet);
font-size: 12.5px;
}
.gantt tbody th {
font-weight: 500;
white-space: nowrap;
max-width: 300px;
overflow: hidden;
text-overflow: ellipsis;
}
.gantt tbody a.name {
font-weight: 500;
}
.gantt .lane {
width: 62%;
}
.gantt .number {
font-size: 12.5px;
}
.gantt tbody tr:hover {
background: var(--raised);
}
.axis {
display: block;
overflow: visible;
}
.axis line {
stroke: var(--line);
}
.axis text {
font-size: 11px;
font-weight: 400;
fill: var(--quiet);
}
.bar {
display: block;
cursor: pointer;
overflow: visible;
}
.bar .run {
fill: var(--fill);
opacity: 0.45;
}
.bar.critical .run {
opacity: 1;
}
.bar .wait {
fill: var(--grey);
opacity: 0.35;
}
.bar .cpu {
fill: var(--text);
opacity: 0.55;
}
.critical-key {
color: var(--accent);
}
.meter rect {
fill: var(--grey-soft);
}
.meter .level {
fill: var(--accent);
}
.meter .level.warn {
fill: var(--amber);
}
.keys {
margin-top: 8px;
font-size: 12.5px;
}
.key {
display: inline-block;
width: 18px;
height: 10px;
border-radius: 3px;
margin: 0 2px 0 8px;
background: var(--grey);
}
.key.critical-key {
width: auto;
background: none;
margin-left: 2px;
}
.pair {
white-space: nowrap;
}
.wait-key {
height: 4px;
vertical-align: middle;
opacity: 0.5;
}
.run-key {
background: var(--green-fill);
}
.cpu-key {
height: 4px;
vertical-align: middle;
background: var(--text);
opacity: 0.6;
}
#panel {
position: fixed;
inset: 0 0 0 auto;
width: min(600px, 100vw);
z-index: 20;
background: var(--card);
border-left: 1px solid var(--line);
box-shadow: -12px 0 40px light-dark(rgb(16 24 40 / 14%), rgb(0 0 0 / 60%));
overflow-y: auto;
overscroll-behavior: contain;
}
.panel-head {
position: sticky;
top: 0;
z-index: 2;
display: flex;
align-items: center;
gap: 12px;
padding: 12px 20px;
background: var(--card);
border-bottom: 1px solid var(--line);
}
#panel-title:focus {
outline: none;
}
.panel-head h2 {
flex: 1;
overflow-wrap: anywhere;
outline-offset: 4px;
}
#panel-body {
padding: 14px 20px 40px;
overflow-wrap: anywhere;
}
.lead {
display: flex;
flex-wrap: wrap;
gap: 8px;
align-items: center;
}
.facts {
display: grid;
grid-template-columns: repeat(auto-fill, minmax(200px, 1fr));
gap: 8px 16px;
margin: 12px 0;
}
.facts dt {
color: var(--quiet);
font-size: 12px;
}
.facts dd {
margin: 0;
}
.plain-list {
list-style: none;
margin: 0;
padding: 0;
}
.plain-list > li {
padding: 6px 0;
border-top: 1px solid var(--line);
}
.plain-list > li:first-child {
border-top: 0;
}
.port > p {
margin: 2px 0;
}
.problem {
color: var(--red);
}
.checks .bad > span {
color: var(--red);
}
.checks .good > span {
color: var(--green);
}
.pairs td,
.pairs th,
.columns td,
.columns th,
.scores td,
.scores th {
padding: 4px 8px 4px 0;
border-top: 1px solid var(--line);
font-weight: 400;
vertical-align: top;
font-size: 12.5px;
}
.columns thead th,
.scores thead th {
color: var(--quiet);
border: 0;
}
.spread {
vertical-align: text-bottom;
margin-right: 4px;
}
.spread path {
fill: var(--accent);
opacity: 0.7;
}
.kind {
display: inline-block;
margin-right: 8px;
}
.columns thead th,
.columns tbody td:nth-child(2) {
white-space: nowrap;
}
.columns th[scope='row'] {
min-width: 96px;
max-width: 220px;
}
.columns .range {
font-variant-numeric: tabular-nums;
}
.advice {
margin: 6px 0;
padding: 8px 12px;
border-radius: 8px;
background: var(--raised);
white-space: pre-wrap;
overflow-wrap: anywhere;
}
.scores td:nth-child(2) {
width: 45%;
vertical-align: middle;
}
.score {
display: block;
border-radius: 3px;
}
.score .ground {
fill: var(--grey-soft);
}
.p-type {
fill: #3b82f6;
background: #3b82f6;
}
.p-dataType {
fill: #06a5b4;
background: #06a5b4;
}
.p-name {
fill: #22a559;
background: #22a559;
}
.p-exact {
fill: #a3b818;
background: #a3b818;
}
.p-source {
fill: #f08c2e;
background: #f08c2e;
}
.p-keywords {
fill: #c455d6;
background: #c455d6;
}
.log {
margin-top: 8px;
border: 1px solid var(--line);
border-radius: 10px;
overflow: hidden;
}
.log-head {
display: flex;
flex-wrap: wrap;
gap: 8px;
align-items: center;
padding: 6px 12px;
background: var(--raised);
font-size: 12.5px;
border-bottom: 1px solid var(--line);
}
.log-head input {
background: var(--card);
width: 150px;
padding: 2px 8px;
}
.log pre {
margin: 0;
padding: 10px 14px;
max-height: 420px;
overflow: auto;
white-space: pre-wrap;
overflow-wrap: anywhere;
line-height: 1.45;
background: light-dark(#fbfcfd, #0b0f14);
}
.log .cut {
color: var(--quiet);
font-style: italic;
}
::highlight(log-find) {
background: #ffd33d;
color: #1f2328;
}
::highlight(log-here) {
background: #f66a0a;
color: #000;
}
.bold {
font-weight: 700;
}
.dim:not(g):not(path) {
opacity: 0.75;
}
.italic {
font-style: italic;
}
.underline {
text-decoration: underline;
}
.inverse {
filter: invert(1) hue-rotate(180deg);
}
.c0 {
color: light-dark(#24292f, #8b98a6);
}
.c1,
.c9 {
color: var(--red);
}
.c2,
.c10 {
color: var(--green);
}
.c3,
.c11 {
color: var(--amber);
}
.c4,
.c12 {
color: var(--accent);
}
.c5,
.c13 {
color: var(--violet);
}
.c6,
.c14 {
color: light-dark(#0b6a75, #56d4dd);
}
.c7,
.c8 {
color: var(--quiet);
}
.c15 {
color: var(--text);
font-weight: 600;
}
.b0,
.b7,
.b8,
.b15 {
background: var(--grey-soft);
}
.b1,
.b9 {
background: var(--red-soft);
}
.b2,
.b10 {
background: var(--green-soft);
}
.b3,
.b11 {
background: var(--amber-soft);
}
.b4,
.b12,
.b6,
.b14 {
background: light-dark(#e3eefc, #10233b);
}
.b5,
.b13 {
background: var(--violet-soft);
}
@media (max-width: 860px) {
/* Columns as narrow as a phone break words; it scrolls sideways instead. */
.data {
min-width: 760px;
}
main {
padding: 12px 12px 60px;
}
.tiles {
grid-template-columns: 1fr 1fr;
}
.tile:last-child {
grid-column: 1 / -1;
}
.tile.wide {
grid-column: 1 / -1;
}
.hero {
padding: 18px;
gap: 14px;
}
.verdict-mark {
width: 44px;
height: 44px;
font-size: 20px;
}
.gantt .lane {
width: 40%;
}
.brand {
max-width: 40vw;
}
}
/* A row is a card, each cell with its column's name beside it. Only once the script has named the cells. */
@media (max-width: 600px) {
.data.named {
min-width: 0;
}
.data.named,
.data.named thead,
.data.named tbody,
.data.named td,
.data.named tr:not([hidden]) {
display: block;
}
.data.named thead tr:not([hidden]) {
display: flex;
flex-wrap: wrap;
padding: 4px 6px;
border-bottom: 1px solid var(--line);
}
.data.named th {
position: static;
box-shadow: none;
}
.data.named th button,
.data.named th.number button {
flex-direction: row;
padding: 6px;
}
.data.named th:not([aria-sort]) .arrow {
display: none;
}
.data.named thead tr::before {
content: 'Sort by';
padding: 6px;
font-size: 12.5px;
color: var(--quiet);
}
.data.named .rerun {
min-width: 0;
flex-wrap: wrap;
}
.data.named tbody tr {
contain-intrinsic-height: auto 180px;
padding: 8px 0;
border-bottom: 1px solid var(--line);
}
.data.named td {
position: relative;
min-height: 25px;
padding: 3px 12px 3px 94px;
border: 0;
text-align: left;
white-space: normal;
overflow-wrap: anywhere;
}
.data.named td:empty {
display: none;
}
.data.named td::before {
content: attr(data-label);
/* A screen reader says the header of the column. */
content: attr(data-label) / '';
position: absolute;
left: 12px;
width: 76px;
color: var(--quiet);
font-size: 12px;
font-weight: 600;
line-height: 1.7;
}
}
@media (prefers-reduced-motion: reduce) {
html {
scroll-behavior: auto;
}
}
@media (scripting: none) {
tr[hidden] {
display: table-row;
}
.toolbar,
#theme,
[data-all],
[data-copy],
.log-head input {
display: none;
}
}
@media print {
:root,
:root[data-theme='dark'] {
color-scheme: light;
}
body {
background: #fff;
font-size: 11px;
}
main {
max-width: none;
padding: 0;
}
.top,
.toolbar,
.hint,
#panel,
.skip,
.log-head input,
[data-copy] {
display: none;
}
.card,
.tile,
.hero {
box-shadow: none;
break-inside: avoid-page;
}
.card:has(table) {
break-inside: auto;
}
.scroll,
.log pre {
max-height: none;
overflow: visible;
}
.data th,
.gantt thead th {
position: static;
}
#drawing {
height: auto;
max-height: 20cm;
}
tr {
break-inside: avoid;
}
}`;const s=`sha256-T7Km4NNVpPKTfiAXbbr/4juI7DUIwrNJjt2m7HBHATQ=`;const c=`const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) =>
[...within.querySelectorAll(selector)].map((found) => /** @type {any} */ (found));
const announce = (text) => {
const place = one('#announce');
if (place) place.textContent = text;
};
const has = (text, query) => text.toLowerCase().includes(query.trim().toLowerCase());
const themeButton = one('#theme');
const root = document.documentElement;
const store = {
read() {
try {
return localStorage.getItem('dag-script-test-theme');
} catch {
return null;
}
},
write(theme) {
try {
localStorage.setItem('dag-script-test-theme', theme);
} catch {
/* The page may not remember: it asks again. */
}
},
};
const remembered = store.read();
if (remembered === 'light' || remembered === 'dark') root.dataset.theme = remembered;
themeButton?.addEventListener('click', () => {
const isDark = root.dataset.theme
? root.dataset.theme === 'dark'
: matchMedia('(prefers-color-scheme: dark)').matches;
root.dataset.theme = isDark ? 'light' : 'dark';
store.write(root.dataset.theme);
});
const panel = one('#panel');
const panelTitle = one('#panel-title');
const panelBody = one('#panel-body');
let opener = null;
let isOpen = false;
const showDetails = () => {
const name = location.hash.slice(1);
const found = /^[nf]\\d+$/.test(name) ? document.getElementById(name) : null;
for (const node of all('.node.open')) node.classList.remove('open');
if (!panel || !panelTitle || !panelBody) return;
if (!(found instanceof HTMLTemplateElement)) {
if (isOpen) closePanel(false);
return;
}
panelTitle.textContent = found.dataset.title ?? '';
panelBody.replaceChildren(found.content.cloneNode(true));
panel.hidden = false;
panel.scrollTop = 0;
isOpen = true;
one(\`#g\${name.slice(1)}\`)?.classList.toggle('open', name.startsWith('n'));
panelTitle.focus({ preventScroll: true });
};
const closePanel = (leave) => {
if (!panel) return;
panel.hidden = true;
isOpen = false;
if (leave) history.replaceState(null, '', location.pathname + location.search);
for (const node of all('.node.open')) node.classList.remove('open');
if (location.hash !== '') return;
if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
};
const open = (name, from) => {
if (!isOpen) opener = from;
if (location.hash === \`#\${name}\`) showDetails();
else location.hash = name;
};
const copyText = async (button) => {
try {
await navigator.clipboard.writeText(button.getAttribute('data-copy') ?? '');
button.textContent = 'Copied';
announce('Copied');
} catch {
announce('It could not be copied');
}
};
addEventListener('hashchange', showDetails);
one('#panel-close')?.addEventListener('click', () => closePanel(true));
document.addEventListener('keydown', (event) => {
if (event.key === 'Escape' && isOpen) closePanel(true);
});
document.addEventListener('click', (event) => {
const target = /** @type {Element} */ (event.target);
const link = target.closest('a[href^="#n"], a[href^="#f"]');
if (link && /^#[nf]\\d+$/.test(link.getAttribute('href') ?? '')) {
event.preventDefault();
open((link.getAttribute('href') ?? '').slice(1), link);
return;
}
const copy = target.closest('[data-copy]');
if (copy) {
void copyText(copy);
return;
}
const opens = target.closest('[data-open]');
if (opens && !moved) open(opens.getAttribute('data-open') ?? '', opens.closest('[tabindex]'));
});
const drawing = /** @type {SVGSVGElement | null} */ (/** @type {unknown} */ (one('#drawing')));
let moved = false;
if (drawing) {
const whole = { x: 0, y: 0, width: Number(drawing.dataset.width), height: Number(drawing.dataset.height) };
let seen = { ...whole };
const nodes = all('.node', drawing);
const byName = new Map(nodes.map((node) => [node.dataset.node ?? '', node]));
const after = new Map();
const before = new Map();
for (const edge of all('.edge', drawing)) {
const { from = '', to = '' } = edge.dataset;
after.set(from, [...(after.get(from) ?? []), to]);
before.set(to, [...(before.get(to) ?? []), from]);
}
const scale = () => Math.min(drawing.clientWidth / seen.width, drawing.clientHeight / seen.height) || 1;
const show = () => {
drawing.setAttribute('viewBox', \`\${seen.x} \${seen.y} \${seen.width} \${seen.height}\`);
drawing.classList.toggle('far', scale() < 0.5);
};
const zoom = (factor, x = seen.x + seen.width / 2, y = seen.y + seen.height / 2) => {
const target = Math.min(2.5, Math.max(0.02, scale() * factor));
const by = scale() / target;
seen = { x: x - (x - seen.x) * by, y: y - (y - seen.y) * by, width: seen.width * by, height: seen.height * by };
show();
};
const centre = (x, y, size = Math.max(0.8, scale())) => {
const width = drawing.clientWidth / size;
const height = drawing.clientHeight / size;
seen = { x: x - width / 2, y: y - height / 2, width, height };
show();
};
const fit = () => {
const natural = whole.height * Math.min(1.15, drawing.clientWidth / whole.width) + 32;
drawing.style.height = \`\${Math.round(Math.min(620, Math.max(220, natural)))}px\`;
seen = { ...whole };
if (scale() > 1.15) centre(whole.width / 2, whole.height / 2, 1.15);
show();
};
const middleOf = (node) => {
const [, x = '0', y = '0'] = /translate\\(([-\\d.]+) ([-\\d.]+)\\)/.exec(node.getAttribute('transform') ?? '') ?? [];
return { x: Number(x) + 108, y: Number(y) + 24 };
};
const goTo = (node) => {
for (const other of nodes) other.tabIndex = other === node ? 0 : -1;
const { x, y } = middleOf(node);
const isSeen = x > seen.x && x < seen.x + seen.width && y > seen.y && y < seen.y + seen.height;
if (!isSeen || scale() < 0.35) centre(x, y);
node.focus({ preventScroll: true });
};
const neighbour = (node, key) => {
const name = node.dataset.node ?? '';
if (key === 'ArrowRight') return byName.get(after.get(name)?.[0] ?? '');
if (key === 'ArrowLeft') return byName.get(before.get(name)?.[0] ?? '');
const here = middleOf(node);
const down = key === 'ArrowDown' ? 1 : -1;
let best = { node: undefined, far: Infinity };
for (const other of nodes) {
const there = middleOf(other);
const dy = (there.y - here.y) * down;
const far = dy + 2 * Math.abs(there.x - here.x);
if (dy > 1 && far < best.far) best = { node: other, far };
}
return best.node;
};
if (nodes[0]) nodes[0].tabIndex = 0;
fit();
if (scale() < 0.4) {
const trouble = nodes.find((node) => node.matches('.failed, .found')) ?? nodes[0];
if (trouble) centre(middleOf(trouble).x, middleOf(trouble).y, 0.8);
}
addEventListener('resize', show);
addEventListener('beforeprint', () => drawing.setAttribute('viewBox', \`0 0 \${whole.width} \${whole.height}\`));
addEventListener('afterprint', show);
for (const button of all('[data-zoom]'))
button.addEventListener('click', () => {
if (button.dataset.zoom === 'fit') fit();
else zoom(button.dataset.zoom === 'in' ? 1.35 : 1 / 1.35);
});
drawing.addEventListener(
'wheel',
(event) => {
if (!event.ctrlKey && !event.metaKey) return;
event.preventDefault();
const place = drawing.getBoundingClientRect();
const size = scale();
const left = place.left + (place.width - seen.width * size) / 2;
const top = place.top + (place.height - seen.height * size) / 2;
zoom(
Math.exp(-event.deltaY / 300),
seen.x + (event.clientX - left) / size,
seen.y + (event.clientY - top) / size,
);
},
{ passive: false },
);
let grabbed;
drawing.addEventListener('pointerdown', (event) => {
if (!event.isPrimary) return;
moved = false;
if (event.button === 0) grabbed = { pointer: event.pointerId, x: event.clientX, y: event.clientY, seen };
});
addEventListener('pointermove', (event) => {
if (event.pointerId !== grabbed?.pointer) return;
const [dx, dy] = [event.clientX - grabbed.x, event.clientY - grabbed.y];
if (!moved && Math.hypot(dx, dy) < 5) return;
moved = true;
drawing.classList.add('moving');
const size = scale();
seen = { ...grabbed.seen, x: grabbed.seen.x - dx / size, y: grabbed.seen.y - dy / size };
show();
});
const letGo = (event) => {
if (event.pointerId !== grabbed?.pointer) return;
if (event.type === 'pointercancel') {
seen = grabbed.seen;
show();
}
grabbed = undefined;
drawing.classList.remove('moving');
setTimeout(() => (moved = false));
};
addEventListener('pointerup', letGo);
addEventListener('pointercancel', letGo);
drawing.addEventListener('pointerover', (event) => {
const node = /** @type {Element} */ (event.target).closest('.node');
if (!(node instanceof SVGElement) || node.querySelector('title')) return;
const title = document.createElementNS('http://www.w3.org/2000/svg', 'title');
title.textContent = node.dataset.name ?? '';
node.prepend(title);
});
drawing.addEventListener('click', (event) => {
const node = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.node'));
if (!node || moved) return;
for (const other of nodes) other.tabIndex = other === node ? 0 : -1;
open(\`n\${node.dataset.node}\`, node);
});
drawing.addEventListener('keydown', (event) => {
const node = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.node'));
if (event.key === '+' || event.key === '=') zoom(1.35);
else if (event.key === '-') zoom(1 / 1.35);
else if (event.key === '0') fit();
else if (node && event.key.startsWith('Arrow')) {
const next = neighbour(node, event.key);
if (next) goTo(next);
} else if (node && (event.key === 'Enter' || event.key === ' ')) open(\`n\${node.dataset.node}\`, node);
else return;
event.preventDefault();
});
const find = /** @type {HTMLInputElement | null} */ (one('#graph-find'));
const picked = new Set();
const isPicked = (/** @type {HTMLElement} */ node) =>
(picked.size === 0 || [...picked].some((tone) => node.classList.contains(tone))) &&
has(\`\${node.dataset.name} \${node.getAttribute('aria-label')}\`, find?.value ?? '');
const pick = () => {
const isAll = picked.size === 0 && !find?.value.trim();
let number = 0;
for (const node of nodes) {
const isIn = isAll || isPicked(node);
number += isIn ? 1 : 0;
node.classList.toggle('dim', !isIn);
}
for (const edge of all('.edge', drawing)) {
const ends = [byName.get(edge.dataset.from ?? ''), byName.get(edge.dataset.to ?? '')];
edge.classList.toggle('dim', !isAll && ends.some((end) => end?.classList.contains('dim')));
}
if (!isAll) announce(\`\${number} of \${nodes.length} nodes\`);
};
find?.addEventListener('input', pick);
find?.addEventListener('keydown', (event) => {
if (event.key !== 'Enter') return;
const first = nodes.find(isPicked);
if (first) goTo(first);
});
for (const chip of all('[data-tone].chip'))
chip.addEventListener('click', () => {
const tone = chip.dataset.tone ?? '';
if (!picked.delete(tone)) picked.add(tone);
chip.setAttribute('aria-pressed', String(picked.has(tone)));
pick();
});
}
const openRows = 200;
for (const table of all('table[data-table]')) {
const id = table.dataset.table ?? '';
const section = one(\`#\${id}\`);
const body = one('tbody', table);
if (!section || !body) continue;
const rows = all('tr', body);
const texts = new Map();
const filter = /** @type {HTMLInputElement | null} */ (one(\`[data-filter="\${id}"]\`));
const shown = one(\`[data-shown="\${id}"]\`);
const picked = new Set();
const more = one('[data-all]', section);
let limit = more ? openRows : Infinity;
const apply = () => {
let number = 0;
for (const row of all('tr', body)) {
if (!texts.has(row)) texts.set(row, row.textContent ?? '');
const isIn =
(picked.size === 0 || picked.has(row.dataset.tone ?? '')) && has(texts.get(row) ?? '', filter?.value ?? '');
number += isIn ? 1 : 0;
row.hidden = !isIn || number > limit;
}
if (more) {
more.hidden = number <= limit;
more.textContent = \`Show all \${number.toLocaleString('en')} rows\`;
}
if (shown)
shown.textContent =
number === rows.length
? \`\${number.toLocaleString('en')} \${number === 1 ? 'row' : 'rows'}\`
: \`\${number.toLocaleString('en')} of \${rows.length.toLocaleString('en')} rows\`;
};
filter?.addEventListener('input', apply);
more?.addEventListener('click', () => {
limit = Infinity;
apply();
});
for (const chip of all('[data-filter-tone]', section))
chip.addEventListener('click', () => {
const tone = chip.dataset.filterTone ?? '';
if (!picked.delete(tone)) picked.add(tone);
chip.setAttribute('aria-pressed', String(picked.has(tone)));
apply();
});
for (const button of all('[data-sort]', table))
button.addEventListener('click', () => {
const head = /** @type {HTMLElement} */ (button.closest('th'));
const column = Number(button.dataset.sort);
const isUp = head.getAttribute('aria-sort') !== 'ascending';
for (const other of all('th', table)) other.removeAttribute('aria-sort');
head.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
const key = (row) => {
const cell = /** @type {HTMLElement | undefined} */ (row.children[column]);
return cell?.dataset.by === undefined ? (cell?.textContent ?? '').trim() : Number(cell.dataset.by);
};
const keyed = rows.map((row) => ({ row, key: key(row) }));
keyed.sort((a, b) => {
if (typeof a.key === 'number' && typeof b.key === 'number') return a.key - b.key;
return String(a.key).localeCompare(String(b.key), 'en', { numeric: true });
});
if (!isUp) keyed.reverse();
body.append(...keyed.map(({ row }) => row));
apply();
});
}
const phone = matchMedia('(max-width: 600px)');
const giveRole = (selector, role, table) => {
for (const element of all(selector, table)) element.setAttribute('role', role);
};
const nameCells = () => {
if (!phone.matches) return;
for (const table of all('table[data-table]:not(.named)')) {
const names = all('thead th', table).map((head) => (head.textContent ?? '').trim());
for (const row of all('tbody tr', table))
for (const [index, cell] of [...row.children].entries()) cell.setAttribute('data-label', names[index] ?? '');
table.setAttribute('role', 'table');
giveRole('thead, tbody', 'rowgroup', table);
giveRole('tr', 'row', table);
giveRole('th', 'columnheader', table);
giveRole('td', 'cell', table);
table.classList.add('named');
}
};
nameCells();
phone.addEventListener('change', nameCells);
one('#timeline [data-all]')?.addEventListener('click', () => {
for (const row of all('#timeline tr[hidden]')) row.hidden = false;
one('#timeline .more')?.remove();
});
const canMark = typeof Highlight === 'function' && 'highlights' in CSS;
let search;
document.addEventListener('input', (event) => {
const field = /** @type {HTMLInputElement} */ (event.target);
const log = field.matches?.('.log-find') ? field.closest('.log') : null;
const text = log && one('pre', log);
const number = log && one('.log-count', log);
if (!log || !text || !number) return;
const hits = [];
const query = field.value.toLowerCase();
const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
if (query === '') break;
const lower = (node.textContent ?? '').toLowerCase();
for (let at = lower.indexOf(query); at >= 0 && hits.length < 2000; at = lower.indexOf(query, at + query.length)) {
const hit = document.createRange();
hit.setStart(node, at);
hit.setEnd(node, at + query.length);
hits.push(hit);
}
}
search = { log, hits, at: -1 };
number.textContent = query ? \`\${hits.length} \${hits.length === 1 ? 'hit' : 'hits'}\` : '';
if (canMark) {
CSS.highlights.set('log-find', new Highlight(...hits));
CSS.highlights.delete('log-here');
}
nextHit();
});
const nextHit = () => {
if (!search || search.hits.length === 0) return;
search.at = (search.at + 1) % search.hits.length;
const hit = search.hits[search.at];
const text = one('pre', search.log);
if (!hit || !text) return;
if (canMark) CSS.highlights.set('log-here', new Highlight(hit));
const place = hit.getBoundingClientRect();
const frame = text.getBoundingClientRect();
if (place.top < frame.top || place.bottom > frame.bottom) text.scrollTop += place.top - frame.top - frame.height / 2;
const number = one('.log-count', search.log);
if (number) number.textContent = \`\${search.at + 1} of \${search.hits.length}\`;
};
document.addEventListener('keydown', (event) => {
if (event.key === 'Enter' && /** @type {Element} */ (event.target).matches?.('.log-find')) nextHit();
});
addEventListener('beforeprint', () => {
for (const fold of all('#failures details')) fold.setAttribute('open', '');
});
showDetails();`;const l=`sha256-irHm1qhCi6kP23L4yecyMwI1BqW4T+ywLNtrbv3ksLc=`;var u=n(17800);;class Html{text;constructor(e){this.text=e}}const d={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&#39;`};const f=1e3;function html(e,...t){let n=e[0]??``;for(const[r,i]of t.entries())n+=draw(i)+(e[r+1]??``);return new Html(n)}function draw(e){if(e===undefined||e===false)return``;if(typeof e===`string`)return escapeLine(e);if(typeof e===`number`)return String(e);return e instanceof Html?e.text:e.map(draw).join(``)}function escapeLine(e){if(e.length<=f&&/^[ -!#-%(-;=?-~]*$/.test(e))return e.trim()===e?e:spaced(e);return spaced((0,r.ml)(e.length>4*f?e.slice(0,4*f):e,4*f))}function spaced(e){const t=escapeMarks((0,r.ml)((0,i.Ow)(e),f));if(t===``)return/^\s+$/.test(e)?` `:``;return`${/^\s/.test(e)?` `:``}${t}${/\s$/.test(e)?` `:``}`}function escapeMarks(e){return e.replaceAll(/\p{Noncharacter_Code_Point}/gu,``).replaceAll(/[&<>"']/g,e=>d[e]??e)}function lines(e){return new Html(escapeMarks((0,i.uH)(e)))}function sentence(e){const t=(0,r.ml)(e,4*f).split(/`([^`]+)`/);return html`${t.map((e,t)=>t%2===1?html`<code>${e}</code>`:e)}`}function path(e){return breaking(e,/(?<=\/)(?=[^/])/)}function identifier(e){return breaking(e,/(?<=_)(?=[^_])/)}function breaking(e,t){const n=(0,r.ml)(e,f).split(t);return html`<code>${n.map((e,t)=>t===0?e:html`<wbr>${e}`)}</code>`}function command(e){const t=(0,r.ml)(e,f).split(` `);return html`<code>${t.map((e,t)=>html`${t>0&&` `}<span class="word">${e}</span>`)}</code>`}function trusted(e){return new Html(e)};const p=200;function tableSection({id:e,title:t,intro:n,columns:i,rows:a,filters:o,hidden:s,empty:c}){const l=Map.groupBy(a,({tone:e})=>e);const u=o.filter(({tone:e})=>l.has(e));const d=html`<div class="toolbar" role="group" aria-label="Filter of ${t}"><label class="find"><span class="sr">Filter ${t}</span><input type="search" data-filter="${e}" placeholder="Filter\u2026" autocomplete="off"></label><span class="chips">${u.length>1&&u.map(({tone:e,word:t,mark:n})=>html`<button type="button" class="chip ${e}" data-filter-tone="${e}" aria-pressed="false"><span aria-hidden="true">${n}</span> ${t} <b>${(0,r.jp)(l.get(e)?.length??0)}</b></button>`)}</span><span class="spacer"></span><output class="quiet" data-shown="${e}">${(0,r.U9)(a.length,`row`)}</output></div>`;const f=i.map(({title:e,className:t=``},n)=>html`<th scope="col" class="${t}"><button type="button" data-sort="${n}">${e}<span class="arrow" aria-hidden="true"></span></button></th>`);return html`<section id="${e}" aria-labelledby="${e}-title">
<div class="section-head"><h2 id="${e}-title">${t}</h2><p class="quiet">${n}</p></div>
${a.length===0?html`<p class="card empty">${c}</p>`:html`<div class="card">${d}<div class="scroll" tabindex="0" role="group" aria-labelledby="${e}-title"><table class="data" data-table="${e}"><thead><tr>${f}</tr></thead><tbody>${a.map(row)}</tbody></table></div>${showAll(a.length)}${s>0&&html`<p class="quiet more">\u2026 and ${(0,r.jp)(s)} more, in result.json.</p>`}</div>`}
</section>
`}function showAll(e){if(e<=p)return html``;return html`<p class="more"><button type="button" data-all>Show all ${(0,r.jp)(e)} rows</button></p>`}function row({tone:e,cells:t},n){return html`<tr data-tone="${e}"${n>=p&&html` hidden`}>${t.map(({shown:e,by:t,className:n=``})=>html`<td${n!==``&&html` class="${n}"`}${t!==undefined&&html` data-by="${t}"`}>${e}</td>`)}</tr>
`};const m={passed:{mark:`\u2714`,word:`passed`},stub:{mark:`\u25cb`,word:`stub`},found:{mark:`!`,word:`passed, with errors`},failed:{mark:`\u2718`,word:`failed`},blocked:{mark:`\u2298`,word:`blocked`},skipped:{mark:`\u2013`,word:`skipped`},cancelled:{mark:`\u25fc`,word:`cancelled`}};const h={ok:`\u2714`,warning:`!`,broken:`\u2718`,untested:`\u2013`};function badge(e,t,n){return html`<span class="badge ${e}"><span aria-hidden="true">${t}</span> ${n}</span>`}function toneBadge(e){return badge(e,m[e].mark,m[e].word)}function flowBadge(e){return badge(`flow-${e}`,h[e],e)}function nodeLink(e,t){return e===undefined?html`<span class="name">${t}</span>`:html`<a class="name" href="#n${e.index}">${t}</a>`};const g=1e3;const _={differs:{tone:`is-warning`,mark:`!`,word:u.F2.differs},tolerated:{tone:`is-note`,mark:`\u2248`,word:u.F2.tolerated},accepted:{tone:`passed`,mark:`\u2714`,word:u.F2.accepted},fresh:{tone:`stub`,mark:`+`,word:u.F2.fresh}};function baselineSection(e){const{baseline:t}=e.result;if(t===undefined)return html``;const n=t.updated===true;const r=(0,u.jq)(t);const i=path(t.file);return tableSection({id:`baseline`,title:`Baseline`,intro:n?html`${i} was written anew from this run.`:html`How the tables of this run differ from ${i}.`,columns:[{title:`Judged`},{title:`Output`},{title:`What`},{title:`Baseline`,className:`number`},{title:`This run`,className:`number`}],rows:r.slice(0,g).map(t=>{const r=(0,u.S4)(t,n);const{tone:i,mark:a,word:o}=_[r];const{node:s,output:c,was:l,is:d}=t;return{tone:i,cells:[{shown:badge(i,a,o),by:Object.keys(_).indexOf(r)},{shown:html`${nodeLink(e.byId.get(s),s)}<wbr>.${c}`},{shown:what(t)},{shown:l??`\u2013`,className:`number`},{shown:d??`\u2013`,className:`number`}]}}),filters:Object.values(_),hidden:Math.max(0,r.length-g),empty:n?`There was no difference.`:`No table differs.`})}function what({kind:e,column:t}){const n=(0,u.$2)(e);return t===undefined?n:html`${n}: <code>${t}</code>`}var v=n(53727);;function explained(e){const t=(0,v.y)(e);if(t===undefined)return html`<code>${e}</code>`;return html`<a class="rule" href="${t}" rel="noopener"><code>${e}</code></a>`}var y=n(57361);;const b=[`type`,`dataType`,`name`,`exact`,`source`,`keywords`].map(e=>[e,y.wX[e]]);function howBound({how:e,score:t,tie:n}){if(e!==`matched`)return html`<span class="quiet">${e===`declared`?`declared`:`a file`}</span>`;return html`matched <span class="score-number">${(t??0).toFixed(2)}</span>${n&&html` <b class="tie">tie</b>`}`}function wiring(e){const{from:t,how:n,score:r,parts:i,rivals:a,tie:o}=e;if(n===`declared`)return html`<p>It is declared in the test file.</p>`;if(n===`fixture`)return html`<p>It is a file of the test.</p>`;if(r===undefined||i===undefined)return html``;return html`<table class="scores"><caption class="sr">Candidates and their scores</caption><thead><tr><th scope="col">Candidate</th><th scope="col">Points</th><th scope="col" class="number">Score</th></tr></thead><tbody>
<tr class="taken">${candidate(t.kind===`file`?t.path:portName(t),`taken`)}<td>${bar(i)}</td><td class="number">${r.toFixed(3)}</td></tr>
${a.map(e=>html`<tr>${candidate(portName(e),y.q6[e.because])}<td>${bar(e.parts)}</td><td class="number">${e.score.toFixed(3)}</td></tr>`)}
</tbody></table>
<p class="keys quiet">${b.map(([e,t])=>html`<span class="pair"><span class="key p-${e}"></span> ${t} ${i[e].toFixed(3)}</span> `)}${i.cap<0&&html`less ${Math.abs(i.cap).toFixed(3)} beyond a full score`}</p>
${o&&html`<p class="tie">Another output fits equally well. Write the one that is meant under <code>wiring:</code>.</p>`}`}function candidate(e,t){return html`<th scope="row"><span class="name">${e}</span><br><span class="quiet">${t}</span></th>`}function portName({node:e,output:t}){return html`${e}<wbr>.${t}`}function bar(e){let t=0;const n=b.map(([n,r])=>{const i=t;t+=Math.max(0,e[n]);const a=Math.min(100,t*100)-Math.min(100,i*100);return a<.05?undefined:html`<rect class="p-${n}" x="${Math.min(100,i*100).toFixed(2)}%" width="${a.toFixed(2)}%" height="12"><title>${r} ${e[n].toFixed(3)}</title></rect>`});const r=b.filter(([t])=>e[t]>0).map(([t,n])=>`${n} ${e[t].toFixed(3)}`);return html`<svg class="score" width="100%" height="12" role="img" aria-label="${r.join(`, `)||`no points`}"><rect class="ground" width="100%" height="12"/>${n}</svg>`};const x=60;function flowDetails({flow:e},{byId:t}){const{binding:n,verdict:i,files:a,bytes:o,rows:s,columns:c=[],checks:l}=e;const{from:u,to:d}=n;const f=u.kind===`file`?html`<code>${u.path}</code>`:html`${nodeLink(t.get(u.node),u.node)}<wbr>.${u.output}`;const p=s===undefined?``:`, ${(0,r.jp)(s)} ${s===1?`row`:`rows`}`;return html`<p class="lead">${flowBadge(i)} ${a>0&&html`<span class="quiet">${(0,r.U9)(a,`file`)}, ${(0,r.zm)(o)}${p}</span>`}</p>
<dl class="facts"><div><dt>From</dt><dd>${f}</dd></div><div><dt>To</dt><dd>${nodeLink(t.get(d.node),d.node)}<wbr>.${d.input}</dd></div></dl>
<h3>Checks</h3><ul class="plain-list checks">${l.slice(0,x).map(({rule:e,passed:t,message:n})=>html`<li class="${t?`good`:`bad`}"><span aria-hidden="true">${t?`\u2714`:`\u2718`}</span><span class="sr">${t?`passed`:`failed`}</span> ${explained(e)} ${sentence(n)}</li>`)}</ul>
${n.mounted===false&&html`<p class="quiet">The contract does not mount this input: nothing is delivered.</p>`}
<h3>Why it is wired so</h3>${wiring(n)}
${c.length>0&&html`<h3>Columns <span class="quiet">${c.length}</span></h3><p class="columns-list">${c.slice(0,x).map(e=>html`<code>${e}</code> `)}${c.length>x&&html`<span class="quiet">and ${c.length-x} more</span>`}</p>`}`}var S=n(88751);var C=n(23943);;const w={width:216,height:48};const T=40;const E=16;var D=n(42440);;const O=120;function layOutByDagre({size:e,edges:t}){const n=new D.Ay.graphlib.Graph;const r=t.length>O?`tight-tree`:`network-simplex`;n.setGraph({ranker:r,rankdir:`LR`,nodesep:20,ranksep:T,edgesep:12,marginx:E,marginy:E});for(let t=0;t<e;t+=1)n.setNode(String(t),{...w});for(const[e,r]of t)n.setEdge(String(e),String(r),{});D.Ay.layout(n);const{width:i=0,height:a=0}=n.graph();const o=Array.from({length:e},(e,t)=>{const{x:r,y:i}=n.node(String(t));return{x:round(r-w.width/2),y:round(i-w.height/2)}});return{width:finite(i),height:finite(a),nodes:o,edges:t.map(([e,t])=>{const{points:r}=n.edge(String(e),String(t));const i=r.slice(1,-1).map(({x:e,y:t})=>({x:round(e),y:round(t)}));return[rightOf(o[e]),...i.slice(1,-1),leftOf(o[t])]})}}function rightOf(e={x:0,y:0}){return{x:e.x+w.width,y:e.y+w.height/2}}function leftOf(e={x:0,y:0}){return{x:e.x,y:e.y+w.height/2}}function round(e){return Math.round(e*10)/10}function finite(e){return Number.isFinite(e)&&e>0?Math.ceil(e):2*E};function isPath({size:e,edges:t}){const n=new Set(t.map(([e])=>e));return n.size===e-1&&t.length===e-1&&t.every(([e,t])=>t===e+1)}function layOutPath({size:e,edges:t}){const n=E+w.height/2;const left=e=>E+e*(w.width+T);return{width:left(e)-T+E,height:w.height+2*E,nodes:Array.from({length:e},(e,t)=>({x:left(t),y:E})),edges:t.map(([e,t])=>[{x:left(e)+w.width,y:n},{x:left(t),y:n}])}};const k={x:84,y:14};const ee=60;const te=4;function layOutByRank({size:e,edges:t}){const n=Array.from({length:e},()=>[]);const r=Array.from({length:e},()=>[]);for(const[e,i]of t){n[i]?.push(e);r[e]?.push(i)}const i=[];for(let t=0;t<e;t+=1)i[t]=(n[t]??[]).reduce((e,t)=>Math.max(e,(i[t]??0)+1),0);const a=[...Map.groupBy(i.keys(),e=>i[e]??0)].sort(([e],[t])=>e-t).map(([,e])=>e);const o=settle(a,n,r).flatMap(cut);const s=Math.max(0,...o.map(e=>e.length));const c=heightOf(s);const l=[];for(const[e,t]of o.entries()){const n=E+(c-2*E-(heightOf(t.length)-2*E))/2;for(const[r,i]of t.entries())l[i]={x:E+e*(w.width+k.x),y:Math.round(n+r*(w.height+k.y))}}return{width:Math.max(0,o.length*(w.width+k.x)-k.x)+2*E,height:c,nodes:l,edges:t.map(([e,t])=>{const[n,r]=[l[e]??{x:0,y:0},l[t]??{x:0,y:0}];return[{x:n.x+w.width,y:n.y+w.height/2},{x:r.x,y:r.y+w.height/2}]})}}function settle(e,t,n){const r=[];const note=e=>{for(const[t,n]of e.entries())r[n]=(t+.5)/e.length};for(const t of e)note(t);let i=e;for(let e=0;e<te;e+=1){const a=e%2===0?t:n;const o=e%2===0?i:i.toReversed();const s=o.map(e=>{const t=new Map(e.map(e=>[e,meanOf(a[e]??[],r)??r[e]??0]));const n=e.toSorted((e,n)=>(t.get(e)??0)-(t.get(n)??0)||e-n);note(n);return n});i=e%2===0?s:s.toReversed()}return i}function meanOf(e,t){if(e.length===0)return undefined;return e.reduce((e,n)=>e+(t[n]??0),0)/e.length}function cut(e){const t=Math.ceil(e.length/ee);const n=Math.ceil(e.length/t);return Array.from({length:t},(t,r)=>e.slice(r*n,(r+1)*n))}function heightOf(e){return Math.max(0,e*(w.height+k.y)-k.y)+2*E};const ne=200;const A=600;function layOut(e){const t=e.size<=ne&&e.edges.length<=A;if(!t)return layOutByRank(e);return isPath(e)?layOutPath(e):layOutByDagre(e)}var j=n(33529);var M=n(99356);;const N=2e3;const re=4e3;const ie=4e6;const ae=20500;const oe=24e3;const[se,ce]=[4,40];function viewOf(e){const t=new Map(e.plan.nodes.map(e=>[e.id,e]));const n=Map.groupBy(e.findings,({about:e})=>(0,M.E)(e));const r=Map.groupBy(e.diagnostics,({about:e})=>e.node);const i=e.flows.map((e,t)=>({index:t,flow:e}));const a=choose(i,re,({flow:e})=>e.verdict===`broken`||e.verdict===`warning`);const o=Map.groupBy(a,({flow:e})=>e.binding.to.node);const s=Map.groupBy(a,({flow:{binding:e}})=>e.from.kind===`output`?e.from.node:undefined);const c=new Set((0,j.v)(e).nodes);const l=e.execution.runs.flatMap((e,i)=>{const a=t.get(e.node);if(a===undefined)return[];const l=n.get(e.node)??[];return[{index:i,node:a,run:e,tone:toneOf(e,l),incoming:o.get(e.node)??[],outgoing:s.get(e.node)??[],findings:l,diagnostics:r.get(e.node)??[],isCritical:c.size>1&&c.has(e.node)}]});const u=choose(l,N,({tone:e,findings:t})=>isTrouble(e)||t.length>0);const d=u.flatMap(({run:e})=>[...e.outputs,...e.inputs??[]].map(({profile:e})=>e));const f=d.filter(e=>e?.table!==undefined).length;return{result:e,nodes:u,byId:new Map(u.map(e=>[e.node.id,e])),flows:a,hidden:{nodes:l.length-u.length,flows:i.length-a.length},columnLimit:Math.min(ce,Math.max(se,Math.floor(oe/Math.max(1,f)))),logLimit:Math.min(ae,Math.max(1e3,Math.floor(ie/Math.max(1,u.length))))}}function isTrouble(e){return e===`failed`||e===`found`||e===`cancelled`}function toneOf({outcome:e},t){if(e.status!==`passed`)return e.status;if(t.some(({severity:e})=>e===`error`))return`found`;return e.via===`stub`?`stub`:`passed`}function choose(e,t,n){if(e.length<=t)return e;const r=new Set(e.filter(n).slice(0,t));let i=t-r.size;return e.filter(e=>r.has(e)||i-->0)};const P=[`ok`,`untested`,`warning`,`broken`];function graphSection(e){if(e.nodes.length===0)return html``;const t=edgesOf(e);const n=new Map(e.nodes.map((e,t)=>[e.index,t]));const i=t.map(({from:e,to:t})=>[n.get(e.index)??0,n.get(t.index)??0]);const a=layOut({size:e.nodes.length,edges:i});const o=t.map((e,t)=>edgeShape(e,a.edges[t]??[]));const s=e.nodes.map((e,t)=>nodeShape(e,a.nodes[t]??{x:0,y:0}));const{hidden:c}=e;return html`<section id="graph" aria-labelledby="graph-title">
<div class="section-head"><h2 id="graph-title">Pipeline</h2>
<p class="quiet">${(0,r.U9)(e.nodes.length,`node`)}, ${(0,r.U9)(t.length,`edge`)}${c.nodes>0&&html`; ${c.nodes} more nodes without trouble are not drawn`}</p></div>
<div class="card graph-card">
<div class="toolbar" role="group" aria-label="Drawing">
<label class="find"><span class="sr">Find a node</span><input id="graph-find" type="search" placeholder="Find a node\u2026" autocomplete="off"></label>
${legend(e)}
<span class="spacer"></span>
<button type="button" data-zoom="out" aria-label="Zoom out">\u2212</button><button type="button" data-zoom="in" aria-label="Zoom in">+</button><button type="button" data-zoom="fit">Fit</button>
</div>
<svg id="drawing" viewBox="0 0 ${a.width} ${a.height}" data-width="${a.width}" data-height="${a.height}" role="group" aria-label="Drawing of the pipeline. Arrow keys go from node to node, Enter opens one." preserveAspectRatio="xMidYMid meet">
<g aria-hidden="true">${o}</g><g>${s}</g>
</svg>
<p class="hint quiet">Drag to move, Ctrl + wheel to zoom, click a node or an edge for its details. With the keyboard: arrows, Enter, + \u2212 0.</p>
</div>
</section>
`}function edgesOf({nodes:e,byId:t}){return e.flatMap(e=>{const n=Map.groupBy(e.incoming,({flow:{binding:e}})=>e.from.kind===`output`?e.from.node:undefined);const r=new Set([...e.node.dependsOn,...n.keys()]);return[...r].flatMap(r=>{const i=r===undefined?undefined:t.get(r);return i===undefined||i.index>=e.index?[]:[{from:i,to:e,flows:n.get(r)??[]}]})})}function edgeShape({from:e,to:t,flows:n},i){const a=curve(i);const o=html`data-from="${e.index}" data-to="${t.index}"`;const[s]=n;if(s===undefined)return html`<path class="edge order" ${o} d="${a}"/>`;const c=n.reduce((e,{flow:t})=>P.indexOf(t.verdict)>P.indexOf(e)?t.verdict:e,`ok`);const l=n.find(({flow:e})=>e.verdict===c)??s;const u=html`<title>${e.node.id} \u2192 ${t.node.id}: ${(0,r.U9)(n.length,`data flow`)}, ${c}</title>`;const d=e.isCritical&&t.isCritical?` critical`:``;return html`<path class="edge ${c}${d}" ${o} d="${a}"/><path class="grip" data-open="f${l.index}" d="${a}">${u}</path>`}function curve(e){const[t,...n]=e;if(t===undefined)return``;let r=`M${t.x} ${t.y}`;let i=t;for(const e of n){const t=Math.round((i.x+e.x)/2);r+=`C${t} ${i.y} ${t} ${e.y} ${e.x} ${e.y}`;i=e}return r}const le=21;function nodeShape(e,{x:t,y:n}){const{node:a,run:o,tone:s,index:c,findings:l,isCritical:u}=e;const d=(0,C.Ft)(o);const f=(0,i.Ow)(a.id.slice(0,500))||`(no name)`;const p=[m[s].word,d===undefined?``:(0,r.kP)(d)].filter(e=>e!==``).join(` \u00b7 `);const h=(0,S.Ng)(f,le);const g=l.length>9?`9+`:String(l.length);const _=[`${m[s].mark} ${h} ${p}`,...l.length===0?[]:[` ${g} ${l.length===1?`finding`:`findings`}`],...h===f?[]:[`, ${(0,r.ml)(f,200)}`]].join(``);return html`<g class="node ${s}${u?` critical`:``}" id="g${c}" data-node="${c}" transform="translate(${t} ${n})" role="button" tabindex="-1" data-name="${(0,r.ml)(f,200)}" aria-label="${_}"><rect class="shape" width="${w.width}" height="${w.height}" rx="8"/><rect class="stripe" width="5" height="${w.height-16}" x="7" y="8" rx="2.5"/><text class="node-mark" x="27" y="${w.height/2+5}">${m[s].mark} </text><text class="node-name" x="42" y="21">${h} </text><text class="node-words" x="42" y="37">${p} </text>${l.length>0&&html`<circle class="found-mark" cx="${w.width-2}" cy="2" r="8.5"/><text class="found-count" x="${w.width-2}" y="6">${g}</text>`}</g>`}function legend({nodes:e}){const t=Map.groupBy(e,({tone:e})=>e);const n=Object.keys(m).filter(e=>t.has(e));const r=n.toSorted((e,t)=>Number(isTrouble(t))-Number(isTrouble(e)));return html`<span class="chips">${r.map(e=>html`<button type="button" class="chip ${e}" data-tone="${e}" aria-pressed="false"><span aria-hidden="true">${m[e].mark}</span> ${m[e].word} <b>${t.get(e)?.length??0}</b></button>`)}</span>`}var F=n(95925);var I=n(89565);var L=n(78057);var R=n(4521);;const z={marks:new Set};const B=new Map([[1,`bold`],[2,`dim`],[3,`italic`],[4,`underline`],[7,`inverse`]]);const V=new Map([[22,[`bold`,`dim`]],[23,[`italic`]],[24,[`underline`]],[27,[`inverse`]]]);function ansiToHtml(e){const t=e.replaceAll(/\r+\n/g,`
`).replaceAll(/[^\n\r]*\r/g,``);const n=t.split(/\u001B\[([\d;:]*)m/);let r=z;return html`${n.map((e,t)=>{if(t%2===1){r=restyle(r,e);return undefined}const n=(0,i.uH)(e);if(n===``)return undefined;const a=classesOf(r);return a===``?lines(n):html`<span class="${a}">${lines(n)}</span>`})}`}function restyle(e,t){let n=e;const r=t.split(/[;:]/).map(Number);for(let e=0;e<r.length;e+=1){const t=r[e]??0;const i=B.get(t);const a=V.get(t);if(t===0)n=z;else if(i!==undefined)n={...n,marks:new Set([...n.marks,i])};else if(a!==undefined)n={...n,marks:new Set([...n.marks].filter(e=>!a.includes(e)))};else if(t===38||t===48){const{color:i,used:a}=extended(r.slice(e+1,e+5));e+=a;if(i!==undefined)n={...n,[t===38?`color`:`background`]:i}}else n=basic(n,t)}return n}function basic(e,t){if(t>=30&&t<=37)return{...e,color:t-30};if(t>=90&&t<=97)return{...e,color:t-82};if(t>=40&&t<=47)return{...e,background:t-40};if(t>=100&&t<=107)return{...e,background:t-92};const{color:n,background:r,marks:i}=e;if(t===39)return{marks:i,...r===undefined?{}:{background:r}};if(t===49)return{marks:i,...n===undefined?{}:{color:n}};return e}function extended(e){const[t,n=0,r=0,i=0]=e;if(t===2)return{color:nearest(n,r,i),used:4};if(t!==5)return{used:0};if(n<16)return{color:n,used:2};if(n>=232)return{color:n<244?8:7,used:2};const step=e=>Math.floor((n-16)/e)%6*51;return{color:nearest(step(36),step(6),step(1)),used:2}}function nearest(e,t,n){const r=Math.max(e,t,n);const isOn=e=>e>r/2&&e>64;const i=(isOn(e)?1:0)+(isOn(t)?2:0)+(isOn(n)?4:0);return r>200?i+8:i}function classesOf({color:e,background:t,marks:n}){return[...e===undefined?[]:[`c${e}`],...t===undefined?[]:[`b${t}`],...n].join(` `)};function logBlock(e,t,n){const{path:i,bytes:a,head:o,tail:s}=e.log;if(o.trim()===``&&s.trim()===``)return html`<p class="quiet">${n}: it printed nothing.</p>`;const c=o===``?0:Math.min(4096,Math.floor(t/5));const l=o.slice(0,c);const u=s.slice(-(t-c));const d=o!==``||u.length<s.length;const f=d&&html`<span class="cut">\u2026 left out here; the whole log is in ${i} \u2026</span>\n`;return html`<div class="log"><div class="log-head"><b>${n}</b> <span class="quiet">${(0,r.zm)(a)}, ${i}</span><span class="spacer"></span><input type="search" class="log-find" placeholder="Search the log\u2026" aria-label="Search the log" autocomplete="off"><output class="log-count quiet"></output></div><pre tabindex="0" role="group" aria-label="${n}">${l!==``&&html`${ansiToHtml(l)}\n`}${f}${ansiToHtml(u.trimEnd())}</pre></div>`};const H=18;const U=5;function spread({min:e,max:t,histogram:n,frequent:r,distinct:i,nulls:a},o){const s=e===undefined&&t===undefined?``:e===t?html`${sayBound(e)}`:html`${sayBound(e)} <span class="quiet">to</span> ${sayBound(t)}`;const c=o===undefined||a===undefined?undefined:o-a;const l=i!==undefined&&i===c;const u=s!==``||r!==undefined&&!l;const d=i===undefined||i<=1?``:html` <span class="quiet">${u&&`\u00b7 `}${sayDistinct(i,c)}</span>`;if(r!==undefined&&r.length>0&&!l)return html`${frequentList(r,c)}${d}`;return html`${n!==undefined&&n.counts.length>1&&bars(n)}${s}${d}`}const ue=120;function sayBound(e){return typeof e===`number`&&!Number.isInteger(e)?String(Number(e.toPrecision(6))):(0,r.ml)(String(e??``),ue)}function sayDistinct(e,t){if(t!==undefined&&e===t)return`all different`;return e>256?`about ${(0,r.jp)(e)} different`:`${e} different`}function bars({from:e,width:t,counts:n}){const r=Math.max(...n);const i=n.length*U;const a=e+n.length*t;const o=`${n.length} bins from ${e} to ${a}: ${n.join(`, `)}`;const s=n.map((e,t)=>{const n=e===0?0:Math.max(1,Math.round(H*e/r));return n===0?``:`M${t*U} ${H}v-${n}h${U-1}v${n}z`});return html`<svg class="spread" width="${i}" height="${H}" role="img"><title>${o}</title><path d="${s.join(``)}"/></svg> `}function frequentList(e,t){const n=t??e.reduce((e,{count:t})=>e+t,0);return html`${e.map(({value:e,count:t})=>html`<span class="kind"><code>${e}</code> ${sayShare(t,n)}</span> `)}`}function sayShare(e,t){const n=100*e/Math.max(1,t);return n<1?`< 1 %`:`${Math.round(n)} %`};const W=20;const de=120;function outputBlock(e,t,n,{byId:r,columnLimit:i}){const a=n.filter(({flow:{binding:t}})=>t.from.kind===`output`&&t.from.output===e.name);return html`<li class="port"><p><span class="name">${e.name}</span>${e.type!==undefined&&html` <span class="tag">${e.type}</span>`}${e.optional&&html` <span class="tag">optional</span>`} <span class="quiet">${sizeOf(t)}</span></p>
${t!==undefined&&contents(t,i)}
${a.slice(0,20).map(({flow:e,index:t})=>html`<p><a href="#f${t}" class="plain" aria-label="Details of this flow: ${e.verdict}">${flowBadge(e.verdict)}</a> to ${nodeLink(r.get(e.binding.to.node),e.binding.to.node)}.${e.binding.to.input}</p>`)}</li>`}function sizeOf(e){if(e===undefined)return`not written: the script did not run to its end`;if(!e.present)return`not written`;const{profile:t,fileCount:n,bytes:i}=e;const a=t?.table?.rows;return[...t?.format===undefined?[]:[t.format],(0,r.U9)(n,`file`),(0,r.zm)(i),...a===undefined?[]:[`${(0,r.jp)(a)} ${a===1?`row`:`rows`}`]].join(`, `)}function contents({profile:e,files:t,fileCount:n,delivered:i},a){const o=(e?.files??[]).flatMap(({path:e,problem:t})=>t===undefined?[]:[{path:e,problem:t}]);return html`${o.slice(0,W).map(({path:e,problem:t})=>html`<p class="problem"><code>${e}</code> ${t.message}${t.line!==undefined&&html` (line ${t.line})`}</p>`)}
${i!==undefined&&html`<p class="quiet">Its readers get <code>${i.file}</code>, ${(0,r.zm)(i.bytes)}.</p>`}
${(e?.notes??[]).slice(0,10).map(e=>html`<p class="quiet">${e}</p>`)}
${e?.table!==undefined&&e.table.columns.length>0&&html`<details><summary>Columns <span class="quiet">${e.table.columnCount??e.table.columns.length}</span></summary>${columnTable(e.table,a)}</details>`}
${t.length>0&&html`<details><summary>Files <span class="quiet">${n}</span></summary><table class="pairs"><caption class="sr">Files</caption><tbody>${t.slice(0,W).map(({path:e,bytes:t})=>html`<tr><th scope="row"><code>${e}</code></th><td class="number">${(0,r.zm)(t)}</td></tr>`)}</tbody></table>${n>W&&html`<p class="quiet">\u2026 and ${n-W} more.</p>`}</details>`}`}function columnTable({columns:e,rows:t,columnCount:n},i){const a=n??e.length;const o=e.slice(0,i);return html`<table class="columns"><caption class="sr">Columns</caption><thead><tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">Empty</th><th scope="col">Values</th></tr></thead><tbody>${o.map(e=>html`<tr><th scope="row">${identifier((0,r.ml)(e.name,de))}</th><td>${e.type}</td><td>${nulls(e,t)}</td><td class="range">${spread(e,t)}</td></tr>`)}</tbody></table>${a>o.length&&html`<p class="quiet">\u2026 and ${a-o.length} more.</p>`}`}function nulls({nulls:e},t){if(e===undefined)return``;if(e===0)return html`<span class="quiet">0</span>`;if(t===undefined||t===0)return(0,r.jp)(e);const n=Math.min(1,e/t);return html`<svg class="meter" width="36" height="8" aria-hidden="true"><rect width="36" height="8" rx="2"/><rect class="level warn" width="${Math.max(1,Math.round(36*n))}" height="8" rx="2"/></svg> ${Math.max(n>0?.1:0,Math.round(n*1e3)/10)} %`};const G=[`error`,`warning`,`note`];const K={error:`\u2718`,warning:`!`,note:`i`};const q=G.map(e=>({tone:`is-${e}`,word:e,mark:K[e]}));function severityBadge(e){return badge(`is-${e}`,K[e],e)}var J=n(23302);var fe=n(917);;const Y=1e3;function nodeTable(e){return tableSection({id:`nodes`,title:`Nodes`,columns:[{title:`Outcome`},{title:`Node`},{title:`Script`},{title:`Time`,className:`number`},{title:`Memory`,className:`number`},{title:`Written`,className:`number`},{title:`Why`}],rows:e.nodes.map(t=>({tone:t.tone,cells:nodeCells(t,e)})),filters:Object.keys(m).map(e=>({tone:e,...m[e]})),hidden:e.hidden.nodes,empty:`The plan has no nodes.`})}function nodeCells(e,t){const{node:n,run:i,tone:a}=e;const o=(0,C.Ft)(i);const s=i.attempts.at(-1)?.peakRssBytes;const c=i.outputs.reduce((e,t)=>e+t.bytes,0);const l=n.kind===`script`?n.entry??n.command?.join(` `):undefined;return[{shown:toneBadge(a),by:Object.keys(m).indexOf(a)},{shown:html`${nodeLink(e,n.id)}${n.note!==undefined&&html`<br><span class="quiet">${n.note}</span>`}`,by:e.index},{shown:l===undefined?html`<span class="quiet">\u2013</span>`:html`<code>${l}</code>`},{shown:o===undefined?``:(0,r.kP)(o),by:o??-1,className:`number`},{shown:s===undefined?``:(0,r.zm)(s),by:s??-1,className:`number`},{shown:i.outputs.length===0?``:(0,r.zm)(c),by:i.outputs.length===0?-1:c,className:`number`},{shown:why(e,t)}]}function why({run:{outcome:e,attempts:t},findings:n},{byId:r}){if(e.status===`failed`){const t=(0,R.YP)(e.failure);return html`${(0,R.Kt)(e.failure)}${t!==undefined&&html` <code>${(0,R.BY)(t)}</code>`}`}if(e.status===`blocked`)return html`blocked by ${nodeLink(r.get(e.because),e.because)}`;if(e.status!==`passed`)return(0,C.a6)(e);const[i]=n;if(i!==undefined)return sentence(i.message);return t.length>1?`at attempt ${t.length}`:``}function flowTable(e){return tableSection({id:`flows`,title:`Data flow`,intro:`Every output that a script reads, and whether what was written still fits.`,columns:[{title:`Verdict`},{title:`From`},{title:`To`},{title:`Wired`},{title:`Rows`,className:`number`},{title:`Size`,className:`number`},{title:`Why`}],rows:e.flows.map(t=>({tone:`flow-${t.flow.verdict}`,cells:flowCells(t,e)})),filters:[`broken`,`warning`,`ok`,`untested`].map(e=>({tone:`flow-${e}`,word:e,mark:h[e]})),hidden:e.hidden.flows,empty:`Nothing flows between the nodes.`})}function flowCells({flow:e,index:t},{byId:n}){const{binding:i,verdict:a,rows:o,files:s,bytes:c}=e;const{from:l,to:u}=i;const d=(0,fe.p)(e);return[{shown:html`<a href="#f${t}" class="plain" aria-label="Details of this flow: ${a}">${flowBadge(a)}</a>`,by:[`broken`,`warning`,`untested`,`ok`].indexOf(a)},{shown:l.kind===`file`?path(l.path):html`${nodeLink(n.get(l.node),l.node)}<wbr>.${l.output}`},{shown:html`${nodeLink(n.get(u.node),u.node)}<wbr>.${u.input}`},{shown:howBound(i),by:i.score??2},{shown:o===undefined?``:(0,r.jp)(o),by:o??-1,className:`number`},{shown:s===0?``:(0,r.zm)(c),by:s===0?-1:c,className:`number`},{shown:d===undefined?``:sentence(d)}]}function findingTable(e){return tableSection({id:`findings`,title:`Findings`,intro:`What the run found about the scripts and their data.`,columns:[{title:`Severity`},{title:`Rule`},{title:`What was found`},{title:`Declared at`}],rows:e.slice(0,Y).map(({severity:e,rule:t,message:n,help:r,at:i})=>({tone:`is-${e}`,cells:[{shown:severityBadge(e),by:G.indexOf(e)},{shown:explained(t)},{shown:html`${sentence(n)}${r!==undefined&&html`<br><span class="quiet">${sentence(r)}</span>`}`},{shown:i!==undefined&&path((0,I.DQ)(i))}]})),filters:q,hidden:Math.max(0,e.length-Y),empty:`Nothing was found.`})}function diagnosticTable(e){return tableSection({id:`definitions`,title:`Definitions`,intro:`What is wrong, or worth knowing, in the files that define the pipeline.`,columns:[{title:`Severity`},{title:`Code`},{title:`What it is`},{title:`Where`}],rows:(0,I.Ln)(e).slice(0,Y).map(e=>({tone:`is-${e.severity}`,cells:[{shown:severityBadge(e.severity),by:G.indexOf(e.severity)},{shown:explained(e.code)},{shown:diagnosticWords(e)},{shown:e.at!==undefined&&path((0,I.DQ)(e.at))}]})),filters:q,hidden:Math.max(0,e.length-Y),empty:`Nothing to remark.`})}function diagnosticWords(e){const{message:t,related:n}=e;const r=(0,J.XZ)(e);const i=r?.includes(`
`)?html`<pre class="advice">${lines(r.slice(0,4e3).trimEnd())}</pre>`:r!==undefined&&html`<br><span class="quiet">${sentence(r)}</span>`;return html`${sentence(t)}${(n??[]).slice(0,10).map(e=>html`<br>${path((0,I.DQ)(e.at))} ${e.message}`)}${i}`};const X=60;function nodeDetails(e,t){const{node:n,run:r}=e;const{outcome:i}=r;const a=n.kind===`script`?n.entry??n.command?.join(` `):undefined;return html`<p class="lead">${toneBadge(e.tone)} ${i.status===`blocked`?html`by ${nodeLink(t.byId.get(i.because),i.because)}`:i.status===`skipped`&&(0,C.a6)(i)}</p>
${n.note!==undefined&&html`<p class="note">${n.note}</p>`}
${i.status===`failed`&&failureBlock(e,i.failure,t)}
${facts([[`Step`,n.step===n.id?undefined:`${n.step}${n.jobType===undefined?``:` (${n.jobType})`}`],[`Script`,a===undefined?undefined:html`<code>${a}</code>`],[`Works with`,t.result.facts.frameworks?.[n.id]?.join(`, `)],[`Declared`,path((0,I.DQ)(n.at))],...times(e)])}
${findingList(e)}
${list(`Inputs`,n.inputs,n=>inputItem(n,e,t))}
${list(`Outputs`,n.outputs,n=>outputBlock(n,r.outputs.find(e=>e.output===n.name),e.outgoing,t))}
${list(`Also wrote`,r.undeclared,e=>html`<li><code>${e}</code></li>`)}
${settings(`Arguments`,n.args.map(({name:e,value:t})=>[e,String(t)]))}
${settings(`Environment`,n.env.map(({name:e,value:t})=>[e,sayValue(t)]))}
${r.attempts.length>0&&html`<h3>Log</h3>`}
${r.attempts.slice(-5).map((e,n,i)=>logBlock(e,Math.floor(t.logLimit/i.length),r.attempts.length===1?`What it printed`:`Attempt ${r.attempts.length-i.length+n+1}`))}
${list(`Definitions`,e.diagnostics,e=>html`<li>${severityBadge(e.severity)} ${explained(e.code)} ${diagnosticWords(e)}</li>`)}
${n.kind===`script`&&i.status!==`failed`&&rerun(n.id,t.result.environment)}`}function failureBlock({node:e,run:t},n,{result:r}){const i=(0,R.YP)(n);const a=(0,R.kA)(n).slice(-12);const o=(0,L.h)(n,e.id,r.facts);return html`<div class="failure"><p class="cause">${(0,R.Kt)(n)}${(0,R.wM)(t.attempts.length)}</p>
${o!==undefined&&html`<p>${sentence(o)}</p>`}
${a.length>0&&html`<ol class="frames">${a.map(e=>html`<li${e===i&&html` class="here"`}>${path((0,R.BY)(e))} <span class="quiet">in ${e.function}</span>${e.text!==undefined&&html`<pre>${e.text}</pre>`}</li>`)}</ol>`}
${rerun(e.id,r.environment)}</div>`}function rerun(e,t){const n=(0,F.w)(e,t);return html`<p class="rerun"><span class="quiet">Run it again</span> ${command(n)}<button type="button" data-copy="${n}">Copy</button></p>`}function facts(e){return html`<dl class="facts">${e.map(([e,t])=>t!==undefined&&html`<div><dt>${e}</dt><dd>${t}</dd></div>`)}</dl>`}function times({run:e,isCritical:t}){const n=(0,C.Ft)(e);if(n===undefined)return[];const{readyMs:i,startedMs:a=0}=e;const o=e.attempts.at(-1);const s=(0,C.O8)(e);return[[`Ran`,html`${(0,r.kP)(n)}${t&&html` <span class="critical-key">\u25c6</span> on the longest chain`}`],[`Waited`,i===undefined?undefined:(0,r.kP)(Math.max(0,a-i))],[`CPU`,s===undefined?undefined:(0,r.kP)(s)],[`Peak memory`,o?.peakRssBytes===undefined?undefined:(0,r.zm)(o.peakRssBytes)],[`Process`,o?.started===undefined?undefined:o.started.how===`warm`?`forked, its libraries imported`:html`its own, since ${o.started.why}`],[`Attempts`,e.attempts.length>1?e.attempts.length:undefined]]}function findingList({findings:e}){return list(`Findings`,e,({severity:e,rule:t,message:n,help:r})=>html`<li>${severityBadge(e)} ${explained(t)} ${sentence(n)}${r!==undefined&&html`<br><span class="quiet">${sentence(r)}</span>`}</li>`)}function inputItem(e,{incoming:t,run:n},i){const a=t.filter(({flow:t})=>t.binding.to.input===e.name);const o=n.inputs?.find(t=>t.input===e.name);const s=(n.inputs??[]).flatMap(({input:t,profile:n})=>t===e.name&&n!==undefined?n:[]);const c=n.modifiedInputs.includes(e.name);return html`<li class="port"><p><span class="name">${e.name}</span>${e.type!==undefined&&html` <span class="tag">${e.type}</span>`}${!e.required&&html` <span class="tag">optional</span>`}${c&&html` <span class="tag warn">changed by the script</span>`}${o!==undefined&&html` <span class="quiet">${(0,r.U9)(o.fileCount,`file`)}, ${(0,r.zm)(o.bytes)}</span>`}</p>
${a.length===0?html`<p class="quiet">Nothing feeds it.</p>`:a.map(e=>fedBy(e,i))}
${s.map(e=>contents({profile:e,files:[],fileCount:e.fileCount},i.columnLimit))}</li>`}function fedBy({flow:e,index:t},{byId:n}){const{from:r}=e.binding;const i=r.kind===`file`?path(r.path):html`${nodeLink(n.get(r.node),r.node)}.${r.output}`;return html`<p><a href="#f${t}" class="plain" aria-label="Details of this flow: ${e.verdict}">${flowBadge(e.verdict)}</a> from ${i}</p>${e.binding.how===`matched`&&html`<details><summary>Why this one</summary>${wiring(e.binding)}</details>`}`}function settings(e,t){if(t.length===0)return html``;return html`<details><summary>${e} <span class="quiet">${t.length}</span></summary><table class="pairs"><caption class="sr">${e}</caption><tbody>${t.slice(0,X).map(([e,t])=>html`<tr><th scope="row"><code>${e}</code></th><td><code>${t}</code></td></tr>`)}</tbody></table>${left(t.length)}</details>`}function sayValue(e){if(`literal`in e)return e.literal;return`fromEnvironment`in e?`$${e.fromEnvironment}`:`<node>/${e.inFolder}`}function list(e,t,n){if(t.length===0)return html``;return html`<h3>${e}</h3><ul class="plain-list">${t.slice(0,X).map(n)}</ul>${left(t.length)}`}function left(e){return e>X&&html`<p class="quiet">\u2026 and ${e-X} more, in result.json.</p>`}var pe=n(64353);;const Z={passed:`\u2714`,failed:`\u2718`,cancelled:`\u25fc`,invalid:`\u2718`};const Q=10;function hero(e,t){return html`<section id="overview" class="hero ${e.verdict}" aria-labelledby="verdict">
<div class="verdict-mark" aria-hidden="true">${Z[e.verdict]}</div>
<div class="verdict-words"><h1 id="verdict">${e.pipeline||`Pipeline`} <span class="verdict-word">${e.verdict}</span></h1>
<p class="sentence">${(0,pe.F)(e)}</p>
${about(e)}</div>
</section>
${t!==undefined&&tiles(t)}`}function about(e){const t=e.verdict===`invalid`?undefined:e.facts.python;const{commit:n,dirty:r}=e.subject;const i=e.verdict===`invalid`?[]:e.execution.machines;const a=e.verdict===`invalid`||e.execution.startedAt===0?undefined:e.execution.startedAt;const o=[a!==undefined&&html`<time datetime="${new Date(a).toISOString()}">${new Date(a).toISOString().slice(0,16).replace(`T`,` `)} UTC</time>`,n!==undefined&&html`commit <code>${n.slice(0,12)}</code>${r===true&&` with changes`}`,t!==undefined&&html`${t.implementation} ${t.version}`,...i.slice(0,3).map(({os:e,arch:t,cpus:n})=>html`${e} ${t}, ${n} CPUs`),html`${e.generator.name} ${e.generator.version}`];return html`<ul class="about">${o.filter(e=>e!==false).map(e=>html`<li>${e}</li>`)}</ul>`}function tiles({result:e}){const{totals:t,execution:n}=e;const i=[[`failed`,t.failed],[`cancelled`,t.cancelled],[`blocked`,t.blocked],[`skipped`,t.skipped],[`stub`,t.stubs],[`passed`,t.passed]];const a=Object.values(t.flows).reduce((e,t)=>e+t,0);const{error:o,warning:s,note:c}=t.findings;const l=n.runs.some(e=>(0,C.Ft)(e)!==undefined);return html`<div class="tiles">
<a class="tile wide" href="#nodes"><span class="tile-title">Nodes</span><span class="tile-number">${t.nodes}</span>${shareBar(i,t.nodes)}<span class="tile-words">${i.filter(([,e])=>e>0).map(([e,t])=>html`<span class="${e}-text">${m[e].mark} ${t} ${m[e].word}</span> `)}</span></a>
<a class="tile" href="#flows"><span class="tile-title">Data flows ok</span><span class="tile-number">${t.flows.ok}<small> / ${a}</small></span><span class="tile-words">${t.flows.broken>0&&html`<span class="failed-text">\u2718 ${t.flows.broken} broken</span> `}${t.flows.warning>0&&html`<span class="found-text">! ${(0,r.U9)(t.flows.warning,`warning`)}</span> `}${t.flows.untested>0&&html`\u2013 ${t.flows.untested} untested`}</span></a>
<a class="tile" href="#findings"><span class="tile-title">Findings</span><span class="tile-number">${o+s+c}</span><span class="tile-words">${o>0&&html`<span class="failed-text">\u2718 ${(0,r.U9)(o,`error`)}</span> `}${s>0&&html`<span class="found-text">! ${(0,r.U9)(s,`warning`)}</span> `}${c>0&&html`i ${(0,r.U9)(c,`note`)}`}</span></a>
<a class="tile" href="${l?`#timeline`:`#nodes`}"><span class="tile-title">Time</span><span class="tile-number">${(0,r.kP)(n.durationMs)}</span><span class="tile-words">${atATime(e)}</span></a>
</div>
`}function shareBar(e,t){let n=0;return html`<svg class="shares" width="100%" height="8" aria-hidden="true">${e.map(([e,r])=>{const i=n;n+=r;return r===0?undefined:html`<rect class="${e}" x="${(i/t*100).toFixed(2)}%" width="${(r/t*100).toFixed(2)}%" height="8"/>`})}</svg>`}function atATime({execution:e}){const t=e.runs.reduce((e,t)=>e+Math.max(0,(0,C.Ft)(t)??0),0);return`${(t/Math.max(1,e.durationMs)).toFixed(1)} scripts at a time`}function failuresSection(e){const t=e.nodes.filter(({tone:e})=>e===`failed`||e===`found`);if(t.length===0)return html``;const n=t.length-Q;return html`<section id="failures" aria-labelledby="failures-title"><div class="section-head"><h2 id="failures-title">What broke</h2></div>
${t.slice(0,Q).map(t=>failureCard(t,e))}
${n>0&&html`<p class="quiet">\u2026 and ${n} more, in the table of nodes.</p>`}</section>
`}function failureCard(e,t){const{node:n,run:r,findings:i,tone:a}=e;const o=i.filter(({severity:e})=>e===`error`).slice(0,10);const s=r.attempts.at(-1);return html`<article class="card failure-card ${a}"><h3>${nodeLink(e,n.id)} ${toneBadge(a)}</h3>
${n.allowFailure!==undefined&&html`<p class="note">Its failure is allowed: ${n.allowFailure}</p>`}
${r.outcome.status===`failed`&&failureBlock(e,r.outcome.failure,t)}
${o.map(({rule:e,message:t,help:n})=>html`<p class="cause">${explained(e)} ${sentence(t)}${n!==undefined&&html`<br><span class="quiet">${sentence(n)}</span>`}</p>`)}
${r.outcome.status===`failed`&&s!==undefined&&html`<details${logIsShort(s.log.tail)&&html` open`}><summary>The end of its log</summary>${logBlock({...s,log:{...s.log,head:``}},Math.min(8e3,t.logLimit),`Log`)}</details>`}</article>
`}function logIsShort(e){return e.length<3e3};const $=1e3;function isProbeFinding({rule:e}){return e.startsWith(`probe-`)}function probeSection({result:e,byId:t}){const n=e.execution.probes??[];const i=e.findings.filter(isProbeFinding);if(n.length===0&&i.length===0)return html``;return tableSection({id:`probes`,title:`Probes`,intro:`${(0,r.U9)(n.length,`probe`)}: how scripts take inputs that are absent, empty or without rows, and a second run.`,columns:[{title:`Severity`},{title:`Rule`},{title:`Node`},{title:`What was found`},{title:`The case`}],rows:i.slice(0,$).map(r=>{const{severity:i,rule:a,message:o}=r;const s=(0,M.E)(r.about);return{tone:`is-${i}`,cells:[{shown:severityBadge(i),by:G.indexOf(i)},{shown:explained(a)},{shown:s===undefined?``:nodeLink(t.get(s),s)},{shown:sentence(o)},{shown:theCase(r,n,e.environment)}]}}),filters:q,hidden:Math.max(0,i.length-$),empty:`The scripts took every case.`})}function theCase(e,t,n){const{help:r}=e;const i=(0,M.E)(e.about);const a=t.filter(t=>t.node===i&&e.probes?.some(({kind:e,input:n})=>e===t.kind&&n===t.input)===true);if(i===undefined||a.length===0)return r!==undefined&&sentence(r);const o=(0,F.C)(i,a.map(({kind:e})=>e),n);return html`${a.map(({folder:e})=>html`<div>${path(`${e}/`)} </div>`)}<div class="rerun">${command(o)}<button type="button" data-copy="${o}" aria-label="Copy the command">Copy</button></div>`};function timelineSection(e){const t=e.nodes.filter(({run:e})=>(0,C.Ft)(e)!==undefined).toSorted((e,t)=>(e.run.startedMs??0)-(t.run.startedMs??0)||e.index-t.index);if(t.length===0)return html``;const n=Math.min(...t.map(({run:e})=>e.readyMs??e.startedMs??0));const i=Math.max(...t.map(({run:e})=>e.endedMs??0));const a={start:n,length:Math.max(1,i-n)};const o=Math.max(1,...t.map(e=>peakOf(e)??0));const s=t.reduce((e,{run:t})=>e+(t.endedMs??0)-(t.startedMs??0),0);const c=(0,j.v)(e.result);const{durationMs:l}=e.result.execution;return html`<section id="timeline" aria-labelledby="timeline-title">
<div class="section-head"><h2 id="timeline-title">Timeline</h2>
<p class="quiet">${(0,r.kP)(s)} of scripts in ${(0,r.kP)(l)}: ${(s/Math.max(1,l)).toFixed(1)} at a time.${c.nodes.length>1&&html` The longest chain is ${(0,r.U9)(c.nodes.length,`script`)} and ${(0,r.kP)(c.durationMs)} long <span class="key critical-key">\u25c6</span>.`}</p></div>
<div class="card scroll" tabindex="0" role="group" aria-label="Timeline">
<table class="gantt"><thead><tr><th scope="col">Node</th><th scope="col" class="lane">${axis(a)}</th><th scope="col" class="number">Time</th><th scope="col" class="number">CPU</th><th scope="col" class="number">Memory</th></tr></thead>
<tbody>${t.map((e,t)=>lane(e,a,o,t>=p))}</tbody></table>
</div>${showAll(t.length)}
<p class="quiet keys"><span class="key wait-key"></span> waiting for a slot and its inputs <span class="key run-key"></span> running <span class="key cpu-key"></span> share of a CPU in use</p>
</section>
`}function lane(e,t,n,i){const{node:a,run:o,tone:s,isCritical:c,index:l}=e;const u=o.startedMs??0;const d=o.endedMs??u;const f=Math.min(o.readyMs??u,u);const p=(0,C.O8)(o);const h=p===undefined?undefined:Math.min(1,p/Math.max(1,d-u));const g=peakOf(e);const _=share(u,t);const v=percent((d-u)/t.length,.15);return html`<tr${i&&html` hidden`}><th scope="row">${nodeLink(e,a.id)}${c&&html` <span class="critical-key" title="on the longest chain">\u25c6<span class="sr"> on the longest chain</span></span>`}</th><td class="lane"><svg class="bar ${s}${c?` critical`:``}" width="100%" height="22" data-open="n${l}" role="img" aria-label="${m[s].word}, ${(0,r.kP)(u-t.start)} after the start"><rect class="wait" x="${share(f,t)}%" y="9" width="${percent((u-f)/t.length,0)}%" height="4"/><rect class="run" x="${_}%" y="4" width="${v}%" height="14" rx="3"/>${h!==undefined&&html`<rect class="cpu" x="${_}%" y="14" width="${percent((d-u)/t.length*h,0)}%" height="4"/>`}</svg></td><td class="number">${(0,r.kP)(d-u)}</td><td class="number">${h===undefined?``:`${Math.round(h*100)} %`}</td><td class="number">${g!==undefined&&html`${(0,r.zm)(g)} <svg class="meter" width="36" height="8" aria-hidden="true"><rect width="36" height="8" rx="2"/><rect class="level" width="${Math.max(1,Math.round(g/n*36))}" height="8" rx="2"/></svg>`}</td></tr>`}function peakOf({run:e}){return e.attempts.at(-1)?.peakRssBytes}function share(e,{start:t,length:n}){return percent((e-t)/n,0)}function percent(e,t){return Math.max(t,Math.min(100,Math.round(e*1e4)/100))}function axis(e){const t=e.length/5;const n=10**Math.floor(Math.log10(t));const i=[1,2,5,10].map(e=>e*n).find(e=>e>=t)??t;const a=Array.from({length:Math.floor(e.length/i)+1},(e,t)=>t*i);return html`<svg class="axis" width="100%" height="18" aria-hidden="true">${a.filter(t=>t/e.length<.94).map(t=>html`<line x1="${percent(t/e.length,0)}%" x2="${percent(t/e.length,0)}%" y1="0" y2="18"/><text x="${percent(t/e.length,0)}%" dx="4" y="12">${(0,r.kP)(t)}</text>`)}</svg><span class="sr">When it ran</span>`};const me=`default-src 'none'; script-src '${l}'; style-src '${s}'; base-uri 'none'; form-action 'none'`;function reportHtml(e){const t=e.verdict===`invalid`?undefined:viewOf(e);const n=`${Z[e.verdict]} ${(0,i.Ow)((0,r.ml)(e.pipeline,200))||`Pipeline`}: ${e.verdict}`;const a=t===undefined?[diagnosticTable(e.diagnostics)]:sectionsOf(t);const s=navigation(t);return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(me)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${n}</title>
<style>${trusted(o)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the report</a>
<header class="top"><span class="brand"><span class="dot ${e.verdict}" aria-hidden="true"></span>${e.pipeline||`Pipeline`}</span><nav aria-label="Sections">${s}</nav><button type="button" id="theme" aria-label="Change between light and dark">\u25d0</button></header>
<main id="main" tabindex="-1">
${hero(e,t)}
${a}
</main>
<aside id="panel" aria-labelledby="panel-title" hidden><div class="panel-head"><h2 id="panel-title" tabindex="-1"></h2><button type="button" id="panel-close" aria-label="Close the details">\u2715</button></div><div id="panel-body"></div></aside>
<div id="announce" class="sr" role="status"></div>
${t!==undefined&&detailsOf(t)}
<script>${trusted(c)}<\/script>
</body>
</html>
`.text}function sectionsOf(e){const{findings:t,diagnostics:n}=e.result;return[failuresSection(e),graphSection(e),timelineSection(e),nodeTable(e),flowTable(e),findingTable(t),probeSection(e),baselineSection(e),diagnosticTable(n)]}function navigation(e){if(e===undefined)return[html`<a href="#definitions">Definitions</a>`];const t=e.nodes.some(({tone:e})=>e===`failed`||e===`found`);const n=e.nodes.some(({run:e})=>e.startedMs!==undefined&&e.endedMs!==undefined);const{execution:r,findings:i}=e.result;const a=(r.probes??[]).length>0||i.some(isProbeFinding);return[...t?[html`<a href="#failures">What broke</a>`]:[],...e.nodes.length>0?[html`<a href="#graph">Pipeline</a>`]:[],...n?[html`<a href="#timeline">Timeline</a>`]:[],html`<a href="#nodes">Nodes</a><a href="#flows">Data flow</a><a href="#findings">Findings</a>`,...a?[html`<a href="#probes">Probes</a>`]:[],...e.result.baseline===undefined?[]:[html`<a href="#baseline">Baseline</a>`],html`<a href="#definitions">Definitions</a>`]}function detailsOf(e){return[...e.nodes.map(t=>details(`n${t.index}`,t.node.id,nodeDetails(t,e))),...e.flows.map(t=>details(`f${t.index}`,(0,a.s)(t.flow.binding),flowDetails(t,e)))]}function details(e,t,n){return html`<template id="${e}" data-title="${titleOf(t)}">${n}</template>\n`}function titleOf(e){return(0,i.Ow)((0,r.ml)(e,300))||`(no name)`}})};;
