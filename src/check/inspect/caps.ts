/**
 * Bounds on what is read of an output: a script may write anything, and the worker must neither grow nor hang. What a
 * bound cuts off is said in the profile's notes.
 */
export const caps = {
	/** Bytes that the format is told from. */
	head: 64 * 1024,
	/** Files that are read at all. */
	filesRead: 2_000,
	/** Files that the profile lists. */
	filesListed: 200,
	/** Bytes of one delimited file that are read; beyond, the number of rows stays unknown. */
	delimitedBytes: 1024 ** 3,
	/** The same of a file of JSON lines, whose reading takes several times as long. */
	tableBytes: 256 * 1024 ** 2,
	/** Bytes of one record or line of a table. */
	recordBytes: 2 * 1024 ** 2,
	/** Columns that are named and counted. */
	columns: 1_000,
	/** Names of a JSON object that are told. */
	members: 100,
	/** Rows of a table that are shown. */
	sampleRows: 5,
	/** Columns of a row that are shown. */
	sampleColumns: 20,
	/** Characters of a cell that are shown. */
	sampleCell: 40,
	/** Different texts of a column whose most frequent ones are told, and how many of them. */
	kinds: 20,
	frequent: 8,
	/** Columns of a table of which is told how their values are spread. */
	spreadColumns: 40,
	/** Bytes of values, unpacked, of one group of rows of a parquet file that are read to be judged. */
	parquetGroupBytes: 24 * 1024 ** 2,
	/** Rows that are unpacked at a time. */
	parquetWindowRows: 100_000,
	/** Rows of such a group. */
	parquetGroupRows: 2_000_000,
	/** Cells of a parquet file that are judged: about as many as a csv file of the most bytes has. */
	parquetCells: 100_000_000,
	/** Bytes of values, unpacked, that are read to show the first rows of a parquet file. */
	parquetSampleBytes: 8 * 1024 ** 2,
	/** Bytes of values, unpacked, and rows of a parquet file that are read to tell how they are spread. */
	parquetSpreadBytes: 8 * 1024 ** 2,
	parquetSpreadRows: 200_000,
	/** Bytes of a parquet file's footer that are read. */
	parquetFooterBytes: 32 * 1024 ** 2,
	/** Blocks of an Arrow file that are counted. */
	arrowBlocks: 20_000,
	/** Bytes of what one block of an Arrow file says of itself. */
	arrowHeaderBytes: 16 * 1024 ** 2,
	/** Bytes of one block of an Arrow file, … */
	arrowBlockBytes: 32 * 1024 ** 2,
	/** … its rows, … */
	arrowBlockRows: 20_000_000,
	/** … of all texts that rows refer to, … */
	arrowDictionaryBytes: 4 * 1024 ** 2,
	/** … how often one of those is made, as it is for each part that is read at a time, … */
	arrowDictionaryValues: 4_000_000,
	/** … and of all blocks together, beyond which values are not read. */
	arrowBytes: 128 * 1024 ** 2,
	/** Bytes of blocks that are read at a time. */
	arrowWindowBytes: 8 * 1024 ** 2,
	/** Bytes that the values of one packed block may unpack to … */
	arrowWindowUnpackedBytes: 64 * 1024 ** 2,
	/** … and those of all. */
	arrowUnpackedBytes: 256 * 1024 ** 2,
	/** Bytes of a JSON document whose values are read; they may take fifty times as many in memory. */
	jsonBytes: 3 * 1024 ** 2,
	/** Bytes of a JSON document that is checked for faults. */
	jsonCheckedBytes: 64 * 1024 ** 2,
	/** Bytes that a compressed file is inflated to. */
	inflatedBytes: 512 * 1024 ** 2,
	/** A file that inflates to more than this … */
	bombBytes: 64 * 1024 ** 2,
	/** … and to more than this many times its size is taken for a trap. */
	bombRatio: 200,
	/** Names of an archive that are listed. */
	entriesListed: 100,
	/** Entries of an archive that are looked at. */
	entriesRead: 100_000,
	/** Bytes of a zip archive's directory that are read. */
	zipDirectoryBytes: 8 * 1024 ** 2,
	/** Notes of one profile. */
	notes: 20,
} as const;

/** Version of the readers: profiles of different versions are not compared. Raise it when a reader's answer changes. */
export const readerVersion = 5;
