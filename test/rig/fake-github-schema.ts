import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Schema {
	readonly $ref?: string;
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly items?: Schema;
	readonly allOf?: readonly Schema[];
	readonly anyOf?: readonly Schema[];
	readonly oneOf?: readonly Schema[];
	readonly additionalProperties?: unknown;
}

const document = JSON.parse(
	readFileSync(join(import.meta.dirname, '..', 'schemas', 'github-openapi.json'), 'utf8'),
) as {
	readonly paths: Readonly<
		Record<string, Readonly<Record<string, { requestBody?: { content?: Record<string, { schema: Schema }> } }>>>
	>;
};

const ajv = new Ajv({ strict: false, allErrors: true });
// The package is CommonJS: its default export arrives as the module itself or beside it.
const formats = addFormats as unknown as { default?: (target: Ajv) => void } & ((target: Ajv) => void);
(formats.default ?? formats)(ajv);
ajv.addSchema(document, 'github');

/** The templates of the API that the schema knows, such as `/repos/{owner}/{repo}/check-runs`. */
const templates = Object.keys(document.paths).map((template) => ({
	template,
	pattern: new RegExp(`^${template.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`),
}));

/**
 * What GitHub would find wrong with a request body, in words. Empty: nothing. Undefined: a path or method that the
 * schema does not describe.
 */
export function problemsOf(method: string, path: string, body: unknown): readonly string[] | undefined {
	const known = templates.find(({ pattern }) => pattern.test(path));
	const operation = known === undefined ? undefined : document.paths[known.template]?.[method.toLowerCase()];
	if (known === undefined || operation === undefined) return undefined;
	const schema = operation.requestBody?.content?.['application/json']?.schema;
	if (schema === undefined) return [];
	const pointer = `#/paths/${known.template.replaceAll('~', '~0').replaceAll('/', '~1')}/${method.toLowerCase()}/requestBody/content/application~1json/schema`;
	const validate = ajv.getSchema(`github${pointer}`);
	if (validate === undefined) throw new Error(`No schema at ${pointer}`);
	void validate(body);
	const said = (validate.errors ?? []).map(
		(error) => `body${error.instancePath.replaceAll('/', '.')} ${error.message}`,
	);
	return [...said, ...unknownKeys(body, schema, 'body'), ...tooManyBytes(body, 'body')];
}

/** GitHub ignores what it does not know; a test wants to hear of it. */
function unknownKeys(value: unknown, schema: Schema, at: string): readonly string[] {
	if (Array.isArray(value)) {
		return schema.items === undefined ? [] : value.flatMap((item) => unknownKeys(item, schema.items ?? {}, `${at}[]`));
	}
	if (value === null || typeof value !== 'object' || schema.properties === undefined) return [];
	return Object.entries(value).flatMap(([key, member]) => {
		const known = schema.properties?.[key];
		return known === undefined ? [`${at}.${key} is not known to GitHub`] : unknownKeys(member, known, `${at}.${key}`);
	});
}

const byteLimits: Readonly<Record<string, number>> = {
	'body.output.summary': 65_535,
	'body.output.text': 65_535,
	'body.output.title': 255,
	'body.output.annotations[].message': 65_536,
	'body.output.annotations[].raw_details': 65_536,
	'body.output.annotations[].title': 255,
	'body.external_id': 255,
	'body.body': 65_536,
};

/** The schema counts code points; GitHub counts bytes. */
function tooManyBytes(value: unknown, at: string): readonly string[] {
	if (Array.isArray(value)) return value.flatMap((item) => tooManyBytes(item, `${at}[]`));
	if (value !== null && typeof value === 'object') {
		return Object.entries(value).flatMap(([key, member]) => tooManyBytes(member, `${at}.${key}`));
	}
	const limit = byteLimits[at];
	if (limit === undefined || typeof value !== 'string') return [];
	return Buffer.byteLength(value) > limit ? [`${at} exceeds a maximum bytesize of ${limit}`] : [];
}
