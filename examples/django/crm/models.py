"""Customers, and the clicks on their buttons. Fields are annotated for checkers that have no plugin for Django."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import models


class Customer(models.Model):
    """Somebody to call."""

    name: models.CharField[str, str] = models.CharField(max_length=80)
    number: models.CharField[str, str] = models.CharField(max_length=15)


class Call(models.Model):
    """One click, and what became of it."""

    key: models.UUIDField[UUID, UUID] = models.UUIDField(primary_key=True)
    """Made with the button: however often it is sent, it is one call."""
    customer: models.ForeignKey[Customer, Customer] = models.ForeignKey(Customer, models.CASCADE)
    clicked_at: models.DateTimeField[datetime, datetime] = models.DateTimeField(auto_now_add=True)
    state: models.CharField[str, str] = models.CharField(max_length=10, default="intent")
    """In the words of the SDK's journal; ``intent`` is under way."""
    reason: models.TextField[str, str] = models.TextField(blank=True)

    OPEN = ("intent", "unknown")
    """A telephone may be ringing: no other call before the end of this one is known."""

    @property
    def is_open(self) -> bool:
        return self.state in self.OPEN
