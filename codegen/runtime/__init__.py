"""The hand-written part of every generated SDK: a core without I/O, two drivers, two transports.

The generator copies this folder into each SDK as ``_runtime``. It knows JSON-RPC, not any one API:
what is special about an API reaches it as data (see ``description.py``).
"""
