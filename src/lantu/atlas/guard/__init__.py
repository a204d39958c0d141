"""Who may ask and who may write: a request becomes a visitor, or is refused before any route sees it."""
