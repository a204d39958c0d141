"""The web application: a FastAPI app and the built front end that it serves."""
