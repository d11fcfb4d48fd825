// The door as it is in the sources, started faster.
import '../stripped-sources.mjs';

const { cli } = await import('../../../src/cli.ts');
await cli();
