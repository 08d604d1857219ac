const key = 'casework:token';

export const rememberedToken = () => sessionStorage.getItem(key) ?? '';

export function rememberToken(token) {
  if (token)
    sessionStorage.setItem(key, token);
  else
    sessionStorage.removeItem(key);
}

/** As it is pasted: with or without "Bearer", on one line or several. */
export const trimmed = text => text.replace(/^\s*bearer\s+/i, '').replace(/\s+/g, '');

/** What a token says of its bearer, for showing only: the server alone verifies it. Null when it is none. */
export function readToken(token) {
  try {
    const part = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    const claims = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(part), character => character.charCodeAt(0))));
    return {
      role: typeof claims.role === 'string' ? claims.role : null,
      municipality: typeof claims.municipality === 'string' ? claims.municipality : null,
      expires: typeof claims.exp === 'number' ? new Date(claims.exp * 1000) : null,
    };
  } catch {
    return null;
  }
}
