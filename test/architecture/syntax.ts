import { parseSync } from '@swc/core'

/** A function in a file: where it begins and how many lines it takes. */
export type FunctionSpan = { line: number; lines: number }
type Node = { type: string; span?: { start: number; end: number } } & Record<string, unknown>

const functions = [
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
]

/** Every string and template text of a TypeScript source, with the line on which it begins. */
export function literals(source: string): { line: number; text: string }[] {
  const found: { line: number; text: string }[] = []
  visit(source, (node, span) => {
    if (node.type === 'StringLiteral') found.push({ line: span.line, text: String(node.value) })
    if (node.type === 'TemplateElement') found.push({ line: span.line, text: String(node.cooked ?? node.raw) })
  })
  return found
}

/** Every function of a TypeScript source. */
export function functionSpans(source: string): FunctionSpan[] {
  const found: FunctionSpan[] = []
  visit(source, (node, span) => {
    if (functions.includes(node.type)) found.push(span)
  })
  return found
}

function visit(source: string, each: (node: Node, span: FunctionSpan) => void) {
  // spans count on from one call to the next, and a module begins at its first token: the semicolon marks byte 0
  const bytes = Buffer.from(`;${source}`)
  const tree = parseSync(bytes.toString(), { syntax: 'typescript', target: 'es2024' }) as unknown as Node
  const zero = tree.span?.start ?? 0
  const linesIn = (start: number, end: number) => bytes.subarray(start, end).toString().split('\n').length
  const enter = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const node = value as Node
    const { start, end } = node.span ?? { start: zero, end: zero }
    if (node.type) each(node, { line: linesIn(0, start - zero), lines: linesIn(start - zero, end - zero) })
    for (const part of Object.values(node)) enter(part)
  }
  enter(tree)
}
