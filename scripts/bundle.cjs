// What ncc bundles. Its ending is what makes ncc write CommonJS, which Node loads faster than modules: without a way
// through its thread pool and a promise for each file.
module.exports = require('../src/doors.ts');
