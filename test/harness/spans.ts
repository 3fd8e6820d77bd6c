import { type StackFacts, sharedStack } from './facts.ts'
import { type ReceivedSpan, readSpans } from './span-receiver.ts'

/** The spans that every process of the stack has exported so far; they come up to 5 s late: `eventually(..., { withinMs: 15_000 })`. */
export const spans = ({ spans: file }: Pick<StackFacts, 'spans'> = sharedStack()): ReceivedSpan[] => readSpans(file)
