"""One folder for each room."""
