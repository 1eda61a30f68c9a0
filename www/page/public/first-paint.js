// Before anything is painted: the language and the appearance that were chosen last. A script of its own, since the
// page's policy allows none inside the page, and the page itself comes later.
try {
  const { language, theme } = JSON.parse(localStorage.getItem('diembao.settings') ?? '{}');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (language === 'en') document.documentElement.lang = language;
} catch {
  // Nothing is stored, or nothing may be.
}
