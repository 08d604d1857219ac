import { ask, Refusal, token } from './server.js';
import { speak, text } from './texts.js';

let turn = 0;

export const find = (id) => document.getElementById(id);

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** Does one thing at a time: what an earlier one still brings is not shown any more. */
export async function take(action) {
  const mine = ++turn;
  const stands = () => mine === turn;
  find('message').textContent = '';
  document.body.setAttribute('aria-busy', 'true');
  try {
    await action(stands);
  } catch (failure) {
    if (!stands()) return;
    if (!(failure instanceof Refusal)) console.error(failure);
    find('message').textContent = text(failure instanceof Refusal ? failure.message : 'failed');
  } finally {
    if (stands()) document.body.removeAttribute('aria-busy');
  }
}

/** Says on the page who asks. Gives null without a token, and once something else is done. */
export async function caller(stands) {
  if (!token.value) {
    find('caller').textContent = text('noToken');
    return null;
  }

  const { me } = await ask('{ me { subject role municipality committee } }');
  if (!stands()) return null;
  find('caller').textContent = text('caller')(me.subject, me.role, me.municipality);
  return me;
}

/** Enters the page now, with each new token, and in each language. */
export function begin(enter) {
  find('who').addEventListener('submit', (event) => {
    event.preventDefault();
    token.value = find('token').value;
    find('token').value = '';
    take(enter);
  });
  for (const button of document.querySelectorAll('[data-language]')) {
    button.addEventListener('click', () => {
      speak(button.dataset.language);
      take(enter);
    });
  }

  speak();
  take(enter);
}
