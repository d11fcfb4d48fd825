import { aboutSeen, nameSome, seen } from './seen.ts';
import type { ConductRule } from './script-conduct.ts';

/** Packages that a script has installed while it is imported or runs, or wanted to. */
export const installedAtImport: ConductRule = (node, run) => {
	const found = seen(run, 'install', 'blocked-install');
	if (found.length === 0) return [];
	const names = nameSome(found.map(({ what }) => what));
	const isBlocked = found.some(({ kind }) => kind === 'blocked-install');
	const when = found.some(({ during }) => during === 'import') ? 'when it was imported' : 'while it ran';
	const message = isBlocked
		? `it asked for ${names} to be installed ${when}; \`installs: block\` let it find only what is there.`
		: `it had ${names} installed ${when}.`;
	const finding = aboutSeen(node, 'installed-at-import', message, found);
	return [
		isBlocked
			? { ...finding, help: 'Take the installation out of the script; install before the test what is missing.' }
			: finding,
	];
};
