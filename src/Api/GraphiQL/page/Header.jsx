import { languages, useTexts } from './texts.js';
import { TokenForm } from './TokenForm.jsx';

export function Header({ token, onToken, language, onLanguage }) {
  const texts = useTexts();
  return (
    <header>
      <h1>{texts.title}</h1>
      <TokenForm token={token} onToken={onToken} language={language} />
      <div className="languages" role="group" aria-label={texts.language}>
        {Object.entries(languages).map(([tag, name]) => (
          <button key={tag} type="button" lang={tag} aria-pressed={tag === language} onClick={() => onLanguage(tag)}>
            {name}
          </button>
        ))}
      </div>
    </header>
  );
}
