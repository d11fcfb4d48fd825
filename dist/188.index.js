export const id = 188;
export const ids = [188];
export const modules = {

/***/ 61194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zv: () => (/* binding */ wrappedShape),
/* harmony export */   hn: () => (/* binding */ flatShape),
/* harmony export */   mS: () => (/* binding */ dagShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);

const name = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1);
const edge = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .tuple */ .PVZ([name, name]),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ from: name, to: name }),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ source: name, target: name }),
]);
const needs = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([name, zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name)]);
const nodes = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(name),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        step: name.exactOptional().describe('The step, where the name of the node does not tell.'),
        needs: needs.nullable().exactOptional().describe('Nodes that run before.'),
    })
        .nullable()),
]);
const free = zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J().exactOptional();
const graph = {
    $schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().exactOptional().describe('The JSON Schema that editors check the file with.'),
    name: free,
    description: free,
    nodes: nodes.describe('A list of names, or a map of name to {step, needs}.'),
    edges: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(edge).nullable().exactOptional().describe('Pairs: [before, after], {from, to} or {source, target}.'),
    metadata: free,
    statistics: free,
    created_at: free,
    version: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()]).exactOptional().describe('Version of the format; major version 1.'),
};
/** Nodes and edges at the top of the file. */
const flatShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(graph).meta({ title: 'DAG' });
/** Nodes and edges under `dag`. */
const wrappedShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    $schema: graph.$schema,
    name: free,
    description: free,
    dag: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: free,
        description: free,
        nodes: graph.nodes,
        edges: graph.edges,
        metadata: free,
    }),
    metadata: free,
    statistics: free,
    created_at: free,
    version: graph.version,
})
    .meta({ title: 'DAG' });
/** Any of the shapes. */
const dagShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([wrappedShape, flatShape]).meta({
    title: 'DAG',
    description: 'The nodes of a pipeline and the order in which they run.',
});


/***/ }),

/***/ 97600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WB: () => (/* binding */ dataShape),
/* harmony export */   _A: () => (/* binding */ tableSchema),
/* harmony export */   hG: () => (/* binding */ expectShape),
/* harmony export */   qw: () => (/* binding */ toleranceKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(12311);
/* harmony import */ var _model_project_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11852);


const fieldTypes = [
    'string',
    'integer',
    'number',
    'boolean',
    'date',
    'time',
    'datetime',
    'year',
    'yearmonth',
    'duration',
    'object',
    'array',
    'list',
    'geopoint',
    'geojson',
    'any',
];
const limit = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()]);
const length = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
function isPattern(text) {
    try {
        return new RegExp(text, 'u') instanceof RegExp;
    }
    catch {
        return false;
    }
}
/** What the cells of a column must be. Open, as the standard is. */
const constraints = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    required: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional().describe('Every row has a value.'),
    unique: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional().describe('No value comes twice.'),
    minimum: limit.exactOptional().describe('The least value.'),
    maximum: limit.exactOptional().describe('The greatest value.'),
    enum: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()).exactOptional().describe('The only values there may be.'),
    pattern: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .refine(isPattern, { message: 'is not a regular expression' })
        .exactOptional()
        .describe('A regular expression that the whole cell fits.'),
    minLength: length.exactOptional().describe('The least number of characters.'),
    maxLength: length.exactOptional().describe('The greatest number of characters.'),
})
    .describe('What the cells must be.');
/** A field of a Frictionless Table Schema. Open: the standard allows properties of one's own. */
const tableField = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    name: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).describe('Name of the column.'),
    type: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(fieldTypes).exactOptional().describe('Type of the column.'),
    constraints: constraints.exactOptional(),
});
/** A Frictionless Table Schema, as far as it must be well formed to be used. */
const tableSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H3({
    fields: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(tableField).describe('The columns, in their order.'),
    primaryKey: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())])
        .exactOptional()
        .describe('The columns that together tell one row from another.'),
    missingValues: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).exactOptional().describe('Texts that stand for no value. Default: the empty one.'),
});
const whole = zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(0);
/** The keys of `data:` in an interface. */
const promises = {
    format: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_model_project_js__WEBPACK_IMPORTED_MODULE_1__/* .dataFormats */ .Z5).exactOptional().describe('The format of the files.'),
    files: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .min(1)
        .exactOptional()
        .describe('Glob of the files that hold the table, relative to the folder of the port.'),
    min_rows: whole.exactOptional().describe('The least number of rows over all files.'),
    schema: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1), tableSchema])
        .exactOptional()
        .describe('A Frictionless Table Schema: inline, or the path of a JSON or YAML file that holds one.'),
    optional: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional().describe('The output may be missing.'),
};
/** What a step promises about the data of a port. */
const dataShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(promises).describe('What is promised about the data.');
const scalar = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_0__/* ["null"] */ .chJ()]);
/** What a value inside a JSON file must be. */
const valueShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    min: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().exactOptional().describe('The least value.'),
    max: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().exactOptional().describe('The greatest value.'),
    equals: scalar.exactOptional().describe('The exact value.'),
    within: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).exactOptional().describe('How far a number may lie from `equals`.'),
})
    .describe('What the value must be.');
