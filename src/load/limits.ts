/** Nesting beyond this is no definition that a person wrote. */
export const deepest = 100;

/** Keys that reach what every object inherits; no name of a user may be one. */
export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
