"""The browser of the console's tests, for this folder alone: while it is open, no other test can run an event loop."""

from __future__ import annotations

from ...console.conftest import browser as browser