const percent = zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^\d+(?:\.\d+)?\s*%$/, 'is not a percentage; write such as 20%'),
    zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(0),
]);
/** How far a table may lie from the baseline. */
const toleranceKeys = {
    rows: percent.exactOptional().describe('How far the number of rows may lie from the baseline. Default: 20%.'),
    nulls: percent
        .exactOptional()
        .describe("How far a column's share of missing values may lie from the baseline. Default: 5%."),
};
/** What a test expects of an output, over what the interface promises. */
const expectShape = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    ...promises,
    baseline: zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(false), zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(toleranceKeys)])
        .exactOptional()
        .describe('The tolerance of this output against the baseline; false: it is not compared.'),
    values: zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), valueShape)
        .exactOptional()
        .describe('`file#/json/pointer` to what the value there must be.'),
})
    .describe('What is expected of the output.');


/***/ }),

/***/ 13427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ interfaceShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _model_project_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11852);
/* harmony import */ var _data_schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97600);



const text = zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP();
const flag = zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY();
const texts = zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text);
/** A scalar that is used as the text it was written as. */
const scalar = zod__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_1__/* ["null"] */ .chJ()]);
const containerPath = text.nullable();
/** The kinds of SageMaker step that a registry entry may name. */
const sagemakerStepTypes = [
    'Base',
    'CradleDataLoading',
    'CreateModel',
    'Lambda',
    'MimsModelRegistrationProcessing',
    'Processing',
    'RedshiftDataLoading',
    'RegisterModel',
    'Training',
    'Transform',
    'Tuning',
    'Utility',
];
const stepAssembly = zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['code', 'step_args', 'delegation']);
const registryShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    sagemaker_step_type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(sagemakerStepTypes).exactOptional().describe('`Training` packs the outputs.'),
    description: text.nullable().exactOptional(),
    requires: text.nullable().exactOptional().describe('A package needed to build the step.'),
    config_class: text
        .nullable()
        .exactOptional()
        .describe('The configuration class, where its name is not `<Step>Config`.'),
    builder_step_name: text.nullable().exactOptional(),
    step_assembly: stepAssembly.nullable().exactOptional(),
})
    .nullable()
    .describe('How the step is found and built.');
const patternsShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    step_assembly: stepAssembly.nullable().exactOptional(),
    include_job_type_in_path: flag.exactOptional(),
    direct_input_keys: texts.nullable().exactOptional(),
})
    .nullable()
    .describe('How the step is assembled in the cloud; has no effect here.');
/** Says which cloud object to build. Its inner rules matter to the builder alone. */
const computeShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    kind: text.exactOptional(),
    sdk_class: text.nullable().exactOptional(),
    framework_version_field: text.nullable().exactOptional(),
    framework_version_default: scalar.exactOptional(),
    py_version_field: text.nullable().exactOptional(),
    py_version_default: scalar.exactOptional(),
    framework_name: text.nullable().exactOptional(),
    image_uri_field: text.nullable().exactOptional(),
    container_entrypoint: texts.nullable().exactOptional(),
    retrieve_image: flag.exactOptional(),
    retrieve_framework: scalar.exactOptional(),
    lock_training_region: flag.exactOptional(),
    locked_region: scalar.exactOptional(),
    kms_network: flag.exactOptional(),
    network_mode: text.nullable().exactOptional(),
    subnets_field: text.nullable().exactOptional(),
    security_group_ids_field: text.nullable().exactOptional(),
    enable_network_isolation_field: text.nullable().exactOptional(),
    instance_size_mode: text.nullable().exactOptional(),
    requires: text.nullable().exactOptional(),
})
    .nullable()
    .describe('Which cloud object runs the step; has no effect here.');
const contractShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    entry_point: text
        .min(1)
        .nullable()
        .exactOptional()
        .describe('File name of the script. null: the step has none. Absent: by the conventional name.'),
    source_dir: flag.exactOptional().describe('The script needs the files beside it.'),
    command: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(text)
        .min(1)
        .exactOptional()
        .describe('Program and arguments, for any language, with {inputs.NAME}, {outputs.NAME}, {env.NAME}, {args.NAME}.'),
    inputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        path: containerPath.exactOptional().describe('The path in the container.'),
        required: flag.exactOptional().describe('Default: true.'),
        channels: texts.nullable().exactOptional().describe('Sub-folders, such as train, val, test.'),
        data: _data_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .dataShape */ .WB.exactOptional(),
        description: text.nullable().exactOptional(),
    })
        .nullable())
        .nullable()
        .exactOptional()
        .describe('What the script reads.'),
    outputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        path: containerPath.exactOptional().describe('The path in the container.'),
        data: _data_schema_js__WEBPACK_IMPORTED_MODULE_0__/* .dataShape */ .WB.exactOptional(),
        description: text.nullable().exactOptional(),
    })
        .nullable())
        .nullable()
        .exactOptional()
        .describe('What the script writes.'),
    arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, scalar)
        .nullable()
        .exactOptional()
        .describe('Command-line flags without dashes, each with its prose or default.'),
    job_arguments: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({ flag: text.min(1), source: text.min(1) }))
        .nullable()
        .exactOptional()
        .describe('Command-line flags and what each is taken from.'),
    env_vars: zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        required: texts.nullable().exactOptional(),
        optional: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, scalar).nullable().exactOptional().describe('Name to default.'),
    })
        .nullable()
        .exactOptional()
        .describe('The environment variables that the script reads.'),
    computed_env_paths: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, texts).nullable().exactOptional(),
    framework_requirements: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, scalar)
        .nullable()
        .exactOptional()
        .describe('Package to version range; `python` too.'),
    runtime_requires: texts.nullable().exactOptional(),
    skip_inputs: texts.nullable().exactOptional().describe('Dependencies of the spec that are not mounted.'),
    input_source_overrides: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, text).nullable().exactOptional(),
    circular_ref_check: flag.exactOptional(),
    include_job_type_in_path: flag.exactOptional(),
    output_path_token: text.nullable().exactOptional(),
    sink: flag.exactOptional().describe('The step makes no outputs.'),
    compute: computeShape.exactOptional(),
    description: text.nullable().exactOptional(),
})
    .describe('What the script itself needs and makes.');
const specShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    dependencies: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_model_project_js__WEBPACK_IMPORTED_MODULE_2__/* .portTypes */ .rI).exactOptional().describe('Default: processing_output.'),
        required: flag.exactOptional().describe('Default: true.'),
        compatible_sources: texts.nullable().exactOptional().describe('Steps that may feed it.'),
        semantic_keywords: texts.nullable().exactOptional().describe('Words looked for in the name of an output.'),
        data_type: text.exactOptional().describe('Default: S3Uri.'),
        description: text.nullable().exactOptional(),
    })
        .nullable())
        .nullable()
        .exactOptional()
        .describe('How inputs are matched with outputs of other steps.'),
    outputs: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
        type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_model_project_js__WEBPACK_IMPORTED_MODULE_2__/* .portTypes */ .rI).exactOptional().describe('Default: processing_output.'),
        property_path: text.nullable().exactOptional(),
        aliases: texts.nullable().exactOptional().describe('Other names that consumers may use.'),
        semantic_keywords: texts.nullable().exactOptional(),
        data_type: text.exactOptional().describe('Default: S3Uri.'),
        description: text.nullable().exactOptional(),
    })
        .nullable())
        .nullable()
        .exactOptional()
        .describe('What the step offers to others.'),
})
    .nullable()
    .describe('How the ports are matched with those of other steps.');
const variantShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    step_type: text.exactOptional().describe('Has no effect: a variant keeps the type of its step.'),
    contract: contractShape.nullable().exactOptional(),
    spec: specShape.exactOptional(),
    patterns: patternsShape.exactOptional(),
})
    .nullable();
/** A step interface as it is written. */
const interfaceShape = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    $schema: text.exactOptional().describe('The JSON Schema that editors check the file with.'),
    step_type: text.min(1).describe('Name of the step.'),
    node_type: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(_model_project_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeTypes */ .c_).exactOptional().describe('Default: internal.'),
    registry: registryShape.exactOptional(),
    patterns: patternsShape.exactOptional(),
    compute: computeShape.exactOptional(),
    contract: contractShape,
    spec: specShape.exactOptional(),
    variants: zod__WEBPACK_IMPORTED_MODULE_1__/* .record */ .g1P(text, variantShape)
        .nullable()
        .exactOptional()
        .describe('Per job type, what differs: maps are merged key by key, everything else is replaced.'),
})
    .meta({ title: 'Step interface', description: 'What a step is: its script, its ports and how they are matched.' });


/***/ }),

/***/ 5965:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ testFileShape)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(12311);
/* harmony import */ var _lib_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(82543);
/* harmony import */ var _model_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6968);
/* harmony import */ var _data_schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97600);




const path = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1);
const paths = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([path, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(path)]);
const scalar = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_2__/* ["null"] */ .chJ()]);
const note = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1);
const duration = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()]).refine((value) => (0,_lib_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDuration */ .E)(String(value)) !== undefined, {
    message: 'is not a duration; write such as 90s, 10m, 1h30m, 500ms, or a number of seconds',
});
const environment = zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[^=\0]+$/, 'a name of a variable has no `=` in it'), scalar)
    .nullable()
    .describe('Environment variables. A value is the text as it is written: `true` stays `true`, `0.10` stays `0.10`.');
const probe = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .probeKinds */ .C4);
const probes = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('all'), probe, zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(probe)]);
const retries = zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(0).max(100).describe('How often a script that failed is started again.');
const fixture = zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([
    path,
    zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        path: path.describe('A file or folder, relative to the workspace.'),
        as: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['file', 'directory']).exactOptional().describe('How the script is handed it.'),
    }),
]);
const argument = scalar.refine((value) => typeof value !== 'number' || isExact(value), {
    message: 'is a whole number too large to be kept exactly; put it in quotes',
});
function isExact(value) {
    return !Number.isInteger(value) || Number.isSafeInteger(value);
}
const nodeShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    step: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1).exactOptional().describe('The step of the node, where its name does not tell.'),
    stub: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), fixture)
        .nullable()
        .exactOptional()
        .describe('The node is not run: these files are its outputs.'),
    inputs: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), fixture).nullable().exactOptional().describe('Files for external inputs.'),
    env: environment.exactOptional(),
    args: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), argument)
        .nullable()
        .exactOptional()
        .describe('Job arguments. Types are kept: number, boolean, text, null.'),
    expect: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), _data_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .expectShape */ .hG)
        .nullable()
        .exactOptional()
        .describe('What is expected of each output; wins over what the interface promises.'),
    timeout: duration.exactOptional().describe('The longest time that the script may take.'),
    retries: retries.exactOptional(),
    probes: probes.exactOptional().describe('Probes of this node, over those for all; `[]`: none.'),
    skip: note.exactOptional().describe('Do not run the node; says why.'),
    'allow-failure': note.exactOptional().describe('A failure of the node is shown but is not red; says why.'),
    note: note.exactOptional().describe('A remark that reports show.'),
})
    .nullable();
const pythonShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    executable: path.exactOptional().describe('The interpreter: a name or a path. Default: python3.'),
    path: paths.exactOptional().describe('More folders for sys.path, relative to the workspace.'),
    observe: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().exactOptional().describe('Watch what scripts read and write. Default: true.'),
    warm: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['auto', 'off']), zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP())])
        .exactOptional()
        .describe('Fork scripts from processes that have imported what they import: where it is safe (auto, the default), never (off), or with just these modules.'),
    requirements: path
        .exactOptional()
        .describe('A file of packages to install into a virtual environment of its own before anything runs.'),
    installs: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['allow', 'block'])
        .exactOptional()
        .describe('Whether scripts may install packages. Default: allow.'),
})
    .nullable();
