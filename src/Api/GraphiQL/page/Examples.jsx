import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { examples, variablesOf } from './examples.js';
import { useTexts } from './texts.js';

/** Goes to an example's tab; opens it anew when it was closed. */
export function Examples() {
  const texts = useTexts();
  const { addTab, changeTab } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL(({ tabs, activeTabIndex, queryEditor, variableEditor }) =>
    ({ tabs, activeTabIndex, queryEditor, variableEditor }));

  const open = name => {
    const index = tabs.findIndex(tab => tab.title === name);
    if (index >= 0)
      return changeTab(index);
    addTab();
    queryEditor.setValue(examples[name].query);
    variableEditor.setValue(variablesOf(name));
  };

  return (
    <nav aria-label={texts.examples}>
      <h2>{texts.examples}</h2>
      <ul>
        {Object.keys(examples).map(name => (
          <li key={name}>
            <button type="button" disabled={!queryEditor} aria-pressed={tabs[activeTabIndex]?.title === name} onClick={() => open(name)}>
              {texts.example[name]}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
