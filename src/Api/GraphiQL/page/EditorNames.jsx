import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

const names = { queryEditor: 'Operation', variableEditor: 'Variables', headerEditor: 'Request headers', responseEditor: 'Response' };

/** Tells the editors apart for those who do not see where they are. */
export function EditorNames() {
  const editors = useGraphiQL(({ queryEditor, variableEditor, headerEditor, responseEditor }) => ({ queryEditor, variableEditor, headerEditor, responseEditor }));
  useEffect(() => {
    for (const [editor, ariaLabel] of Object.entries(names))
      editors[editor]?.updateOptions({ ariaLabel });
  }, [editors]);
  return null;
}
