/** Why a value of an old file must not be copied into a file that is committed; undefined when it may. */
export function objection(name: string, value: string): string | undefined {
	if (
		/(?:^|_)(?:token|secret|secrets|password|passwd|api_?key|access_?key|private_?key|credentials?)(?:$|_)/i.test(name)
	) {
		return `its name is that of a secret, which has no place in a committed file; list ${name} under \`env-passthrough\``;
	}
	if (/^(?:\/(?!opt\/ml(?:\/|$)|tmp(?:\/|$))|[A-Za-z]:[\\/]|~)/.test(value)) {
		return `"${value}" is a path of another machine`;
	}
	return undefined;
}
