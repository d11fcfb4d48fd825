/** Names of files that usually hold credentials. They are never uploaded: an artifact can be read by many. */
const names: readonly RegExp[] = [
	/^\.env(?:\..*)?$/,
	/^\.npmrc$/,
	/^\.pypirc$/,
	/^\.netrc$/,
	/^_netrc$/,
	/^\.git-credentials$/,
	/^\.dockercfg$/,
	/^\.htpasswd$/,
	/^\.pgpass$/,
	/^id_(?:rsa|dsa|ecdsa|ed25519)(?:\..*)?$/,
	/\.(?:pem|key|p12|pfx|jks|keystore|ppk|kdbx|gpg|asc)$/,
	/^(?:credentials|secrets?)(?:\.(?:json|ya?ml|toml|ini|txt))?$/,
	/^service[-_]account.*\.json$/,
	/^\.?vault[-_]token$/,
];
const folders = new Set(['.git', '.ssh', '.aws', '.azure', '.gnupg', '.kube', '.docker']);

/** Whether a path (relative, with `/`) looks like one that holds credentials. */
export function looksSecret(path: string): boolean {
	const parts = path.toLowerCase().split('/');
	const name = parts.at(-1) ?? '';
	// Public halves of keys are meant to be seen.
	if (name.endsWith('.pub')) return false;
	return parts.slice(0, -1).some((part) => folders.has(part)) || names.some((pattern) => pattern.test(name));
}
