const { worker } = await import('./index.js');
await worker();
