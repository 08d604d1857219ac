import { current } from './texts.js';

/** What the server refuses or cannot answer; its message is the name of a text of the page. */
export class Refusal extends Error {
  constructor(name, codes = []) {
    super(name);
    this.codes = codes;
  }
}

export const token = {
  get value() {
    return sessionStorage.getItem('token') ?? '';
  },
  set value(given) {
    sessionStorage.setItem('token', given.trim());
  },
};

/** Asks GraphQL with the token of this tab. */
export async function ask(query, variables = {}) {
  let response;
  try {
    response = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json',
        'accept-language': current(),
        authorization: `Bearer ${token.value}`,
      },
      body: JSON.stringify({ query, variables }),
    });
  } catch {
    throw new Refusal('failed');
  }

  if (response.status === 401) throw new Refusal('refused');
  const answer = await response.json().catch(() => ({}));
  const codes = (answer.errors ?? []).map((error) => error.extensions?.code);
  if (codes.includes('FORBIDDEN')) throw new Refusal('notFound', codes);
  if (!answer.data || answer.errors) throw new Refusal('failed', codes);
  return answer.data;
}
