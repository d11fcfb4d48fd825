/* Escaping is not the reporters' own: what is published is escaped by the same functions. */
export * from '../lib/markdown.ts';
