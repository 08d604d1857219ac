import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';

/** Asks the server; the types of variables and answer are those of the document. */
export async function ask<TResult, TVariables>(
  address: string,
  token: string,
  document: TypedDocumentNode<TResult, TVariables>,
  variables: TVariables,
): Promise<TResult> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json()) as { data?: TResult; errors?: { message: string }[] };
  if (answer.errors || !answer.data) throw new Error(`${response.status} ${JSON.stringify(answer.errors)}`);
  return answer.data;
}
