import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { systemErrorOf } from '#files/failure-code.ts';
import { APP_ORIGIN } from '#web/address.ts';
import { isSameSecret } from './guards.ts';

/** Where a second start asks the first to show its window. */
export const INSTANCE_PATH = '/instance';

const SECRET_BYTES = 32;
const PATIENCE_MS = 8000;

/** The second start's question: a nonce of its own, and proof that it runs as the same user. */
const Question = z.strictObject({ nonce: z.string().length(2 * SECRET_BYTES), proof: z.string().max(128) });
/** The first start's answer, with proof that it is ours and no stranger on our port. */
const Reply = z.strictObject({
  proof: z.string().max(128),
  shown: z.boolean(),
  key: z.string().max(128).nullable(),
});

/** What the first start does when asked: show its window or, having none, give a key that lets one in. */
export type ShowOrLetIn = () => Promise<{ shown: true; key: null } | { shown: false; key: string }>;

/**
 * The secret only this user's starts of the app share, in a file only this
 * user may read. Made once; kept, so that two starts at the same moment agree.
 */
export async function readInstanceSecret(folder: string): Promise<string> {
  const path = join(folder, 'instance-secret');
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(path, randomBytes(SECRET_BYTES).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (thrown) {
    if (systemErrorOf(thrown) !== 'EEXIST') throw thrown;
  }
  return readFile(path, 'utf8');
}

const proofOf = (secret: string, who: 'second' | 'first', nonce: string): string =>
  createHmac('sha256', secret).update(`${who}:${nonce}`).digest('hex');

/** The first start's side; undefined when the question does not come from our own user. */
export async function answerSecondStart(
  secret: string,
  body: string,
  showOrLetIn: ShowOrLetIn,
): Promise<string | undefined> {
  const question = Question.safeParse(parseJson(body));
  if (!question.success) return undefined;
  const { nonce, proof } = question.data;
  if (!isSameSecret(proof, proofOf(secret, 'second', nonce))) return undefined;
  const reply: z.infer<typeof Reply> = { proof: proofOf(secret, 'first', nonce), ...(await showOrLetIn()) };
  return JSON.stringify(reply);
}

/**
 * Who holds our port? The app with its window in front now; the app without a
 * window, and a key that lets one in; or a stranger: another program, or another user's app.
 */
export type PortHolder = { kind: 'shown' } | { kind: 'serving'; key: string } | { kind: 'stranger' };

export async function askPortHolder(
  secret: string,
  send: (question: string) => Promise<string>,
): Promise<PortHolder> {
  const nonce = randomBytes(SECRET_BYTES).toString('hex');
  const question: z.infer<typeof Question> = { nonce, proof: proofOf(secret, 'second', nonce) };
  const reply = Reply.safeParse(parseJson(await send(JSON.stringify(question)).catch(() => '')));
  if (!reply.success || !isSameSecret(reply.data.proof, proofOf(secret, 'first', nonce)))
    return { kind: 'stranger' };
  const { key } = reply.data;
  return key === null ? { kind: 'shown' } : { kind: 'serving', key };
}

/** @throws when nobody answers in time. */
export async function sendToPort(question: string): Promise<string> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  const response = await fetch(APP_ORIGIN + INSTANCE_PATH, {
    method: 'POST',
    body: question,
    redirect: 'error',
    signal,
  });
  return response.text();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
