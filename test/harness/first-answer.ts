/** What an rpc answers; of one that answers with a stream the first message, after which the call is ended. */
export async function firstAnswer(answer: Promise<unknown> | AsyncIterable<unknown> | undefined): Promise<unknown> {
  if (!answer || !(Symbol.asyncIterator in answer)) return answer
  for await (const message of answer) return message
  throw new Error('the stream ended without a message')
}
