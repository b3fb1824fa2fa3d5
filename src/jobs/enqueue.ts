// A call of sendBatch takes 100 messages and 256 KB (https://developers.cloudflare.com/queues/platform/limits/).
const MAX_MESSAGES = 100;
const MAX_BYTES = 250_000;
/** What the platform adds to each message. */
const OVERHEAD_BYTES = 100;

/** Sends messages in as few calls as the limits allow; they are delivered after so many seconds. */
export async function enqueue<Message>(queue: Queue<Message>, messages: Message[], delaySeconds = 0): Promise<void> {
  const encoder = new TextEncoder();
  let batch: MessageSendRequest<Message>[] = [];
  let bytes = 0;
  for (const body of messages) {
    const size = encoder.encode(JSON.stringify(body)).byteLength + OVERHEAD_BYTES;
    if (batch.length === MAX_MESSAGES || (batch.length > 0 && bytes + size > MAX_BYTES)) {
      await queue.sendBatch(batch, { delaySeconds });
      batch = [];
      bytes = 0;
    }
    batch.push({ body });
    bytes += size;
  }
  if (batch.length > 0) await queue.sendBatch(batch, { delaySeconds });
}
