"""Tests of the generator, through its command and through what it prints."""
