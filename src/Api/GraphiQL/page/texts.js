import { createContext, use } from 'react';

const key = 'casework:language';

export const texts = {
  en: {
    title: 'Casework GraphQL',
    language: 'Language',
    token: 'Access token',
    use: 'Use',
    remove: 'Remove',
    howTo: ['In development, get one with', '. It stays in this browser tab and goes with it.'],
    noToken: 'No token yet: enter one to load the schema and run operations.',
    unreadable: 'This does not look like a token. It is sent as it is.',
    bearer: (role, municipality, expires) =>
      [`Token in use: ${role ?? 'unknown role'}`, municipality && `municipality ${municipality}`, expires && `until ${expires}`].filter(Boolean).join(', ') + '.',
    expired: when => `The token ended ${when}. Enter a new one.`,
    examples: 'Examples',
    example: {
      Worklist: 'Worklist',
      Pathway: 'A pathway and its timeline',
      OpenPathway: 'Open a pathway',
      Deadlines: 'Deadlines',
      PathwayChanged: 'Follow changes',
    },
  },
  de: {
    title: 'Casework GraphQL',
    language: 'Sprache',
    token: 'Zugangs-Token',
    use: 'Verwenden',
    remove: 'Entfernen',
    howTo: ['In der Entwicklung gibt es eines mit', '. Es bleibt in diesem Browser-Tab und vergeht mit ihm.'],
    noToken: 'Noch kein Token: Geben Sie eines ein, um das Schema zu laden und Operationen auszuführen.',
    unreadable: 'Das sieht nicht nach einem Token aus. Es wird gesendet, wie es ist.',
    bearer: (role, municipality, expires) =>
      [`Token in Gebrauch: ${role ?? 'unbekannte Rolle'}`, municipality && `Gemeinde ${municipality}`, expires && `bis ${expires}`].filter(Boolean).join(', ') + '.',
    expired: when => `Das Token ist ${when} abgelaufen. Geben Sie ein neues ein.`,
    examples: 'Beispiele',
    example: {
      Worklist: 'Arbeitsliste',
      Pathway: 'Ein Verlauf mit seinen Einträgen',
      OpenPathway: 'Einen Verlauf eröffnen',
      Deadlines: 'Fristen',
      PathwayChanged: 'Änderungen verfolgen',
    },
  },
};

export const languages = { de: 'Deutsch', en: 'English' };

export const TextsContext = createContext(texts.en);

export const useTexts = () => use(TextsContext);

export function preferredLanguage() {
  const remembered = sessionStorage.getItem(key);
  if (remembered in texts)
    return remembered;
  return navigator.languages.map(tag => tag.slice(0, 2)).find(tag => tag in texts) ?? 'en';
}

export const rememberLanguage = language => sessionStorage.setItem(key, language);
