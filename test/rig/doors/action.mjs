// The door as it is in the sources, started faster.
import '../stripped-sources.mjs';

const { action } = await import('../../../src/action.ts');
await action();
