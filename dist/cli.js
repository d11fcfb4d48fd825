#!/usr/bin/env node
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 12)) {
	console.error('dag-script-test needs Node.js 22.12 or newer; this is ' + process.versions.node + ' (' + process.execPath + ').');
	process.exit(2);
}
require('./index.js').cli();
