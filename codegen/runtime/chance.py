"""Random numbers that a forked child does not share with its parent: ids and jitter."""

from __future__ import annotations

import os
import random

chance = random.Random()

if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=chance.seed)
