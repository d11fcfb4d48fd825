import { join } from 'node:path';
import { claimFolder } from '../execute/work-folder.ts';
import { keepDraft, keptAnswers, readDraft, type Draft } from '../init/draft.ts';
import { readIfThere, removeIfThere, writeWhole } from '../lib/files.ts';

/** What was answered in an earlier sitting. */
export async function readKept(out: string): Promise<Draft | undefined> {
	return readDraft(await readIfThere(join(out, keptAnswers)).catch(() => undefined));
}

/** Keeps what was answered in the work folder, which no commit holds and every run leaves there. */
export async function keep(out: string, draft: Draft): Promise<void> {
	claimFolder(out);
	await writeWhole(join(out, keptAnswers), keepDraft(draft));
}

/** The answers are in the test file now. */
export async function forget(out: string): Promise<void> {
	await removeIfThere(join(out, keptAnswers));
}
