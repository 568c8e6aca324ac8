/** The words that a file of components would show or say by itself, read from its syntax tree. */
import { parseSync } from 'vite';

interface Node {
  type: string;
  [field: string]: unknown;
}

/** Attributes of elements, and what our components call the same, that people read or hear. */
const ATTRIBUTES = new Set(
  (
    'alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext label lead ' +
    'legend named no placeholder question strong summary title words yes'
  ).split(' '),
);

const WORD = /\p{L}{2}/u;
/** Two words in a row, one of them not in capitals, are a sentence wherever they stand. */
const SENTENCE = /\p{L}{2,}[,:]? \p{Ll}{2,}|\p{Ll}{2,}[,:]? \p{L}{2,}/u;
/** But in these attributes. */
const UNREAD = new Set(['class', 'id', 'd', 'rel', 'aria-labelledby', 'aria-describedby']);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/**
 * Text between tags, in attributes that are read, and sentences anywhere.
 *
 * @param path tells whether there are tags: `.tsx`.
 */
export function spokenWords(path: string, code: string): string[] {
  const found: string[] = [];
  const take = (text: unknown, shown: boolean) => {
    if (typeof text === 'string' && (shown ? WORD : SENTENCE).test(text)) found.push(text.trim());
  };
  /** @param shown whether what stands here is drawn or said. */
  const walk = (value: unknown, shown: boolean): void => {
    if (Array.isArray(value)) for (const one of value) walk(one, shown);
    else if (isNode(value)) visit(value, shown);
  };
  const visit = (node: Node, shown: boolean): void => {
    const { type } = node;
    if (type === 'ImportDeclaration' || type === 'TSLiteralType') return;
    if (type === 'JSXText') take(node.value, true);
    else if (type === 'Literal') take(node.value, shown);
    else if (type === 'TemplateElement') take((node.value as { cooked?: string }).cooked, shown);
    else if (type === 'JSXAttribute') {
      const name = String((node.name as Node).name);
      if (!UNREAD.has(name)) walk(node.value, ATTRIBUTES.has(name));
    } else {
      for (const [field, value] of Object.entries(node)) walk(value, isShown(node, field, shown));
    }
  };
  visit(parseSync(path, code).program as unknown as Node, false);
  return found;
}

/**
 * Parts of an expression that become what it stands for, by its type and, where it matters, its
 * operator; of any other, none does.
 */
const PARTS: Record<string, string[]> = {
  JSXElement: ['children'],
  JSXFragment: ['children'],
  JSXExpressionContainer: ['expression'],
  TemplateLiteral: ['quasis', 'expressions'],
  ArrayExpression: ['elements'],
  ConditionalExpression: ['consequent', 'alternate'],
  'LogicalExpression &&': ['right'],
  'LogicalExpression ||': ['left', 'right'],
  'LogicalExpression ??': ['left', 'right'],
  'BinaryExpression +': ['left', 'right'],
  // Of `[a, b].join(' ')` the list is shown; what a function is given is its own affair.
  CallExpression: ['callee'],
  MemberExpression: ['object'],
};

/** Whether what stands in a field of a node is drawn or said. */
function isShown({ type, operator }: Node, field: string, shown: boolean): boolean {
  const parts = PARTS[operator ? `${type} ${operator}` : type];
  return (shown || /^JSX(?:Element|Fragment)$/.test(type)) && parts?.includes(field) === true;
}
