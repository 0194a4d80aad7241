"""A server that knows one session at a time, and counts how many calls it has in hand at once."""

from __future__ import annotations

import threading

from .wire import SUCCESS, Reply, Request, Server, error, opened

EXPIRED = error('{"code":-32005,"message":"Session key has expired"}')


class OneSession(Server):
    """Each authenticate ends the session before. Made busy by `expire`, it answers only when enough are inside."""

    def __init__(self) -> None:
        super().__init__()
        self._changed = threading.Condition()
        self._key = ""
        self._opened = 0
        self._left = -1
        """Calls that the session is still good for; endless below nought."""
        self._inside = 0
        self._wanted = 0
        self.most = 0
        """Most calls in hand at once since the last `expire`."""

    def expire(self, *, after: int = 0, gather: int = 0) -> None:
        """End the session, now or after so many calls more; then hold calls back until *gather* are in hand."""
        with self._changed:
            self._left = after
            self._wanted, self.most = gather, 0
            if after == 0:
                self._end()

    def reply_to(self, request: Request) -> Reply:
        with self._changed:
            if request.method == "authenticate":
                self._opened += 1
                self._key = f"5ca1ab1e0ne5e551{self._opened:04}"
                return opened(self._key)
            if request.params["session_key"] != self._key:
                return EXPIRED
            if self._left > 0:
                self._left -= 1
                if self._left == 0:
                    self._end()
                return SUCCESS
            self._inside += 1
            self.most = max(self.most, self._inside)
            self._changed.notify_all()
            self._changed.wait_for(lambda: self.most >= self._wanted, timeout=10)
            self._inside -= 1
            return SUCCESS

    def _end(self) -> None:
        self._key, self._left = "", -1