/** The test file as it is written. */
const testFileShape = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    $schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().exactOptional().describe('The JSON Schema that editors check the file with.'),
    dag: paths.exactOptional().describe('DAG files: a path, a glob or a list of them.'),
    interfaces: paths.exactOptional().describe('Folders or globs of step interfaces; the first that has a step wins.'),
    scripts: paths.exactOptional().describe('Folders that hold the scripts.'),
    python: pythonShape.exactOptional().describe('The Python that runs the scripts.'),
    defaults: zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
        timeout: duration.exactOptional().describe('For each node. Default: 10m.'),
        retries: retries.exactOptional(),
        env: environment.exactOptional(),
    })
        .nullable()
        .exactOptional()
        .describe('What holds for every node that does not say otherwise.'),
    strict: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().exactOptional().describe('Ambiguity is an error. Default: false.'),
    'fail-on': zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .failOnLevels */ .RV).exactOptional().describe('The lowest severity that fails. Default: error.'),
    'allow-empty': zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().exactOptional().describe('A run that ran nothing may pass. Default: false.'),
    'allow-missing-scripts': zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY()
        .exactOptional()
        .describe('A node without a script here is skipped, not an error. Default: false.'),
    emulate: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .emulations */ .K8)
        .exactOptional()
        .describe('Whose delivery of outputs is imitated. Default: sagemaker.'),
    unwired: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .unwiredModes */ .P_)
        .exactOptional()
        .describe('What a script finds at an optional input that nothing feeds. Default: absent.'),
    'on-failure': zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .failureModes */ .vq)
        .exactOptional()
        .describe('What happens to the rest when a script fails. Default: continue.'),
    'on-bad-output': zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .badOutputModes */ .px)
        .exactOptional()
        .describe('Whether consumers of a bad output still run. Default: continue.'),
    keep: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .keepModes */ .CQ).exactOptional().describe('Whether the folders of a run are kept. Default: always.'),
    launcher: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_model_request_js__WEBPACK_IMPORTED_MODULE_3__/* .launcherKinds */ .A7).exactOptional().describe('How programs are started. Default: auto.'),
    'max-parallel': zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1024).exactOptional().describe('Scripts at a time. Default: the CPUs.'),
    timeout: duration.exactOptional().describe('For each node, as `defaults.timeout`, over which it wins.'),
    deadline: duration.exactOptional().describe('The longest time that the whole run may take.'),
    'env-passthrough': zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1), zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1))])
        .nullable()
        .exactOptional()
        .describe('Names of variables that scripts are given from the environment. Their values are masked.'),
    baseline: zod__WEBPACK_IMPORTED_MODULE_2__/* .union */ .KCZ([path, zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(false), zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ file: path.describe('The committed file.'), ..._data_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .toleranceKeys */ .qw })])
        .nullable()
        .exactOptional()
        .describe('A file with what tables looked like before, and how far they may lie from it.'),
    probes: probes
        .nullable()
        .exactOptional()
        .describe('Run each script that passed again with one thing changed, and tell how it takes it. Default: none.'),
    nodes: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), nodeShape).nullable().exactOptional().describe('What is said of single nodes.'),
    wiring: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1))
        .nullable()
        .exactOptional()
        .describe('`Node.input: Node.output`; beats matching.'),
})
    .nullable()
    .meta({ title: 'dag-script-test test file', description: 'What a test needs beyond the DAG and the interfaces.' });


/***/ }),

/***/ 11852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z5: () => (/* binding */ dataFormats),
/* harmony export */   c_: () => (/* binding */ nodeTypes),
/* harmony export */   rI: () => (/* binding */ portTypes)
/* harmony export */ });
/** The kinds of thing that flow between steps (`reference: cursus DependencyType`). */
const portTypes = [
    'model_artifacts',
    'processing_output',
    'training_data',
    'hyperparameters',
    'payload_samples',
    'custom_property',
];
const nodeTypes = ['source', 'internal', 'sink', 'singular'];
/** Formats that are told apart by their content. */
const dataFormats = [
    'csv',
    'tsv',
    'json',
    'jsonl',
    'parquet',
    'arrow',
    'tar.gz',
    'zip',
    'gzip',
    'pickle',
    'npy',
    'text',
    'binary',
];


/***/ })

};
