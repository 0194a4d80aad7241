"""One module for each command; `..app` makes options of its function's keywords."""
