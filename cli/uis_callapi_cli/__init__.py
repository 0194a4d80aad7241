"""The command ``uis-callapi``: place a call, see it before it costs anything, and read about the API, in a terminal."""
