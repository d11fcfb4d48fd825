// @ts-check
// What the page does by itself. Everything that is shown was made, and escaped, when the report was drawn; the page only
// moves, filters, sorts, opens and searches. Without it the page can still be read.

/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement | null} */
const one = (selector, within = document) => within.querySelector(selector);
/** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
const all = (selector, within = document) =>
	[...within.querySelectorAll(selector)].map((found) => /** @type {any} */ (found));
/** @param {string} text */
const announce = (text) => {
	const place = one('#announce');
	if (place) place.textContent = text;
};
/** @param {string} text @param {string} query */
const has = (text, query) => text.toLowerCase().includes(query.trim().toLowerCase());

// Light and dark
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
	/** @param {string} theme */
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

// The details of a node or a flow, opened by the address: #n3, #f7
const panel = one('#panel');
const panelTitle = one('#panel-title');
const panelBody = one('#panel-body');
/** @type {Element | null} */
let opener = null;
let isOpen = false;

const showDetails = () => {
	const name = location.hash.slice(1);
	const found = /^[nf]\d+$/.test(name) ? document.getElementById(name) : null;
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
	one(`#g${name.slice(1)}`)?.classList.toggle('open', name.startsWith('n'));
	panelTitle.focus({ preventScroll: true });
};
/** @param {boolean} leave whether the address is to be left, too */
const closePanel = (leave) => {
	if (!panel) return;
	panel.hidden = true;
	isOpen = false;
	if (leave) history.replaceState(null, '', location.pathname + location.search);
	for (const node of all('.node.open')) node.classList.remove('open');
	// A link that leads elsewhere on the page has taken the keyboard with it.
	if (location.hash !== '') return;
	if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
};
/** @param {string} name @param {Element | null} from */
const open = (name, from) => {
	if (!isOpen) opener = from;
	if (location.hash === `#${name}`) showDetails();
	else location.hash = name;
};
/** @param {Element} button */
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
	if (link && /^#[nf]\d+$/.test(link.getAttribute('href') ?? '')) {
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

// The drawing: the part of it that is seen is its viewBox
const drawing = /** @type {SVGSVGElement | null} */ (/** @type {unknown} */ (one('#drawing')));
let moved = false;
if (drawing) {
	const whole = { x: 0, y: 0, width: Number(drawing.dataset.width), height: Number(drawing.dataset.height) };
	let seen = { ...whole };
	const nodes = all('.node', drawing);
	const byName = new Map(nodes.map((node) => [node.dataset.node ?? '', node]));
	/** @type {Map<string, string[]>} */
	const after = new Map();
	/** @type {Map<string, string[]>} */
	const before = new Map();
	for (const edge of all('.edge', drawing)) {
		const { from = '', to = '' } = edge.dataset;
		after.set(from, [...(after.get(from) ?? []), to]);
		before.set(to, [...(before.get(to) ?? []), from]);
	}
	/** Pixels of the screen for one of the drawing. */
	const scale = () => Math.min(drawing.clientWidth / seen.width, drawing.clientHeight / seen.height) || 1;
	const show = () => {
		drawing.setAttribute('viewBox', `${seen.x} ${seen.y} ${seen.width} ${seen.height}`);
		drawing.classList.toggle('far', scale() < 0.5);
	};
	/** @param {number} factor @param {number} x @param {number} y a point of the drawing that stays where it is */
	const zoom = (factor, x = seen.x + seen.width / 2, y = seen.y + seen.height / 2) => {
		const target = Math.min(2.5, Math.max(0.02, scale() * factor));
		const by = scale() / target;
		seen = { x: x - (x - seen.x) * by, y: y - (y - seen.y) * by, width: seen.width * by, height: seen.height * by };
		show();
	};
	/** @param {number} x @param {number} y @param {number} [size] */
	const centre = (x, y, size = Math.max(0.8, scale())) => {
		const width = drawing.clientWidth / size;
		const height = drawing.clientHeight / size;
		seen = { x: x - width / 2, y: y - height / 2, width, height };
		show();
	};
	const fit = () => {
		// As high as the drawing needs at the width that there is, within bounds.
		const natural = whole.height * Math.min(1.15, drawing.clientWidth / whole.width) + 32;
		drawing.style.height = `${Math.round(Math.min(620, Math.max(220, natural)))}px`;
		seen = { ...whole };
		// A small drawing is not blown up.
		if (scale() > 1.15) centre(whole.width / 2, whole.height / 2, 1.15);
		show();
	};
	/** @param {HTMLElement} node */
	const middleOf = (node) => {
		const [, x = '0', y = '0'] = /translate\(([-\d.]+) ([-\d.]+)\)/.exec(node.getAttribute('transform') ?? '') ?? [];
		return { x: Number(x) + 108, y: Number(y) + 24 };
	};
	/** @param {HTMLElement} node */
	const goTo = (node) => {
		for (const other of nodes) other.tabIndex = other === node ? 0 : -1;
		const { x, y } = middleOf(node);
		const isSeen = x > seen.x && x < seen.x + seen.width && y > seen.y && y < seen.y + seen.height;
		if (!isSeen || scale() < 0.35) centre(x, y);
		node.focus({ preventScroll: true });
	};
	/** @param {HTMLElement} node @param {string} key */
	const neighbour = (node, key) => {
		const name = node.dataset.node ?? '';
		if (key === 'ArrowRight') return byName.get(after.get(name)?.[0] ?? '');
		if (key === 'ArrowLeft') return byName.get(before.get(name)?.[0] ?? '');
		const here = middleOf(node);
		const down = key === 'ArrowDown' ? 1 : -1;
		/** @type {{ node: HTMLElement | undefined, far: number }} */
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
	addEventListener('beforeprint', () => drawing.setAttribute('viewBox', `0 0 ${whole.width} ${whole.height}`));
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
			// The drawing is in the middle of what it is given.
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
	/** @type {{ pointer: number, x: number, y: number, seen: typeof seen } | undefined} */
	let grabbed;
	drawing.addEventListener('pointerdown', (event) => {
		// A second finger neither moves it nor lets it go.
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
	/** @param {PointerEvent} event */
	const letGo = (event) => {
		if (event.pointerId !== grabbed?.pointer) return;
		// The browser took the stroke to scroll the page by: the drawing stays.
		if (event.type === 'pointercancel') {
			seen = grabbed.seen;
			show();
		}
		grabbed = undefined;
		drawing.classList.remove('moving');
		// The click that ends a move comes after this, and must still see it.
		setTimeout(() => (moved = false));
	};
	addEventListener('pointerup', letGo);
	addEventListener('pointercancel', letGo);
	// The whole name of the node under the pointer, for those whose middle is left out.
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
		open(`n${node.dataset.node}`, node);
	});
	drawing.addEventListener('keydown', (event) => {
		const node = /** @type {HTMLElement | null} */ (/** @type {Element} */ (event.target).closest('.node'));
		if (event.key === '+' || event.key === '=') zoom(1.35);
		else if (event.key === '-') zoom(1 / 1.35);
		else if (event.key === '0') fit();
		else if (node && event.key.startsWith('Arrow')) {
			const next = neighbour(node, event.key);
			if (next) goTo(next);
		} else if (node && (event.key === 'Enter' || event.key === ' ')) open(`n${node.dataset.node}`, node);
		else return;
		event.preventDefault();
	});

	// Find and pick
	const find = /** @type {HTMLInputElement | null} */ (one('#graph-find'));
	/** @type {Set<string>} */
	const picked = new Set();
	const isPicked = (/** @type {HTMLElement} */ node) =>
		(picked.size === 0 || [...picked].some((tone) => node.classList.contains(tone))) &&
		has(`${node.dataset.name} ${node.getAttribute('aria-label')}`, find?.value ?? '');
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
		if (!isAll) announce(`${number} of ${nodes.length} nodes`);
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

// Tables: filter and sort
const openRows = 200;
for (const table of all('table[data-table]')) {
	const id = table.dataset.table ?? '';
	const section = one(`#${id}`);
	const body = one('tbody', table);
	if (!section || !body) continue;
	const rows = all('tr', body);
	/** @type {Map<HTMLElement, string>} */
	const texts = new Map();
	const filter = /** @type {HTMLInputElement | null} */ (one(`[data-filter="${id}"]`));
	const shown = one(`[data-shown="${id}"]`);
	/** @type {Set<string>} */
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
			more.textContent = `Show all ${number.toLocaleString('en')} rows`;
		}
		if (shown)
			shown.textContent =
				number === rows.length
					? `${number.toLocaleString('en')} ${number === 1 ? 'row' : 'rows'}`
					: `${number.toLocaleString('en')} of ${rows.length.toLocaleString('en')} rows`;
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
			/** @param {HTMLElement} row */
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

// Tables on a phone: the style stacks their rows once each cell has the name of its column. A table that is not laid out
// as one is none to a screen reader, unless it is told.
const phone = matchMedia('(max-width: 600px)');
/** @param {string} selector @param {string} role @param {HTMLElement} table */
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

// Logs: every hit is marked without touching the text; Enter goes to the next one
const canMark = typeof Highlight === 'function' && 'highlights' in CSS;
/** @type {{ log: Element, hits: Range[], at: number } | undefined} */
let search;
document.addEventListener('input', (event) => {
	const field = /** @type {HTMLInputElement} */ (event.target);
	const log = field.matches?.('.log-find') ? field.closest('.log') : null;
	const text = log && one('pre', log);
	const number = log && one('.log-count', log);
	if (!log || !text || !number) return;
	/** @type {Range[]} */
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
	number.textContent = query ? `${hits.length} ${hits.length === 1 ? 'hit' : 'hits'}` : '';
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
	if (number) number.textContent = `${search.at + 1} of ${search.hits.length}`;
};
document.addEventListener('keydown', (event) => {
	if (event.key === 'Enter' && /** @type {Element} */ (event.target).matches?.('.log-find')) nextHit();
});

// Printed, everything is open
addEventListener('beforeprint', () => {
	for (const fold of all('#failures details')) fold.setAttribute('open', '');
});
showDetails();
