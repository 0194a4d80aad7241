"""The generator run over documents that it was not written for: ``make corpus SPECS=DIR``."""
