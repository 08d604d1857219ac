import { useState } from 'react';
import { useTexts } from './texts.js';
import { readToken, trimmed } from './token.js';

export function TokenForm({ token, onToken, language }) {
  const texts = useTexts();
  const [typed, setTyped] = useState('');
  const submit = event => {
    event.preventDefault();
    onToken(trimmed(typed));
    setTyped('');
  };

  return (
    <form className="token" onSubmit={submit}>
      <label htmlFor="token">{texts.token}</label>
      <input
        id="token" type="password" autoComplete="off" spellCheck={false} required
        value={typed} onChange={event => setTyped(event.target.value)} aria-describedby="token-remark"
      />
      <button type="submit">{texts.use}</button>
      <button type="button" disabled={!token} onClick={() => onToken('')}>{texts.remove}</button>
      <p id="token-remark">
        {texts.howTo[0]} <code>./casework token --role caseworker --municipality 13003000</code>{texts.howTo[1]}
      </p>
      <p id="token-state" role="status">{stateOf(token, texts, language)}</p>
    </form>
  );
}

function stateOf(token, texts, language) {
  if (!token)
    return texts.noToken;
  const claims = readToken(token);
  if (!claims)
    return texts.unreadable;
  const expires = claims.expires?.toLocaleString(language, { dateStyle: 'short', timeStyle: 'short' });
  return claims.expires < new Date() && claims.expires ? texts.expired(expires) : texts.bearer(claims.role, claims.municipality, expires);
}
