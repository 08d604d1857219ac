import { DocExplorerStore, DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { HistoryStore, HISTORY_PLUGIN } from '@graphiql/plugin-history';
import { GraphiQLProvider } from '@graphiql/react';
import { GraphiQLInterface } from 'graphiql';
import { useEffect, useMemo, useState } from 'react';
import { EditorNames } from './EditorNames.jsx';
import { Examples } from './Examples.jsx';
import { exampleTabs } from './examples.js';
import { createFetcher } from './fetcher.js';
import { Header } from './Header.jsx';
import { rememberedToken, rememberToken } from './token.js';
import { preferredLanguage, rememberLanguage, TextsContext, texts } from './texts.js';

const plugins = [DOC_EXPLORER_PLUGIN, HISTORY_PLUGIN];

export function Page() {
  const [language, setLanguage] = useState(preferredLanguage);
  const [token, setToken] = useState(rememberedToken);
  const fetcher = useMemo(() => createFetcher(token, language), [token, language]);
  const tabs = useMemo(exampleTabs, []);
  const [first] = useState(() => (sessionStorage.getItem('graphiql:tabState') ? {} : tabs[0]));
  useEffect(() => {
    document.documentElement.lang = language;
    rememberLanguage(language);
  }, [language]);
  useEffect(() => rememberToken(token), [token]);
  // What a token has opened ends with its use.
  useEffect(() => () => fetcher.close(), [fetcher]);

  return (
    <TextsContext value={texts[language]}>
      <Header token={token} onToken={setToken} language={language} onLanguage={setLanguage} />
      <main>
        <GraphiQLProvider
          fetcher={fetcher}
          // Without a token the server tells nothing of its schema, so it is not asked.
          schema={token ? undefined : null}
          // Operations and variables can hold people's data: they go with the browser's tab, as the token does.
          storage={sessionStorage}
          defaultTabs={tabs}
          initialQuery={first.query}
          initialVariables={first.variables}
          plugins={plugins}
          referencePlugin={DOC_EXPLORER_PLUGIN}
          inputValueDeprecation
          schemaDescription
        >
          <EditorNames />
          <Examples />
          <HistoryStore>
            <DocExplorerStore>
              <div className="graphiql" lang="en">
                <GraphiQLInterface defaultEditorToolsVisibility="variables" showPersistHeadersSettings={false} />
              </div>
            </DocExplorerStore>
          </HistoryStore>
        </GraphiQLProvider>
      </main>
    </TextsContext>
  );
}
