/** What is used of js-yaml 4, which brings no types: https://github.com/nodeca/js-yaml#api */
declare module 'js-yaml' {
  export const CORE_SCHEMA: unique symbol;
  /** Throws a `YAMLException` on a text that is not well formed. */
  export function load(text: string, options?: { schema?: unknown; json?: boolean }): unknown;
}
