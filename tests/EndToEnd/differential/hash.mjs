/** 32 bits of a text, the same in C# and JavaScript: FNV-1a over UTF-16, then mixed. */
export function hashOf(text) {
  let hash = 2166136261;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  return mixed(hash);
}

export function mix(hash, other) {
  return mixed(hash + Math.imul(0x9e3779b9, other + 1));
}

function mixed(hash) {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
