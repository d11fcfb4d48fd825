/** What GitHub accepts, with a margin where it counts in a way of its own. Bytes are of UTF-8. */
export const limits = {
	/** Of a check run's summary, and again of its text: 65,535. */
	checkBytes: 65_000,
	/** Of an annotation's message: 64 KB. */
	annotationBytes: 60_000,
	/** Characters: 255. */
	titleCharacters: 250,
	annotationsPerRequest: 50,
	/** Beyond this a list of annotations helps nobody. */
	annotations: 200,
	/** Of each level that the runner keeps for one step. */
	logAnnotations: 10,
	/** 65,536 characters; bytes are never fewer. */
	commentBytes: 65_000,
	/** Of all that a step writes: 1,048,576, and beyond it everything is dropped. */
	summaryBytes: 1_000_000,
	/** A job may have 500 artifacts. */
	separateArtifacts: 50,
	/** Of one output that is JSON; all outputs of a job together may have 1 MB, counted in UTF-16. */
	outputCharacters: 100_000,
} as const;
