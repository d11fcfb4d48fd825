/** Nesting beyond this is no definition that a person wrote. */
export const deepest = 100;

export const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
