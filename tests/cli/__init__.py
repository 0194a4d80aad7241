"""The command ``uis-callapi``, as people and scripts meet it."""
