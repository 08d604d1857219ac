// Mends what GraphiQL 5.4 tells assistive technology wrongly; each line can go when its own release has it right.
const mends = [
  // A tab may hold no other control, and these hold a button that closes them: they are a list of buttons.
  ['.graphiql-tabs[role]', list => list.removeAttribute('role')],
  ['.graphiql-tab[role]', item => item.removeAttribute('role')],
  ['.graphiql-tab[aria-selected]', item => {
    const button = item.querySelector('.graphiql-tab-button');
    if (item.getAttribute('aria-selected') === 'true')
      button?.setAttribute('aria-current', 'true');
    else
      button?.removeAttribute('aria-current');
    item.removeAttribute('aria-selected');
  }],
  ['#graphiql-session[role=tabpanel]', panel => panel.setAttribute('role', 'region')],
  // Its text names it; the label hides that.
  ['.graphiql-history-item-label[aria-label]', button => button.removeAttribute('aria-label')],
];

export function mendAccessibility() {
  const mend = () => mends.forEach(([selector, change]) => document.querySelectorAll(selector).forEach(change));
  new MutationObserver(mend).observe(document.body, { subtree: true, childList: true, attributeFilter: ['role', 'aria-selected', 'aria-label'] });
  mend();
}
