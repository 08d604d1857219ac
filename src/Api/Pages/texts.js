import { words } from './words.js';

let language = sessionStorage.getItem('language') ?? (navigator.language.startsWith('de') ? 'de' : 'en');

export const current = () => language;
export const text = (name) => words[language][name];
export const enumOf = () => language.toUpperCase();

/** Writes every text that the page itself holds. */
export function speak(chosen = language) {
  language = chosen;
  sessionStorage.setItem('language', language);
  document.documentElement.lang = language;
  document.title = text('title');
  for (const element of document.querySelectorAll('[data-text]')) element.textContent = text(element.dataset.text);
  for (const element of document.querySelectorAll('[data-label]')) element.setAttribute('aria-label', text(element.dataset.label));
  for (const button of document.querySelectorAll('[data-language]')) button.setAttribute('aria-pressed', String(button.dataset.language === language));
}
