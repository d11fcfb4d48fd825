import { posix } from 'node:path';
import type { ScriptFacts } from '../model/script-facts.ts';
import type { DraftPort } from './draft-command.ts';

/** A port that SageMaker tells a script of. */
export interface CloudPort {
	readonly flow: 'in' | 'out';
	readonly name: string;
	/** Its place in the container. */
	readonly place: string;
}

const results: Readonly<Record<string, Omit<CloudPort, 'flow'>>> = {
	SM_MODEL_DIR: { name: 'model', place: '/opt/ml/model' },
	SM_OUTPUT_DATA_DIR: { name: 'output_data', place: '/opt/ml/output/data' },
	SM_OUTPUT_DIR: { name: 'output', place: '/opt/ml/output' },
};

/** The port whose place a variable of SageMaker holds; undefined: it holds something else. */
export function cloudPort(variable: string): CloudPort | undefined {
	const channel = /^SM_CHANNEL_(\w+)$/.exec(variable)?.[1]?.toLowerCase();
	if (channel !== undefined) return { flow: 'in', name: channel, place: `/opt/ml/input/data/${channel}` };
	const result = results[variable];
	return result === undefined ? undefined : { flow: 'out', ...result };
}

/** Ports by flow. */
export interface Ports {
	readonly inputs: readonly DraftPort[];
	readonly outputs: readonly DraftPort[];
}

/** The ports that a script finds by variables of SageMaker, and by places of the cloud that its source names. */
export function portsInCloud({ how, uses = [], cloudPlaces = [] }: ScriptFacts, known: ReadonlySet<string>): Ports {
	const found: { readonly flow: 'in' | 'out'; readonly port: DraftPort }[] = [];
	const taken = new Set(known);
	const add = (flow: 'in' | 'out', port: DraftPort) => {
		if (taken.has(port.name)) return;
		taken.add(port.name);
		found.push({ flow, port });
	};
	for (const { of, name: variable, where } of uses) {
		if ((of !== 'environment' && of !== 'variables') || (where === 'guard' && how === 'called')) continue;
		const port = known.has(variable) ? undefined : cloudPort(variable);
		if (port === undefined) continue;
		const { flow, name, place } = port;
		add(flow, { name, required: true, path: { shape: 'folder' }, place, variable });
	}
	const places = how === 'program' ? cloudPlaces : [];
	for (const { path, use } of places) {
		const isInner = places.some((other) => other.path !== path && path.startsWith(`${other.path.replace(/\/$/, '')}/`));
		const flow = use.flow ?? flowByPlace(path);
		if (isInner || flow === undefined) continue;
		const place = path.replace(/\/+$/, '');
		const ending = posix.extname(place).slice(1);
		const name = posix.basename(place, posix.extname(place)).replaceAll(/[^\w-]/g, '_');
		add(flow, {
			name,
			required: true,
			path: ending === '' ? { ...use, shape: 'folder' } : { ...use, shape: 'file', ending },
			place,
		});
	}
	const of = (flow: 'in' | 'out') => found.filter((each) => each.flow === flow).map(({ port }) => port);
	return { inputs: of('in'), outputs: of('out') };
}

/** A place under these is told by its folder. */
function flowByPlace(path: string): 'in' | 'out' | undefined {
	const [, side] = /^\/opt\/ml\/(?:processing\/)?(input|output|model)\/./.exec(path) ?? [];
	return side === undefined ? undefined : side === 'input' ? 'in' : 'out';
}
