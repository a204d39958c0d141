// Runs before the first paint, so that a page chosen dark never flashes light.
(function () {
  try {
    var theme = localStorage.getItem('lantu.theme')
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
  } catch (error) {
    console.info('lantu: no local storage, the system theme is used')
  }
})()
