"""Tests of the bench: its judgement, not its figures."""
