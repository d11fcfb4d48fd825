import { code, linked, type Markdown } from '../lib/markdown.ts';
import { repositoryPath, type RepositoryPlace } from '../lib/repository-path.ts';

/** Addresses that a published text refers to. All are ours. */
export interface Links extends RepositoryPlace {
	/** The page with the job summary. */
	readonly summary: string;
	/** Address of a file of the tested commit, without the path: `https://…/blob/<sha>`. */
	readonly files?: string;
	/** The artifact with the whole report, once it is uploaded. */
	readonly reportArtifact?: { readonly name: string; readonly url: string };
}

/** A file of the repository, at a line, linked to the commit that was tested. */
export function fileLink(links: Links, file: string, line: number): Markdown {
	const label = code(`${file}:${line}`);
	const path = repositoryPath(file, links);
	if (links.files === undefined || path === undefined) return label;
	const encoded = path.split('/').map(encodeURIComponent).join('/');
	return linked(label, `${links.files}/${encoded}#L${line}`);
}

/** Says that a text was shortened, and where the whole of it is. */
export function shortenedNote(links: Links, inSummary = false): Markdown {
	const artifact = links.reportArtifact;
	if (inSummary) {
		const place = artifact === undefined ? 'log of the job' : `artifact ${linked(code(artifact.name), artifact.url)}`;
		return `_Shortened to fit. The ${place} tells more._` as Markdown;
	}
	const also = artifact === undefined ? '' : `, and in the artifact ${linked(code(artifact.name), artifact.url)}`;
	return `_Shortened to fit. The whole report is in the ${linked('job summary' as Markdown, links.summary)}${also}._` as Markdown;
}
